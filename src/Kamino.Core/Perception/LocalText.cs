namespace Kamino.Core.Perception;

/// <summary>A text that a respondent reads, in both languages.</summary>
/// <param name="Es">In Spanish.</param>
/// <param name="En">In English.</param>
public sealed record LocalText(string Es, string En)
{
    /// <summary>The text in a language; English where it isn't Spanish.</summary>
    /// <param name="language"><c>es</c> or <c>en</c>.</param>
    public string In(string language) => language == "es" ? Es : En;

    /// <summary>Whether it says something in both.</summary>
    public bool IsComplete() => !string.IsNullOrWhiteSpace(Es) && !string.IsNullOrWhiteSpace(En);
}
