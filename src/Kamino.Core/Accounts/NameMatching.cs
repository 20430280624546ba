namespace Kamino.Core.Accounts;

/// <summary>Why two accounts may be one.</summary>
public enum MatchReason
{
    /// <summary>They have the same tax id.</summary>
    SameTaxId,

    /// <summary>Their names differ in accents, case, punctuation or legal form alone.</summary>
    SameName,

    /// <summary>Their names have the same words in another order.</summary>
    SameWords,

    /// <summary>One name is the other, cut off.</summary>
    CutName,

    /// <summary>Their names are nearly the same.</summary>
    SimilarName,
}

/// <summary>Something that speaks against two accounts being one.</summary>
public enum MatchDoubt
{
    /// <summary>Both state a legal form, and not the same.</summary>
    LegalForm,

    /// <summary>They are in different countries.</summary>
    Country,
}

/// <summary>An account as it is compared.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name; one without a name is compared by tax id alone.</param>
/// <param name="TaxId">Its tax id.</param>
/// <param name="Country">Its country.</param>
public sealed record NamedAccount(string Code, string? Name, string? TaxId = null, string? Country = null);

/// <summary>Two accounts that may be one. Only a person decides.</summary>
/// <param name="From">The account that would go.</param>
/// <param name="Into">The account that would stay: the one that came first.</param>
/// <param name="Score">How sure it is, from 0 to 1.</param>
/// <param name="Why">What speaks for it.</param>
/// <param name="Doubts">What speaks against it.</param>
public sealed record MergeProposal(NamedAccount From, NamedAccount Into, double Score, MatchReason Why, IReadOnlyList<MatchDoubt> Doubts);

/// <summary>Finds accounts that may be one by name and tax id. It proposes; it never merges.</summary>
/// <remarks>Rules, scores and worked examples: <c>docs/methods/name-matching.md</c>.</remarks>
public static class NameMatching
{
    /// <summary>The score from which two accounts are worth showing.</summary>
    public const double Least = 0.8;

    private const double CostOfDoubt = 0.1;
    private const double SameWordsScore = 0.95;
    private const double CutNameScore = 0.9;
    private const int ShortestCut = 8;
    private const double SmallestCutShare = 0.6;

    /// <summary>Compares two accounts.</summary>
    /// <returns><c>null</c> where they are no more alike than any two, or have different tax ids.</returns>
    public static MergeProposal? Compare(NamedAccount from, NamedAccount into)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(into);
        return Proposal(new ComparedAccount(from), new ComparedAccount(into));
    }

    internal static MergeProposal? Proposal(ComparedAccount from, ComparedAccount into)
    {
        if (from.TaxId is not null && into.TaxId is not null)
        {
            return from.TaxId == into.TaxId ? new MergeProposal(from.Account, into.Account, 1, MatchReason.SameTaxId, Doubts(from, into)) : null;
        }

        if (from.Name is null || into.Name is null || Likeness(from.Name, into.Name) is not ( > 0, var why) likeness)
        {
            return null;
        }

        var doubts = Doubts(from, into);
        return new MergeProposal(from.Account, into.Account, Math.Round(likeness.Score - (CostOfDoubt * doubts.Count), 4), why, doubts);
    }

    private static (double Score, MatchReason Why) Likeness(AccountName left, AccountName right) =>
        Math.Min(left.Key.Length, right.Key.Length) < SmallestCutShare * Math.Max(left.Key.Length, right.Key.Length) || left.Key.Length == 0 ? (0, default)
        : left.Key == right.Key ? (1, MatchReason.SameName)
        : HaveSameWords(left, right) ? (SameWordsScore, MatchReason.SameWords)
        : IsCut(left, right) || IsCut(right, left) ? (CutNameScore, MatchReason.CutName)
        : (Math.Max(NameLikeness.OfNames(left.Words, right.Words), left.Words.Count == right.Words.Count ? 0 : NameLikeness.OfWords(left.Key, right.Key)), MatchReason.SimilarName);

    private static bool HaveSameWords(AccountName left, AccountName right) =>
        left.Key.Length == right.Key.Length && left.Words.Order(StringComparer.Ordinal).SequenceEqual(right.Words.Order(StringComparer.Ordinal));

    // Some programs cut names at a width, inside a word or behind one; where a digit follows, it is another branch, not a cut.
    private static bool IsCut(AccountName cut, AccountName whole) =>
        cut.Key.Length >= ShortestCut && cut.Key.Length < whole.Key.Length && cut.Words.Count <= whole.Words.Count
        && cut.Words.SkipLast(1).SequenceEqual(whole.Words.Take(cut.Words.Count - 1))
        && whole.Words[cut.Words.Count - 1].StartsWith(cut.Words[^1], StringComparison.Ordinal)
        && !whole.Key.AsSpan(cut.Key.Length).ContainsAnyInRange('0', '9');

    private static List<MatchDoubt> Doubts(ComparedAccount left, ComparedAccount right)
    {
        var doubts = new List<MatchDoubt>();
        if (left.Name?.LegalForm is { Length: > 0 } form && right.Name?.LegalForm is { Length: > 0 } other && form != other)
        {
            doubts.Add(MatchDoubt.LegalForm);
        }

        if (left.Country is not null && right.Country is not null && left.Country != right.Country)
        {
            doubts.Add(MatchDoubt.Country);
        }

        return doubts;
    }
}
