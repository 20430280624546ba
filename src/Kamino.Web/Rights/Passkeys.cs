using System.Net;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.AspNetCore.Http;

namespace Kamino.Web.Rights;

/// <summary>Signing in with a passkey (WebAuthn). Browsers take passkeys by HTTPS at a domain only, and at this machine by <c>http://localhost</c>.</summary>
[SettingsSection("Passkeys__")]
public sealed class Passkeys : ICheckedSettings
{
    private const string Local = "localhost";

    /// <summary>The domain that passkeys are made for: the name by which people reach this program, or one above it. Once it changes, the passkeys that there are open nothing any more.</summary>
    [Setting("name of a domain, such as `kam.example.com`", Else = "the name that the browser asks for")]
    public string Domain { get; init; } = "";

    IEnumerable<WrongSetting> ICheckedSettings.Wrong() => Domain.Length == 0 || (Uri.CheckHostName(Domain) == UriHostNameType.Dns && (Domain.Contains('.', StringComparison.Ordinal) || Domain == Local))
        ? [] : [new WrongSetting(SettingsReader.NameOf(typeof(Passkeys), nameof(Domain)), Domain, ProgramSettingFlaw.NoDomain)];

    /// <summary>Where passkeys may be shown that somebody asks with.</summary>
    /// <returns><c>null</c> where no browser shows any: by the number of a machine, without HTTPS, or by a name that isn't the domain's.</returns>
    internal PasskeyPlace? Place(HttpRequest request)
    {
        var (host, domain) = (request.Host.Host.ToLowerInvariant(), Domain.ToLowerInvariant());
        var isHere = host == Local || host.EndsWith("." + Local, StringComparison.Ordinal);
        return IPAddress.TryParse(host.Trim('[', ']'), out _) || !(request.IsHttps || isHere) || !Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var origin) ? null
            : domain.Length == 0 || host == domain || host.EndsWith("." + domain, StringComparison.Ordinal) ? new PasskeyPlace(domain.Length == 0 ? host : domain, origin.GetLeftPart(UriPartial.Authority))
            : null;
    }
}
