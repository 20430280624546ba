using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Kamino.Storage.Facts;

/// <summary>Where a ClickHouse cluster is: <c>clickhouse://user:password@host:8123,host:8123/database?cluster=name</c>, with <c>clickhouses</c> where its servers speak TLS.</summary>
/// <param name="Servers">All its servers, by their HTTP interface.</param>
/// <param name="Database">The database that is this workspace's alone.</param>
/// <param name="Cluster">The cluster's name in the servers' own configuration.</param>
/// <param name="User">Who asks.</param>
/// <param name="Password">What proves it.</param>
internal sealed record ClickHouseAddress(IReadOnlyList<Uri> Servers, string Database, string Cluster, string User, string Password)
{
    // Names of databases and clusters are put into statements as they are, so they are words.
    private static readonly Regex Whole = new(
        @"^clickhouse(?<tls>s)?://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<hosts>[^/@?\s]+)/(?<database>[A-Za-z_][A-Za-z0-9_]*)\?cluster=(?<cluster>[A-Za-z_][A-Za-z0-9_]*)$",
        RegexOptions.CultureInvariant);

    private const string EachWorkspace = "{workspace}";
    private const int PlainPort = 8123;
    private const int TlsPort = 8443;

    /// <summary>Reads an address; <c>null</c> where it is none.</summary>
    /// <param name="text">The address.</param>
    /// <param name="workspace">Whose lines: <c>{workspace}</c> in it is a name of its own for each.</param>
    public static ClickHouseAddress? Read(string text, Workspace workspace)
    {
        var found = Whole.Match(text.Replace(EachWorkspace, NameOf(workspace), StringComparison.Ordinal));
        if (!found.Success)
        {
            return null;
        }

        string Part(string name) => Uri.UnescapeDataString(found.Groups[name].Value);
        var isTls = found.Groups["tls"].Success;
        var servers = Part("hosts").Split(',').Select(host => Server(host, isTls)).ToList();
        return servers.Contains(null) ? null
            : new ClickHouseAddress([.. servers.OfType<Uri>()], Part("database"), Part("cluster"), found.Groups["user"].Success ? Part("user") : "default", Part("password"));
    }

    private static Uri? Server(string host, bool isTls)
    {
        var text = $"{(isTls ? "https" : "http")}://{host}{(host.LastIndexOf(':') > host.LastIndexOf(']') ? "" : $":{(isTls ? TlsPort : PlainPort)}")}/";
        return Uri.TryCreate(text, UriKind.Absolute, out var server) ? server : null;
    }

    private static string NameOf(Workspace workspace) => "kamino_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(workspace.Folder)))[..16];
}
