using Kamino.Core.Rights;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Kamino.Web.Accounts;
using Kamino.Web.Allocation;
using Kamino.Web.Forecasting;
using Kamino.Web.Ledger;
using Kamino.Web.Lifetime;
using Kamino.Web.Perception;
using Kamino.Web.Plans;
using Kamino.Web.Portfolio;
using Kamino.Web.Programme;
using Kamino.Web.Rights;
using Kamino.Web.Risk;
using Kamino.Web.Sales;
using Kamino.Web.Settings;
using Kamino.Web.Shell;
using Kamino.Web.Value;
using Kamino.Web.Webhooks;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Scalar.AspNetCore;

namespace Kamino.Web;

/// <summary>The composition root of the web host: the one place of it that knows every part.</summary>
public static class Setup
{
    // Who reads slowly keeps no page's turn: it is written at once, and waits for them in memory.
    private const int LargestPage = 4 << 20;

    /// <summary>Builds the host over one workspace; it starts with <c>RunAsync</c>.</summary>
    /// <param name="workspace">Folder of the workspace.</param>
    /// <param name="urls">Where to listen, such as <c>http://127.0.0.1:5080</c>.</param>
    /// <param name="settings">Settings in place of the environment's, such as <c>Limits:Burst</c>.</param>
    /// <param name="log">Where the log goes; standard error where left out.</param>
    /// <exception cref="WrongSettingException">A setting of the environment or of the workspace's file is wrong or unknown.</exception>
    /// <exception cref="UseCases.Ledger.NewerWorkspaceException">A newer program wrote the workspace.</exception>
    public static WebApplication Build(string workspace, string urls, IReadOnlyDictionary<string, string?>? settings = null, TextWriter? log = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "kamino",
            ContentRootPath = AppContext.BaseDirectory,
        });
        var own = HostSettings.AddFile(builder.Configuration, workspace);
        builder.Configuration.AddInMemoryCollection(settings).AddInMemoryCollection([new(Proxies.BelieveAll, "false")]);
        var set = HostSettings.Of(builder.Configuration, own);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxResponseBufferSize = LargestPage);
        builder.WebHost.UseStaticWebAssets().UseUrls(urls); // out of the build folder too; a published program has its files beside it
        set.Logs.Add(builder.Services, log);
        set.Telemetry.Add(builder.Services);
        set.Limits.Add(builder.Services);
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Problems.Complete);
        builder.Services.ConfigureHttpJsonOptions(json => Sent.Whole(RecordJson.Configure(json.SerializerOptions)));
        builder.Services.AddRazorComponents();
        builder.Services.AddOpenApi("v1", ApiDocument.Configure);
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped(services => Reader.Of(services.GetRequiredService<IHttpContextAccessor>().HttpContext ?? new DefaultHttpContext()));
        builder.Services.AddScoped(services => services.GetRequiredService<Reader>().Locale);
        builder.Services.AddSingleton<ImportJobs>();
        builder.Services.AddSingleton<IAsker>(new Asking(Asker.Nobody));
        builder.Services.AddSingleton(set.Webhooks);
        builder.Services.AddSingleton(set.Passkeys);
        builder.Services.AddSingleton(set.SignIn);
        builder.Services.AddSingleton(set.Uploads);
        builder.Services.AddStorage(workspace).AddUseCases();
        var ways = builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
            (cookie.Cookie.Name, cookie.Cookie.SameSite, cookie.ExpireTimeSpan, cookie.SlidingExpiration) = ("kamino", SameSiteMode.Lax, TimeSpan.FromHours(12), true));
        set.OpenId.Add(ways);
        Health.Add(builder.Services);
        builder.Services.AddHostedService<PeopleKeeper>();
        builder.Services.AddHostedService<OutboxJob>();
        builder.Services.AddHostedService<ReminderJob>();
        builder.Services.AddHostedService<WebhookJob>();
        builder.Services.AddHostedService<OrderedCopiesJob>();

        var app = builder.Build();
        app.Services.OpenStorage();
        set.Proxies.Use(app);
        set.Logs.Use(app);
        app.Use(SafeCookies.Name);
        app.Use(Safety.Headers);
        app.Use(set.Https.Tell);
        Health.Use(app);
        app.Use(Reader.Remember);
        app.UseResponseCompression();
        app.Use(Safety.KnowScripts);
        app.UseWhen(context => IsApi(context.Request), api => api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = Failure.StatusOf, SuppressDiagnosticsCallback = Failure.IsAnswer }).UseStatusCodePages());
        app.UseWhen(context => !IsApi(context.Request), pages => pages
            .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", StatusCodeSelector = Failure.StatusOf, SuppressDiagnosticsCallback = Failure.IsAnswer, CreateScopeForErrors = true })
            .UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseWhen(context => IsApi(context.Request), api => api.Use(Problems.BlameBody));
        app.Use(Safety.RefuseOtherSites);
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.Use(Entrance.Let);
        app.UseWhen(context => IsApi(context.Request), api => api.Use(AnsweredOnce.Answer));
        app.UseAntiforgery();
        app.Use(Safety.RefuseForgery);
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>();
        MapApi(app);
        return app;
    }

    private static void MapApi(WebApplication app)
    {
        var api = app.MapGroup("/api/v1").AddEndpointFilter(Problems.Say);
        LedgerApi.Map(api);
        AccountsApi.Map(api);
        MergesApi.Map(api);
        TablesApi.Map(api);
        PeopleApi.Map(api);
        PlansApi.Map(api);
        ReviewsApi.Map(api);
        TeamApi.Map(api);
        PortfolioApi.Map(api);
        PublishedApi.Map(api);
        SelectionApi.Map(api);
        ValueApi.Map(api);
        LifetimeApi.Map(api);
        ForecastingApi.Map(api);
        AllocationApi.Map(api);
        SalesApi.Map(api);
        ProgrammeApi.Map(api);
        RightsApi.Map(api);
        RiskApi.Map(api);
        SettingsApi.Map(api);
        SnapshotsApi.Map(api);
        ExportsApi.Map(api);
        SignalsApi.Map(api);
        SurveysApi.Map(api);
        VerifyApi.Map(api);
        WebhooksApi.Map(api);
        AccountsApi.MapFiles(app);
        PortfolioApi.MapFiles(app);
        ValueApi.MapFiles(app);
        AccountForms.Map(app);
        ImportForms.Map(app);
        AssessmentForms.Map(app);
        PlanFiles.Map(app, api);
        PlanForms.Map(app);
        ReviewForms.Map(app);
        TeamForms.Map(app);
        ShareForms.Map(app);
        GuestForms.Map(app);
        GoalForms.Map(app);
        TableForms.Map(app);
        EffortForms.Map(app);
        ModelForms.Map(app);
        PeopleForms.Map(app);
        StageForms.Map(app);
        OpportunityForms.Map(app);
        SelectionForms.Map(app);
        ValueForms.Map(app);
        RiskApi.MapParts(app);
        SignalsApi.MapForms(app);
        SettingsForms.Map(app);
        BackupApi.Map(app, api);
        SurveyForms.Map(app);
        AnswerForms.Map(app);
        RightsForms.Map(app);
        PasskeyForms.Map(app);
        WebhookForms.Map(app);
        app.MapOpenApi("/api/{documentName}/openapi.json");
        app.MapScalarApiReference("/api/reference", reference => reference.OpenApiRoutePattern = "/api/{documentName}/openapi.json");
    }

    private static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
