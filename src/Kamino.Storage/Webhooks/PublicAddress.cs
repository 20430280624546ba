using System.Net;
using System.Net.Sockets;

namespace Kamino.Storage.Webhooks;

/// <summary>Which addresses lie outside: a message that somebody lets us send must not reach what only we can reach.</summary>
/// <remarks>Source: the special-purpose address registries of IANA (RFC 6890 and its updates).</remarks>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Inside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>Whether an address is one of the public internet; of one that carries another within, both have to be.</summary>
    public static bool Is(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Inside.Any(network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain)) && (Carried(plain) is not { } carried || Is(carried));
    }

    private static IPAddress? Carried(IPAddress address) => address.AddressFamily != AddressFamily.InterNetworkV6 ? null
        : Translated.Contains(address) || address.GetAddressBytes().AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0 ? new IPAddress(address.GetAddressBytes().AsSpan(12, 4))
        : SixToFour.Contains(address) ? new IPAddress(address.GetAddressBytes().AsSpan(2, 4))
        : null;
}
