namespace Kamino.Bench.Kills;

/// <summary>Something that somebody writes and that can be read again.</summary>
/// <param name="Kind">A plan, a person, an import…</param>
/// <param name="Key">Which one.</param>
internal sealed record Deed(string Kind, string Key)
{
    public override string ToString() => $"{Kind} {Key}";
}
