using System.Diagnostics;
using System.Reflection;
using Kamino.UseCases.Quantities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Kamino.Web.Shell;

/// <summary>Traces and metrics for the company's collector (OpenTelemetry, OTLP over HTTP); off where no address is set.</summary>
[SettingsSection("Telemetry__")]
public sealed class Telemetry : ICheckedSettings
{
    /// <summary>Where the collector is; <c>/v1/traces</c> and <c>/v1/metrics</c> are added.</summary>
    [Setting("address, such as `http://collector:4318`", Else = "none: nothing is sent")]
    public string Endpoint { get; init; } = "";

    /// <summary>What this program is called there.</summary>
    [Setting("text")]
    public string Name { get; init; } = "kamino";

    /// <summary>Headers that the collector wants, such as a key.</summary>
    [Setting("pairs `name=value` with commas between them", Else = "none", IsSecret = true)]
    public string Headers { get; init; } = "";

    /// <summary>How many of the requests are traced; a caller that traces its own is followed all the same.</summary>
    [Setting("share", Most = 1)]
    public double Traced { get; init; } = 1;

    IEnumerable<WrongSetting> ICheckedSettings.Wrong() => Endpoint.Length == 0 || (Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
        ? [] : [new WrongSetting(SettingsReader.NameOf(typeof(Telemetry), nameof(Endpoint)), Endpoint, ProgramSettingFlaw.NoAddress)];

    /// <summary>Registers it.</summary>
    internal void Add(IServiceCollection services)
    {
        if (Endpoint.Length == 0)
        {
            return;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(about => about.AddService(Name, serviceVersion: typeof(Telemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion))
            .WithTracing(traces => traces
                .AddSource(Work.Source)
                .AddAspNetCoreInstrumentation(requests => requests.EnrichWithHttpResponse = (span, answer) => NameBy(span, answer.HttpContext))
                .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(Traced)))
                .AddProcessor(new Discreet())
                .AddOtlpExporter(exporter => To(exporter, "traces")))
            .WithMetrics(metrics => metrics
                .AddMeter(Work.Source)
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddOtlpExporter(exporter => To(exporter, "metrics")));
    }

    private static void NameBy(Activity span, HttpContext context)
    {
        if (Logs.Route(context) is { } route)
        {
            span.SetTag("http.route", route);
            span.DisplayName = $"{context.Request.Method} {route}";
        }
    }

    private void To(OtlpExporterOptions exporter, string what) =>
        (exporter.Protocol, exporter.Endpoint, exporter.Headers) = (OtlpExportProtocol.HttpProtobuf, new Uri($"{Endpoint.TrimEnd('/')}/v1/{what}"), Headers.Length > 0 ? Headers : null);

    /// <summary>Takes from spans what may tell of people: addresses with secrets or names in them, questions, who asked with what. The pattern of the address stays.</summary>
    private sealed class Discreet : BaseProcessor<Activity>
    {
        private static readonly string[] Kept = ["http.request.method", "http.route", "http.response.status_code", "error.type", "network.protocol.version", "url.scheme", "kamino.work", "kamino.name", "kamino.rows"];

        public override void OnEnd(Activity data)
        {
            foreach (var tag in data.TagObjects.Select(tag => tag.Key).Where(tag => !Kept.Contains(tag)).ToList())
            {
                data.SetTag(tag, null);
            }

            data.SetStatus(data.Status);
        }
    }
}
