using Kamino.Core.Quantities;
using Kamino.UseCases.Accounts;

namespace Kamino.Storage.Facts;

/// <summary>What is added to the sums of SQL, by account and currency.</summary>
internal sealed class ApartSums(IReadOnlyDictionary<(string Account, string Currency), AmountSums> sums, IReadOnlyList<MissingRate> missing)
{
    public static ApartSums None { get; } = new(new Dictionary<(string, string), AmountSums>(), []);

    /// <summary>The days and currencies that no rate is known for.</summary>
    public IReadOnlyList<MissingRate> Missing => missing;

    public static ApartSums Of(IReadOnlyList<ApartLines> lines, IReadOnlyDictionary<(string Currency, DateOnly Day), ExchangeRate> rates, FactsQuestion question)
    {
        var sums = new Dictionary<(string, string), AmountSums>();
        var missing = new List<ApartLines>();
        foreach (var line in InOrder(lines))
        {
            var rate = Rate(line, rates);
            if (rate is null)
            {
                missing.Add(line);
            }

            var adds = rate is { } known ? line.At(known, question.Year, question.Before) : default(AmountSums) with { WithoutRate = line.Lines };
            sums[(line.Account, line.Counted)] = sums.GetValueOrDefault((line.Account, line.Counted)) + adds;
        }

        return new ApartSums(sums, [.. missing.GroupBy(line => line.Currency).OrderBy(group => group.Key, StringComparer.Ordinal).Select(Missed)]);
    }

    public AmountSums Of(string account, string currency) => sums.GetValueOrDefault((account, currency));

    /// <summary>How many units of the counting currency one unit counts as.</summary>
    public static decimal Factor(ExchangeRate rate, string currency) => rate.From.Code == currency ? rate.Rate : 1 / rate.Rate;

    // What is divided rather than multiplied keeps all of a quoted rate's digits.
    private static decimal? Rate(ApartLines line, IReadOnlyDictionary<(string Currency, DateOnly Day), ExchangeRate> rates) =>
        line.Currency == line.Counted || line.Currency == default(Currency).Code ? 1
        : !rates.TryGetValue((line.Currency, line.Day), out var rate) ? null
        : Factor(rate, line.Currency);

    // What was divided has digits without end, and their sum depends on its order.
    private static IEnumerable<ApartLines> InOrder(IEnumerable<ApartLines> lines) => lines
        .OrderBy(line => line.Account, StringComparer.Ordinal).ThenBy(line => line.Counted, StringComparer.Ordinal).ThenBy(line => line.Currency, StringComparer.Ordinal)
        .ThenBy(line => line.Day).ThenBy(line => line.Credit).ThenBy(line => line.Charge);

    private static MissingRate Missed(IGrouping<string, ApartLines> lines) => new(
        new Currency(lines.Key), lines.Min(line => line.Day), lines.Max(line => line.Day), lines.Sum(line => line.Lines));
}
