using System.Runtime.CompilerServices;

namespace Kamino.Core.Ledger;

/// <summary>A field of a table and the header words that mean it, the surest first.</summary>
/// <param name="Field">The field's name in snake_case.</param>
/// <param name="Tiers">Words, folded; a column named by an earlier tier is taken before one of a later tier.</param>
public sealed record HeaderWords(string Field, IReadOnlyList<IReadOnlySet<string>> Tiers)
{
    /// <summary>Takes words in one tier, as a person writes them.</summary>
    public static HeaderWords Of(string field, IEnumerable<string> words) => new(field, [words.Select(HeaderText.Fold).ToHashSet()]);

    /// <summary>How sure a header is to mean the field: 0 is surest, <c>null</c> is not at all.</summary>
    public int? Tier(string folded)
    {
        for (var tier = 0; tier < Tiers.Count; tier++)
        {
            if (Tiers[tier].Contains(folded))
            {
                return tier;
            }
        }

        return null;
    }
}

/// <summary>Finds the columns of a table's fields by the words of its header row.</summary>
public static class ColumnMapping
{
    private const int FewestWords = 2;

    // Every row at a file's top is looked up, so the words are turned round once.
    private static readonly ConditionalWeakTable<IReadOnlyList<HeaderWords>, Dictionary<string, List<(int Tier, int Field)>>> Lexicons = [];

    private static readonly List<(int Tier, int Field)> Nothing = [];

    /// <summary>Gives each field the column whose header means it most surely; the left one of equals; no column twice.</summary>
    /// <param name="header">The header row.</param>
    /// <param name="words">The fields, the most important first.</param>
    /// <param name="taken">Columns that are spoken for.</param>
    /// <returns>Field to 0-based column.</returns>
    public static IReadOnlyDictionary<string, int> Find(IReadOnlyList<string> header, IReadOnlyList<HeaderWords> words, IEnumerable<int> taken)
    {
        var meanings = Lexicons.GetValue(words, Lexicon);
        var candidates = Enumerable.Range(0, header.Count)
            .SelectMany(column => Meanings(header[column], meanings).Select(meaning => (meaning.Tier, meaning.Field, Column: column)))
            .Order()
            .Select(candidate => (words[candidate.Field].Field, candidate.Column));
        var used = taken.ToHashSet();
        var found = new Dictionary<string, int>();
        foreach (var (field, column) in candidates)
        {
            if (!found.ContainsKey(field) && used.Add(column))
            {
                found.Add(field, column);
            }
        }

        return found;
    }

    /// <summary>Finds the header row among the first rows of a file, under titles and blank rows.</summary>
    /// <param name="rows">The first rows, from the top.</param>
    /// <param name="words">The fields.</param>
    /// <returns>Its 0-based place: the first row that names the most fields and at least two; else the first row as wide as most rows that holds only words; else <c>null</c>.</returns>
    public static int? FindHeader(IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<HeaderWords> words)
    {
        var (best, most) = (-1, FewestWords - 1);
        for (var i = 0; i < rows.Count; i++)
        {
            var named = Find(rows[i], words, []).Count;
            if (named > most)
            {
                (best, most) = (i, named);
            }
        }

        return best >= 0 ? best : FirstOfWords(rows);
    }

    // What a header means: by its own words, and for fields that those don't name, by its words without a currency.
    private static IEnumerable<(int Tier, int Field)> Meanings(string header, Dictionary<string, List<(int Tier, int Field)>> lexicon)
    {
        var folded = HeaderText.Fold(header);
        var own = lexicon.GetValueOrDefault(folded, Nothing);
        var bare = HeaderCurrency.Bare(header, out _);
        return bare == header ? own : Without(lexicon, HeaderText.Fold(bare), own);
    }

    private static IEnumerable<(int Tier, int Field)> Without(Dictionary<string, List<(int Tier, int Field)>> lexicon, string bare, List<(int Tier, int Field)> own) =>
        own.Concat(lexicon.GetValueOrDefault(bare, Nothing).Where(meaning => !own.Exists(named => named.Field == meaning.Field)));

    private static Dictionary<string, List<(int Tier, int Field)>> Lexicon(IReadOnlyList<HeaderWords> words)
    {
        var lexicon = new Dictionary<string, List<(int Tier, int Field)>>();
        for (var field = 0; field < words.Count; field++)
        {
            foreach (var word in words[field].Tiers.SelectMany(tier => tier).Distinct())
            {
                var meanings = lexicon.GetValueOrDefault(word, []);
                meanings.Add((words[field].Tier(word) ?? 0, field));
                lexicon[word] = meanings;
            }
        }

        return lexicon;
    }

    private static int? FirstOfWords(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var width = rows.Where(row => row.Any(cell => cell.Length > 0)).GroupBy(Width).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key)
            .Select(group => group.Key).FirstOrDefault();
        for (var i = 0; i < rows.Count; i++)
        {
            if (width > 0 && Width(rows[i]) >= width && rows[i].Take(width).All(cell => cell.Any(char.IsLetter)))
            {
                return i;
            }
        }

        return null;
    }

    private static int Width(IReadOnlyList<string> row)
    {
        var width = row.Count;
        while (width > 0 && string.IsNullOrWhiteSpace(row[width - 1]))
        {
            width--;
        }

        return width;
    }
}
