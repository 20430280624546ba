using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Webhooks;
using Kamino.Web.Rights;
using Microsoft.Extensions.Configuration;

namespace Kamino.Web.Shell;

/// <summary>Every setting of the server, read once before anything begins: <c>docs/settings.md</c> is their table.</summary>
/// <param name="Limits">How much a caller may ask.</param>
/// <param name="OpenId">The company's provider of identities.</param>
/// <param name="Webhooks">How far messages may go.</param>
/// <param name="Proxies">Whose word counts for who asks.</param>
/// <param name="Https">What browsers are told about HTTPS.</param>
/// <param name="Logs">What is told of the work.</param>
/// <param name="Telemetry">Traces and metrics.</param>
/// <param name="Passkeys">Which domain passkeys are made for.</param>
/// <param name="SignIn">What it takes to get in besides a password.</param>
/// <param name="Uploads">Which files may be sent.</param>
internal sealed record HostSettings(Limits Limits, OpenId OpenId, WebhookReach Webhooks, Proxies Proxies, HttpsRules Https, Logs Logs, Telemetry Telemetry, Passkeys Passkeys, SignInRules SignIn, UploadRules Uploads)
{
    /// <summary>The workspace's file of settings: what all who serve it share. It goes after the environment, and is in no backup: it may hold secrets.</summary>
    public const string File = "settings.json";

    private const string Listening = "Kestrel:Endpoints";

    /// <summary>Adds the workspace's file, before the environment.</summary>
    /// <exception cref="WrongSettingException">It is no JSON.</exception>
    public static IReadOnlyCollection<string> AddFile(ConfigurationManager configuration, string workspace)
    {
        var file = Path.Combine(Path.GetFullPath(workspace), File);
        try
        {
            var own = new ConfigurationBuilder().AddJsonFile(file, optional: true).Build();
            configuration.Sources.Insert(0, new ChainedConfigurationSource { Configuration = own });
            return [.. Flat(own).Keys];
        }
        catch (InvalidDataException broken)
        {
            throw new WrongSettingException([new WrongSetting(file, null, ProgramSettingFlaw.NoSettingsFile, (broken.InnerException ?? broken).Message)]);
        }
    }

    /// <summary>The settings as they were given.</summary>
    /// <param name="configuration">What was given.</param>
    /// <param name="ours">Names that were given to this program alone.</param>
    /// <exception cref="WrongSettingException">One of them is wrong, misses or isn't known.</exception>
    public static HostSettings Of(IConfiguration configuration, IReadOnlyCollection<string>? ours = null)
    {
        var reader = new SettingsReader(Flat(configuration));
        var read = new HostSettings(reader.Read<Limits>(), reader.Read<OpenId>(), reader.Read<WebhookReach>(), reader.Read<Proxies>(), reader.Read<HttpsRules>(), reader.Read<Logs>(), reader.Read<Telemetry>(), reader.Read<Passkeys>(), reader.Read<SignInRules>(), reader.Read<UploadRules>());
        reader.ThrowIfWrong(ours);
        return configuration.GetSection(Listening).GetChildren().Any()
            ? throw new WrongSettingException([new WrongSetting(Listening.Replace(":", "__", StringComparison.Ordinal), null, ProgramSettingFlaw.SaidByUrls)]) : read;
    }

    private static Dictionary<string, string> Flat(IConfiguration configuration)
    {
        var flat = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in configuration.AsEnumerable().Where(one => one.Value is not null))
        {
            flat[key.Replace(":", "__", StringComparison.Ordinal)] = value ?? "";
        }

        return flat;
    }
}
