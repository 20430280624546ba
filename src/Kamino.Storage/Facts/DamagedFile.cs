using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Facts;

/// <summary>Finds which file of the ledger can't be read any more, once a statement broke off.</summary>
internal static class DamagedFile
{
    private const string Files = "select coalesce(string_agg(sql, ' '), '') from duckdb_views() where not internal";
    private const string Whole = "select sum(hash(l)) from read_parquet($file) l";

    // What a statement was writing to when it broke off is no file of the ledger yet.
    private static readonly Regex Path = new(@"(?<! to )'(?<path>(?:[^']|'')*\.parquet)'");

    /// <summary>What to throw where a statement broke off for want of a file or of room: a file of the ledger that can't be read to its end is named; <c>null</c> where all can and there is room, so that the fault is ours.</summary>
    /// <param name="connection">Whose views the statement read from.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="said">What the engine said.</param>
    public static Exception? Named(DuckDBConnection connection, string sql, string said) =>
        Behind(connection, sql).FirstOrDefault(path => !IsWhole(connection, path)) is { } file ? new UnreadableFileException(file, FileFlaw.LedgerFileUnreadable, said.Split('\n')[0])
        : said.StartsWith("IO Error", StringComparison.Ordinal) ? new IOException(said) : null;

    private static IEnumerable<string> Behind(DuckDBConnection connection, string sql) =>
        Path.Matches(sql + ' ' + Told(connection)).Select(found => found.Groups["path"].Value.Replace("''", "'", StringComparison.Ordinal)).Distinct();

    private static string Told(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Files;
        return command.ExecuteScalar() as string ?? "";
    }

    private static bool IsWhole(DuckDBConnection connection, string path)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Whole.Replace("$file", Duck.Text(path), StringComparison.Ordinal);
        try
        {
            command.ExecuteScalar();
            return true;
        }
        catch (DuckDBException)
        {
            return false;
        }
    }
}
