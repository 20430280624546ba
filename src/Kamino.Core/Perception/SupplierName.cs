namespace Kamino.Core.Perception;

/// <summary>How suppliers are told apart: respondents write a rival's name as they please.</summary>
public static class SupplierName
{
    /// <summary>The word for ourselves in records.</summary>
    public const string Us = "us";

    /// <summary>The name without what doesn't tell suppliers apart: case and outer or doubled blanks.</summary>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
    }

    /// <summary>Whether a name means ourselves.</summary>
    public static bool IsUs(string name) => name == Us;
}
