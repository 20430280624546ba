namespace Kamino.Storage.Facts;

/// <summary>Lines that are read from copies as far as there are any.</summary>
/// <param name="Sql">The lines as a table expression over the copies, each under its <see cref="Name"/>.</param>
/// <param name="Copies">The copies' files, one a line.</param>
internal sealed record CopiedLines(string Sql, string Copies)
{
    /// <summary>What opens the copies, each as a database to read.</summary>
    public string Attach => string.Concat(Copies.Split('\n', StringSplitOptions.RemoveEmptyEntries).Index().Select(copy => $"attach {Duck.Text(copy.Item)} as {Name(copy.Index)} (read_only);"));

    /// <summary>The name under which a copy is open.</summary>
    public static string Name(int index) => FormattableString.Invariant($"copy{index}");
}
