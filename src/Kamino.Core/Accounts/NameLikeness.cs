namespace Kamino.Core.Accounts;

/// <summary>How alike two folded texts are.</summary>
internal static class NameLikeness
{
    private const int ShortestWithSlip = 5;
    private const int ShortestWithTwoSlips = 10;
    private const int LongestCompared = 64;

    /// <summary>The share of letters in which two words agree, from 0 to 1; 0 where they differ by more than a slip of the pen.</summary>
    /// <remarks>A slip is a letter too many, too few, another, or two swapped; never the first letter, never in a word with a digit. Below five letters there is none, from ten letters on there may be two.</remarks>
    public static double OfWords(string left, string right)
    {
        if (left == right)
        {
            return 1;
        }

        var (shorter, longer) = (Math.Min(left.Length, right.Length), Math.Max(left.Length, right.Length));
        var allowed = shorter < ShortestWithSlip ? 0 : shorter < ShortestWithTwoSlips ? 1 : 2;
        if (longer - shorter > allowed || allowed == 0 || left[0] != right[0] || longer > LongestCompared || left.Any(char.IsDigit) || right.Any(char.IsDigit))
        {
            return 0;
        }

        var slips = Slips(left, right);
        return slips <= allowed ? 1 - ((double)slips / longer) : 0;
    }

    /// <summary>The share of letters that stand in both lists of words, from 0 to 1; 0 where each has a word that the other lacks, or one has a number.</summary>
    public static double OfNames(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var open = right.ToList();
        var lacking = new List<string>();
        var common = 0.0;
        foreach (var word in left)
        {
            var best = open.Select((other, at) => (Likeness: OfWords(word, other), at)).DefaultIfEmpty().MaxBy(pair => pair.Likeness);
            if (best.Likeness > 0)
            {
                common += best.Likeness * (word.Length + open[best.at].Length);
                open.RemoveAt(best.at);
            }
            else
            {
                lacking.Add(word);
            }
        }

        var tellApart = (lacking.Count > 0 && open.Count > 0) || lacking.Concat(open).Any(word => word.Any(char.IsDigit));
        return tellApart ? 0 : common / (left.Sum(word => word.Length) + right.Sum(word => word.Length));
    }

    // Optimal string alignment: insertions, deletions, other letters and swapped neighbours.
    private static int Slips(string left, string right)
    {
        Span<int> before = stackalloc int[right.Length + 1], last = stackalloc int[right.Length + 1], now = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }
            }

            last.CopyTo(before);
            now.CopyTo(last);
        }

        return last[right.Length];
    }
}
