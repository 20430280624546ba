using System.Text;

namespace Kamino.Core.Accounts;

/// <summary>A person's word that two accounts are two firms. It holds as long as what spoke for their being one stays what it was.</summary>
/// <param name="One">The code that comes first, letter by letter.</param>
/// <param name="Other">The other code.</param>
/// <param name="Evidence">What spoke for it then.</param>
/// <param name="By">Who said so.</param>
/// <param name="At">When.</param>
public sealed record DismissedMerge(string One, string Other, string Evidence, string By, DateTimeOffset At)
{
    /// <summary>The dismissal of a proposal.</summary>
    public static DismissedMerge Of(MergeProposal proposal, string by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var (one, other) = InOrder(proposal.From, proposal.Into);
        return new DismissedMerge(one.Code, other.Code, EvidenceOf(proposal), by, at);
    }

    /// <summary>Whether this dismisses the proposal: the same two accounts, whichever would stay, and nothing new known of them.</summary>
    public bool Covers(MergeProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var (one, other) = InOrder(proposal.From, proposal.Into);
        return (one.Code, other.Code) == (One, Other) && EvidenceOf(proposal) == Evidence;
    }

    /// <summary>Two codes in the order in which a dismissal keeps them.</summary>
    public static (string One, string Other) InOrder(string from, string into) => string.CompareOrdinal(from, into) < 0 ? (from, into) : (into, from);

    // A new name, tax id or country of either is new evidence; a proposal for another reason is too.
    private static string EvidenceOf(MergeProposal proposal)
    {
        var (one, other) = InOrder(proposal.From, proposal.Into);
        return new StringBuilder(proposal.Why.ToString()).Append('\n').AppendJoin('\n', one.Name, one.TaxId, one.Country, other.Name, other.TaxId, other.Country).ToString();
    }

    private static (NamedAccount One, NamedAccount Other) InOrder(NamedAccount from, NamedAccount into) =>
        string.CompareOrdinal(from.Code, into.Code) < 0 ? (from, into) : (into, from);
}
