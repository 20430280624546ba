using Kamino.Core.Quantities;

namespace Kamino.Storage.Facts;

/// <summary>What one unit of a product costs by the products file.</summary>
/// <param name="Product">The product's code.</param>
/// <param name="Cost">Cost of one unit.</param>
/// <param name="Currency">Its currency; <c>null</c> means the currency of the lines.</param>
internal sealed record StandardCost(string Product, decimal Cost, string? Currency);

/// <summary>Lines whose cost the ledger doesn't say and the products file does: of one account, currency, day and product.</summary>
internal sealed record UncostedLines(string Account, string Counted, string Currency, DateOnly Day, string Product, decimal Quantity, long Lines);

/// <summary>The costs of lines that have none of their own, at the products' standard costs. They are counted apart, so that nobody takes them for the ledger's.</summary>
internal sealed class StandardCosts(IReadOnlyDictionary<(string Account, string Currency), (decimal Cost, long Lines)> sums)
{
    private static readonly StandardCosts None = new(new Dictionary<(string, string), (decimal, long)>());

    /// <summary>What is added to the costs of an account in a currency, and for how many lines.</summary>
    public (decimal Cost, long Lines) Of(string account, string currency) => sums.GetValueOrDefault((account, currency));

    /// <summary>Computes them; nothing where no product has a standard cost.</summary>
    public static async Task<StandardCosts> Read(
        IFactsView view, FactsQuestion question, IReadOnlyList<StandardCost> known, FrozenRates rates, CancellationToken ct)
    {
        if (known.Count == 0)
        {
            return None;
        }

        await view.Set(Beside.StandardCosts, [.. known.Select(cost => cost.Product)], ct);
        var lines = await view.Read(question.Uncosted, Line, ct);
        var costs = known.ToDictionary(cost => cost.Product);
        var foreign = lines.Select(line => (Currency: Currency(line, costs), line.Day)).Where(pair => question.Reporting is { } to && pair.Currency != to.Code && pair.Currency != default(Currency).Code);
        var frozen = question.Reporting is { } reporting ? await rates.Freeze(reporting, [.. foreign.Distinct()], ct) : new Dictionary<(string, DateOnly), ExchangeRate>();
        return new StandardCosts(Sum(lines, costs, frozen));
    }

    private static Dictionary<(string, string), (decimal, long)> Sum(
        IReadOnlyList<UncostedLines> lines, Dictionary<string, StandardCost> costs, IReadOnlyDictionary<(string, DateOnly), ExchangeRate> frozen)
    {
        var sums = new Dictionary<(string, string), (decimal Cost, long Lines)>();
        foreach (var line in lines)
        {
            var own = Currency(line, costs);
            var cost = line.Quantity * costs[line.Product].Cost;
            var counted = own == line.Counted || own == default(Currency).Code ? cost
                : frozen.TryGetValue((own, line.Day), out var rate) ? rate.Convert(new Money(cost, new Currency(own))).Amount
                : (decimal?)null;
            if (counted is { } adds)
            {
                var before = sums.GetValueOrDefault((line.Account, line.Counted));
                sums[(line.Account, line.Counted)] = (before.Cost + adds, before.Lines + line.Lines);
            }
        }

        return sums;
    }

    private static string Currency(UncostedLines line, Dictionary<string, StandardCost> costs) => costs[line.Product].Currency ?? line.Currency;

    private static UncostedLines Line(IFactsRow row) =>
        new(row.Text(0) ?? "", row.Text(1) ?? "", row.Text(2) ?? "", row.Day(3), row.Text(4) ?? "", row.Amount(5, 6), row.Long(7));
}
