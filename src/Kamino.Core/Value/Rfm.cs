using System.Globalization;

namespace Kamino.Core.Value;

/// <summary>What RFM looks at.</summary>
/// <param name="Customer">The code, by which equal customers are ordered.</param>
/// <param name="RecencyDays">Days from the last purchase to the ledger's last day; without a meaning where there was no purchase.</param>
/// <param name="Frequency">Purchases, credits left out.</param>
/// <param name="Monetary">Their total, or their mean: the caller decides, and says so.</param>
public readonly record struct RfmCustomer(string Customer, int RecencyDays, int Frequency, decimal Monetary);

/// <summary>A customer's groups; all 0 for one who never bought.</summary>
public sealed record RfmScore(string Customer, int R, int F, int M)
{
    /// <summary>The three in a row, such as <c>555</c>; with a dash between where a group has two digits.</summary>
    public string Code => string.Join(R > 9 || F > 9 || M > 9 ? "-" : "", ((int[])[R, F, M]).Select(group => group.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>Recency, frequency, monetary value: a screen for the tail and for target accounts, not the way to find key accounts.</summary>
/// <remarks>Formulas, sources and worked examples: <c>docs/methods/rfm.md</c>.</remarks>
public static class Rfm
{
    /// <summary>Scores a whole base, in its order.</summary>
    /// <param name="customers">Everyone, those who never bought included: they get 000 and count for no group.</param>
    /// <param name="rule">How groups are formed.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 or more than 20 groups.</exception>
    /// <exception cref="ArgumentException">Bands are asked for and not given.</exception>
    public static IReadOnlyList<RfmScore> Score(IReadOnlyList<RfmCustomer> customers, RfmRule rule)
    {
        ArgumentNullException.ThrowIfNull(customers);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfLessThan(rule.Groups, 2, nameof(rule));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rule.Groups, 20, nameof(rule));
        var buyers = customers.Where(customer => customer.Frequency > 0).ToList();
        var scores = (rule.Method switch
        {
            RfmMethod.Independent => Independent(buyers, rule),
            RfmMethod.Nested => Nested(buyers, rule),
            RfmMethod.Bands => buyers.Select(customer => Banded(customer, rule)),
        }).ToDictionary(score => score.Customer);
        return [.. customers.Select(customer => scores.GetValueOrDefault(customer.Customer) ?? new RfmScore(customer.Customer, 0, 0, 0))];
    }

    private static IEnumerable<RfmScore> Independent(IReadOnlyList<RfmCustomer> buyers, RfmRule rule)
    {
        var (r, f, m) = (Recency(buyers, rule), Frequency(buyers, rule), Monetary(buyers, rule));
        return buyers.Select((customer, i) => new RfmScore(customer.Customer, r[i], f[i], m[i]));
    }

    private static IEnumerable<RfmScore> Nested(IReadOnlyList<RfmCustomer> buyers, RfmRule rule) =>
        Within(buyers, Recency(buyers, rule)).SelectMany(recent =>
            Within(recent.Members, Frequency(recent.Members, rule)).SelectMany(often =>
                Within(often.Members, Monetary(often.Members, rule)).SelectMany(much =>
                    much.Members.Select(customer => new RfmScore(customer.Customer, recent.Group, often.Group, much.Group)))));

    private static IEnumerable<(int Group, IReadOnlyList<RfmCustomer> Members)> Within(IReadOnlyList<RfmCustomer> members, int[] groups) =>
        members.Zip(groups).GroupBy(pair => pair.Second, pair => pair.First, (group, inside) => (group, (IReadOnlyList<RfmCustomer>)[.. inside]));

    private static RfmScore Banded(RfmCustomer customer, RfmRule rule)
    {
        var bands = rule.Bands ?? throw new ArgumentException("Bands are asked for and not given.", nameof(rule));
        return new RfmScore(
            customer.Customer,
            Numbered(1 + bands.Recency.Count(limit => customer.RecencyDays <= limit), bands.Recency.Count + 1, rule),
            Numbered(1 + bands.Frequency.Count(limit => customer.Frequency >= limit), bands.Frequency.Count + 1, rule),
            Numbered(1 + bands.Monetary.Count(limit => customer.Monetary >= limit), bands.Monetary.Count + 1, rule));
    }

    private static int[] Recency(IReadOnlyList<RfmCustomer> buyers, RfmRule rule) => Groups(buyers, customer => -customer.RecencyDays, rule);

    private static int[] Frequency(IReadOnlyList<RfmCustomer> buyers, RfmRule rule) => Groups(buyers, customer => customer.Frequency, rule);

    private static int[] Monetary(IReadOnlyList<RfmCustomer> buyers, RfmRule rule) => Groups(buyers, customer => customer.Monetary, rule);

    // More is better in every measure that comes here.
    private static int[] Groups(IReadOnlyList<RfmCustomer> buyers, Func<RfmCustomer, decimal> measure, RfmRule rule)
    {
        var order = Enumerable.Range(0, buyers.Count)
            .OrderBy(i => measure(buyers[i])).ThenByDescending(i => buyers[i].Customer, StringComparer.Ordinal).ToArray();
        var distinct = buyers.Select(measure).Distinct().Count();
        var most = Math.Min(rule.Groups, distinct);
        var groups = new int[buyers.Count];
        for (var (first, nth) = (0, 0); first < order.Length; nth++)
        {
            var last = first;
            while (last + 1 < order.Length && measure(buyers[order[last + 1]]) == measure(buyers[order[first]]))
            {
                last++;
            }

            for (var place = first; place <= last; place++)
            {
                groups[order[place]] = Numbered(Group(first, last, place, nth, order.Length, most, distinct, rule), most, rule);
            }

            first = last + 1;
        }

        return groups;
    }

    // Fewer values than groups: as many groups as values.
    private static int Group(int first, int last, int place, int nth, int count, int most, int distinct, RfmRule rule) => rule.Ties switch
    {
        RfmTies.Midrank => distinct < rule.Groups ? nth + 1 : (int)((first + (long)last) * most / (2L * count)) + 1,
        RfmTies.Ordinal => (int)((long)place * most / count) + 1,
    };

    private static int Numbered(int group, int most, RfmRule rule) => rule.Best switch
    {
        RfmBest.High => group,
        RfmBest.Low => most + 1 - group,
    };
}
