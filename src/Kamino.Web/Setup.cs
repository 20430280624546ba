using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Quantities;
using Kamino.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Web;

/// <summary>The composition root of the web host: the one place of it that knows every part.</summary>
public static class Setup
{
    /// <summary>Builds the host over one workspace; it starts with <c>RunAsync</c>.</summary>
    /// <param name="workspace">Folder of the workspace.</param>
    /// <param name="urls">Where to listen, such as <c>http://127.0.0.1:5080</c>.</param>
    public static WebApplication Build(string workspace, string urls)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "kamino",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls(urls);
        builder.Services.AddProblemDetails();
        builder.Services.ConfigureHttpJsonOptions(json => RecordJson.Configure(json.SerializerOptions));
        builder.Services.AddRazorComponents();
        builder.Services.AddStorage(workspace).AddUseCases();

        var app = builder.Build();
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = Failure.StatusOf });
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>();
        return app;
    }
}
