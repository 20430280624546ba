using System.Text;

namespace Kamino.Core.Plans;

/// <summary>Names as a plan's document writes them.</summary>
public static class PlanWord
{
    /// <summary>A member of an enum as snake_case.</summary>
    public static string Of(Enum member)
    {
        ArgumentNullException.ThrowIfNull(member);
        var word = new StringBuilder();
        foreach (var letter in member.ToString())
        {
            word.Append(char.IsAsciiLetterUpper(letter) && word.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
