using Kamino.Core.Numerics;

namespace Kamino.Core.Sample;

/// <summary>A line of the sample company's ledger.</summary>
/// <param name="Account">Who bought.</param>
/// <param name="Product">What.</param>
/// <param name="Date">When.</param>
/// <param name="Document">The document's number; invoices and credit notes count apart.</param>
/// <param name="IsCredit">Whether the document is a credit note.</param>
/// <param name="Line">From 1.</param>
/// <param name="Quantity">Units; negative on a credit note.</param>
/// <param name="UnitPrice">Price of a unit after discount, in pesos with two decimals.</param>
/// <param name="UnitCost">Cost of a unit, in pesos with two decimals.</param>
/// <param name="Cancelled">Whether the document was cancelled: it counts nowhere.</param>
public readonly record struct SampleLine(
    SampleAccount Account, SampleProduct Product, DateOnly Date, long Document, bool IsCredit, int Line, int Quantity, decimal UnitPrice, decimal UnitCost, bool Cancelled)
{
    /// <summary>What the line adds to sales.</summary>
    public decimal Net => Quantity * UnitPrice;

    /// <summary>What its goods cost.</summary>
    public decimal Cost => Quantity * UnitCost;
}

/// <summary>The sample company's ledger, line by line, so that a hundred million of them need no more memory than one.</summary>
public static class SampleLedger
{
    /// <summary>All lines, by day and document; exactly as many as the settings ask for.</summary>
    public static IEnumerable<SampleLine> Lines(SampleCompany company)
    {
        ArgumentNullException.ThrowIfNull(company);
        var (random, numbers) = (new SeededRandom(unchecked(company.Settings.Seed + 4)), new SampleNumbers());
        var bought = new SampleLine?[company.Accounts.Count + 1];
        foreach (var (account, order, lines) in SampleOrders.Shared(company))
        {
            var left = lines;
            if (left > 1 && bought[account.Number] is { } before && random.NextUniform() < account.Habit.Returns)
            {
                left--;
                yield return Returned(before, order.Day, numbers, random);
            }

            while (left > 0)
            {
                var size = Math.Min(left, 6 + (int)(24 * random.NextUniform()));
                foreach (var line in Invoice(company, account, order.Day, size, numbers, random))
                {
                    bought[account.Number] = line.Product.Category == SampleProducts.Freight.Category ? bought[account.Number] : line;
                    yield return line;
                }

                left -= size;
            }
        }
    }

    private static SampleLine Returned(SampleLine line, DateOnly day, SampleNumbers numbers, SeededRandom random) => line with
    {
        Date = day,
        Document = ++numbers.Credit,
        IsCredit = true,
        Line = 1,
        Quantity = -(int)Math.Ceiling(line.Quantity * (0.2 + (0.8 * random.NextUniform()))),
        Cancelled = false,
    };

    private static IEnumerable<SampleLine> Invoice(SampleCompany company, SampleAccount account, DateOnly day, int size, SampleNumbers numbers, SeededRandom random)
    {
        var (number, chance) = (++numbers.Invoice, random.NextUniform());
        var cancelled = chance < 0.004;
        var charge = size < 3 ? null : chance > 0.88 ? SampleProducts.Freight : chance > 0.872 ? SampleProducts.BankCharge : null;
        var goods = charge is null ? size : size - 1;
        var start = (int)(account.Habit.Breadth * random.NextUniform() * random.NextUniform());
        for (var i = 0; i < goods; i++)
        {
            var wanted = (account.Habit.FirstProduct + (((start + i) % account.Habit.Breadth) * 37)) % company.Products.Count;
            var product = company.Products[SampleLaunches.Sold(wanted, company.Products.Count, day, (number * 64) + i)];
            var quantity = Math.Max(1, (int)(product.Units * account.Habit.Units * Season.Of(day) * (0.5 + random.NextUniform())));
            yield return new SampleLine(
                account, product, day, number, false, i + 1, quantity, SamplePrices.Price(product, account, day), SamplePrices.Cost(product, day), cancelled);
        }

        if (charge is not null)
        {
            yield return new SampleLine(account, charge, day, number, false, size, 1, SamplePrices.Inflated(charge.Price, day), SamplePrices.Inflated(charge.Cost, day), cancelled);
        }
    }

    private sealed class SampleNumbers
    {
        public long Invoice { get; set; }

        public long Credit { get; set; }
    }
}
