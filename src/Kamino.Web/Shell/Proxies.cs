using System.Net;
using Kamino.UseCases.Quantities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace Kamino.Web.Shell;

/// <summary>The reverse proxies whose word counts for who asks and by which scheme (<c>X-Forwarded-For</c>, <c>X-Forwarded-Proto</c>); of everybody else those headers say nothing.</summary>
[SettingsSection("Proxies__")]
public sealed class Proxies : ICheckedSettings
{
    /// <summary>A switch of the framework that would believe everybody.</summary>
    internal const string BelieveAll = "ForwardedHeaders_Enabled";

    /// <summary>Where they ask from.</summary>
    [Setting("addresses or networks with commas between them, such as `127.0.0.1,10.1.0.0/16`", Else = "none")]
    public string Known { get; init; } = "";

    IEnumerable<WrongSetting> ICheckedSettings.Wrong() =>
        Parts.Where(part => !IPAddress.TryParse(part, out _) && !System.Net.IPNetwork.TryParse(part, out _)).Select(part => new WrongSetting(SettingsReader.NameOf(typeof(Proxies), nameof(Known)), part, ProgramSettingFlaw.NoNetwork));

    private IEnumerable<string> Parts => Known.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Stands before everything that asks who asks.</summary>
    internal void Use(IApplicationBuilder app)
    {
        if (Known.Length == 0)
        {
            return;
        }

        // The Host header is the proxy's to pass on; each hop that is named is followed, and the first that isn't is who asks.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var part in Parts)
        {
            if (IPAddress.TryParse(part, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(part));
            }
        }

        app.UseForwardedHeaders(options);
    }
}
