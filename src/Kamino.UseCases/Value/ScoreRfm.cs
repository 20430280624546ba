using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Value;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Value;

/// <summary>An account's RFM groups beside what they were made of.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="RecencyDays">Days from the last purchase to the ledger's last day; <c>null</c> where it never bought.</param>
/// <param name="Frequency">Days with a purchase.</param>
/// <param name="Monetary">Net of all of them.</param>
/// <param name="R">Recency group; 0 where it never bought.</param>
/// <param name="F">Frequency group.</param>
/// <param name="M">Amount group.</param>
/// <param name="Code">The three in a row.</param>
/// <param name="Segment">The first named rule that holds; <c>null</c> where none does or 5 isn't the best of five groups.</param>
public sealed record RfmRow(
    string Account, string Name, int? RecencyDays, int Frequency, Money Monetary, int R, int F, int M, string Code, string? Segment);

/// <summary>Scores every account by when, how often and for how much it bought.</summary>
/// <param name="facts">What the ledger says.</param>
/// <param name="segments">The rules that name scores.</param>
/// <param name="asker">Who asks.</param>
public sealed class ScoreRfm(IAccountFacts facts, ISegmentStore segments, IAsker asker)
{
    private const int GroupsOfSegments = 5;

    /// <summary>One row per account, by net, highest first.</summary>
    /// <param name="query">Which facts.</param>
    /// <param name="rule">How groups are formed.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<IReadOnlyList<RfmRow>> By(FactsQuery query, RfmRule rule, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(rule);
        var read = await facts.Read(query, ct);
        var rules = rule is { Groups: GroupsOfSegments, Best: RfmBest.High } ? (await segments.Latest(ct)).Rules : [];
        var keys = AccountKeys.Of(read.Accounts);
        var scores = Rfm.Score([.. read.Accounts.Zip(keys, (account, key) => new RfmCustomer(key, Days(account, read.AsOf) ?? 0, Frequency(account), account.Net.Amount))], rule);
        return [.. read.Accounts.Zip(scores, (account, score) => new RfmRow(
            score.Customer, account.Name, Days(account, read.AsOf), Frequency(account), account.Net, score.R, score.F, score.M, score.Code, RfmSegments.Name(score, rules)))];
    }

    private static int Frequency(AccountFacts account) => account.LastOrder is null ? 0 : account.OrderDays;

    private static int? Days(AccountFacts account, DateOnly asOf) =>
        account.LastOrder is { } last ? Math.Max(0, asOf.DayNumber - last.DayNumber) : null;
}
