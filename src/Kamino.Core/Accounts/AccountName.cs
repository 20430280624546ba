using System.Globalization;
using System.Text;
using Kamino.Core.Ledger;

namespace Kamino.Core.Accounts;

/// <summary>A name as it is compared: without accents, case, punctuation and legal form.</summary>
public sealed record AccountName
{
    private static readonly HashSet<string> Connectors = ["and", "und", "et", "y"];

    private AccountName(string text, string[] words, string legalForm) =>
        (Text, Words, LegalForm, Key) = (text, words, legalForm, string.Concat(words));

    /// <summary>The name as people write it.</summary>
    public string Text { get; }

    /// <summary>Its words, folded: <c>Peñón Ibáñez, S.L.</c> has <c>penon</c> and <c>ibanez</c>.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Its legal form, folded: <c>sl</c>; empty where it states none.</summary>
    public string LegalForm { get; }

    /// <summary>Its words in one: names of equal keys differ in accents, case, punctuation or legal form alone.</summary>
    public string Key { get; }

    /// <summary>Reads a name.</summary>
    public static AccountName Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (words, form) = LegalForms.Strip(Initials(Fold(text)));
        return new AccountName(text, words, form);
    }

    /// <summary>The richer of two spellings: the one with more accents, then the one not in capitals alone, then the longer.</summary>
    public static string Richer(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return Wealth(left).CompareTo(Wealth(right)) switch
        {
            > 0 => left,
            < 0 => right,
            0 => string.CompareOrdinal(left, right) <= 0 ? left : right,
        };
    }

    private static (int Accents, bool IsMixed, int Length) Wealth(string text) =>
        (text.Count(sign => sign > '~' && char.IsLetter(sign)), text.Any(char.IsUpper) && text.Any(char.IsLower), text.Length);

    // A point or an apostrophe inside a word is no end of it: S.A. is sa, O'Brien is obrien.
    private static List<string> Fold(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var sign in HeaderText.Decomposed(text))
        {
            if (char.IsLetterOrDigit(sign))
            {
                Append(word, char.ToLowerInvariant(sign));
            }
            else if (sign is not ('.' or '\'' or '’' or '´' or '`') && CharUnicodeInfo.GetUnicodeCategory(sign) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                End(word, words);
            }
        }

        End(word, words);
        return words;
    }

    private static void Append(StringBuilder word, char sign) => _ = sign switch
    {
        'ß' => word.Append("ss"),
        'æ' => word.Append("ae"),
        'œ' => word.Append("oe"),
        'ø' => word.Append('o'),
        'ł' => word.Append('l'),
        'đ' => word.Append('d'),
        'ı' => word.Append('i'),
        _ => word.Append(sign),
    };

    private static void End(StringBuilder word, List<string> words)
    {
        if (word.Length > 0 && !(words.Count > 0 && Connectors.Contains(word.ToString())))
        {
            words.Add(word.ToString());
        }

        word.Clear();
    }

    // Letters that stand alone side by side are one word: S A S is sas.
    private static List<string> Initials(List<string> words)
    {
        var joined = new List<string>();
        var initials = false;
        foreach (var word in words)
        {
            var isInitial = word.Length == 1 && char.IsLetter(word[0]);
            if (isInitial && initials)
            {
                joined[^1] += word;
            }
            else
            {
                joined.Add(word);
            }

            initials = isInitial;
        }

        return joined;
    }
}
