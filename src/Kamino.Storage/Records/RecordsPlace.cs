using System.Security.Cryptography;
using System.Text;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Npgsql;

namespace Kamino.Storage.Records;

/// <summary>Where a workspace's records are: <c>KAMINO_RECORDS</c>, else the line in its file <c>records.connection</c>, else its own file.</summary>
internal static class RecordsPlace
{
    /// <summary>The variable that says it.</summary>
    public static string Variable { get; } = "$" + SettingsReader.NameOf(typeof(WorkspaceSettings), nameof(WorkspaceSettings.Records));

    /// <summary>The word for the workspace's own file.</summary>
    public const string OwnFile = "sqlite";

    // Lets one setting serve several workspaces: each has a schema of its own.
    private const string EachWorkspace = "{workspace}";

    /// <exception cref="UnreadableFileException">What says where isn't understood.</exception>
    public static IRecordsEngine Of(Workspace workspace, WorkspaceSettings set) =>
        set.Records.Length > 0 ? Read(workspace, set.Records, Variable)
        : File.Exists(workspace.ConnectionFile) ? Read(workspace, File.ReadAllText(workspace.ConnectionFile), workspace.ConnectionFile)
        : new SqliteEngine(workspace.RecordsFile);

    /// <summary>The database that a text names.</summary>
    /// <param name="workspace">Whose records.</param>
    /// <param name="text"><c>sqlite</c>, a SQLite file, or how PostgreSQL is reached.</param>
    /// <param name="said">Where it was said, for a complaint; what it says may hold a password and isn't repeated.</param>
    /// <exception cref="UnreadableFileException">It isn't understood.</exception>
    public static IRecordsEngine Read(Workspace workspace, string text, string said)
    {
        var connection = text.Trim();
        if (connection.Equals(OwnFile, StringComparison.OrdinalIgnoreCase))
        {
            return new SqliteEngine(workspace.RecordsFile);
        }

        if (connection.EndsWith(".db", StringComparison.OrdinalIgnoreCase) && !connection.Contains('=', StringComparison.Ordinal))
        {
            return new SqliteEngine(Path.GetFullPath(connection, workspace.Folder));
        }

        try
        {
            var builder = new NpgsqlConnectionStringBuilder(FromAddress(connection.Replace(EachWorkspace, SchemaOf(workspace), StringComparison.Ordinal)));
            return builder is { Host.Length: > 0, Database.Length: > 0 } ? new PostgresEngine(builder.ToString()) : throw new UnreadableFileException(said, FileFlaw.NoConnection);
        }
        catch (ArgumentException)
        {
            throw new UnreadableFileException(said, FileFlaw.NoConnection);
        }
    }

    private static string SchemaOf(Workspace workspace) => "kamino_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(workspace.Folder)))[..16];

    // postgres://user:password@host:port/database, as other programs write it.
    private static string FromAddress(string connection)
    {
        if (!connection.StartsWith("postgres://", StringComparison.Ordinal) && !connection.StartsWith("postgresql://", StringComparison.Ordinal))
        {
            return connection;
        }

        var address = Uri.TryCreate(connection, UriKind.Absolute, out var uri) ? uri : throw new ArgumentException("No address.", nameof(connection));
        var who = address.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        return new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.IsDefaultPort || address.Port < 0 ? NpgsqlConnection.DefaultPort : address.Port,
            Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')),
            Username = who[0].Length > 0 ? who[0] : null,
            Password = who.Length > 1 ? who[1] : null,
        }.ToString();
    }
}
