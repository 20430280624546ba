using Kamino.UseCases.Quantities;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Kamino.Web.Shell;

/// <summary>What the server tells of its work: one JSON object a line, on standard error, with no personal data.</summary>
[SettingsSection("Logs__")]
public sealed class Logs
{
    /// <summary>The least weight of what is told.</summary>
    [Setting("`Debug`, `Information`, `Warning` or `Error`")]
    public LogEventLevel Level { get; init; } = LogEventLevel.Information;

    /// <summary>Whether each request is told, by the pattern of its address, status and duration; one that failed (500 and above) or was refused (401, 403, 429, a form without its token) always is.</summary>
    [Setting("true or false")]
    public bool Requests { get; init; }

    /// <summary>Registers them.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="output">Where lines go; standard error where left out.</param>
    internal void Add(IServiceCollection services, TextWriter? output) => services.AddSerilog(
        log => log
            .MinimumLevel.Is(Level)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .Enrich.FromLogContext()
            .WriteTo.Sink(new Lines(output)),
        preserveStaticLogger: true);

    /// <summary>Tells of requests.</summary>
    internal void Use(IApplicationBuilder app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.ApplicationServices.GetRequiredService<ILogger>();
        options.MessageTemplate = "{Method} {Route} {Status} in {Elapsed} ms";
        options.GetLevel = (context, _, failed) => failed is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
            : IsRefused(context) ? LogEventLevel.Warning : Requests ? LogEventLevel.Information : LogEventLevel.Verbose;
        // The address itself may hold a secret or somebody's name: its pattern says as much to whoever looks for what is slow.
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new LogEventProperty("Method", new ScalarValue(context.Request.Method)),
            new LogEventProperty("Route", new ScalarValue(Route(context) ?? "-")),
            new LogEventProperty("Status", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(Math.Round(elapsed, 1))),
        ];
    });

    /// <summary>The pattern of the address that was asked for, also where another page answers in its place; <c>null</c> where there is none.</summary>
    internal static string? Route(HttpContext context) =>
        ((context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint ?? context.GetEndpoint()) as RouteEndpoint)?.RoutePattern.RawText;

    // Whoever tries doors, or sends what only another site would have them send, is seen by how often it happens.
    private static bool IsRefused(HttpContext context) =>
        context.Response.StatusCode is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status429TooManyRequests || context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };

    private sealed class Lines(TextWriter? output) : ILogEventSink
    {
        private readonly DiscreetLog _form = new();
        private readonly Lock _turn = new();

        public void Emit(LogEvent logEvent)
        {
            using var line = new StringWriter();
            _form.Format(logEvent, line);
            lock (_turn)
            {
                var to = output ?? Console.Error;
                to.Write(line.ToString());
                to.Flush();
            }
        }
    }
}
