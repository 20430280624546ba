namespace Kamino.Cli.Shell;

/// <summary>Options of the form <c>NAME=VALUE</c>, such as <c>--set dates=dd/MM/yyyy</c>.</summary>
internal static class NameValue
{
    /// <summary>The name; <c>null</c> where the text has none.</summary>
    public static string? Name(string pair) => pair.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? pair[..at] : null;

    /// <summary>Name to value of pairs that all have a name. Given twice, the last one counts.</summary>
    public static Dictionary<string, string> Read(IEnumerable<string> pairs)
    {
        var read = new Dictionary<string, string>();
        foreach (var pair in pairs)
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            read[pair[..at]] = pair[(at + 1)..];
        }

        return read;
    }
}
