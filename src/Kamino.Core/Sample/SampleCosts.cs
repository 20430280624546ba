using Kamino.Core.Numerics;
using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Sample;

/// <summary>What serving the customers of the sample company costs in the ledger's last year, and what they owe.</summary>
/// <remarks>Small accounts far away and large ones used to rebates and late payment don't earn what they cost: the whale curve has a tail.</remarks>
public static class SampleCosts
{
    private const string Visits = "Visitas";
    private const string Kilometres = "Kilómetros";
    private const string Urgent = "Entregas urgentes";
    private const string Rebates = "Rappel";
    private const string Stock = "Existencias reservadas";
    private const decimal Pesos = 1m;

    /// <summary>The year they hold for.</summary>
    public static Period Year { get; } = new(SampleCompany.Days.Until.AddYears(-1), SampleCompany.Days.Until);

    /// <summary>What a unit of each activity costs. The books agree with the visits, and hold more kilometres than anybody accounts for.</summary>
    /// <param name="quantities">What was taken of them.</param>
    public static IReadOnlyList<CostRate> Rates(IReadOnlyList<DriverQuantity> quantities)
    {
        ArgumentNullException.ThrowIfNull(quantities);
        decimal Taken(string activity) => quantities.Where(own => own.Activity == activity).Sum(own => own.Quantity);
        return
        [
            Rate("Pedidos", "pedidos", 62_000m), Rate("Alistamiento", "lineas", 3_200m), Rate("Devoluciones", "devoluciones", 145_000m),
            Rate(Visits, "visitas", 165_000m) with { Total = 165_000m * Taken(Visits) }, Rate(Kilometres, "kilometros", 4_800m) with { Total = Math.Round(5_100m * Taken(Kilometres)) },
            Rate(Urgent, "entregas", 240_000m), Rate(Rebates, "pesos", Pesos) with { Place = CostPlace.Rebate }, Rate(Stock, "pesos", 0.14m) with { Place = CostPlace.Inventory },
        ];
    }

    /// <summary>How much of the activities that the ledger doesn't tell each account took; whoever isn't named took nothing.</summary>
    /// <param name="company">The company.</param>
    /// <param name="sold">What an account bought in that year.</param>
    public static IReadOnlyList<DriverQuantity> Quantities(SampleCompany company, Func<SampleAccount, decimal> sold)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(sold);
        var random = new SeededRandom(unchecked(company.Settings.Seed + 6));
        string[] activities = [Visits, Kilometres, Urgent, Rebates, Stock];
        return
        [
            .. activities.Select(activity => new DriverQuantity(DriverQuantity.EveryoneElse, activity, Year, 0)),
            .. company.Accounts.SelectMany(account => Quantities(account, sold(account), random)),
        ];
    }

    /// <summary>What the accounts owed at the ends of the year's quarters.</summary>
    /// <inheritdoc cref="Quantities(SampleCompany, Func{SampleAccount, decimal})"/>
    public static IReadOnlyList<Receivable> Receivables(SampleCompany company, Func<SampleAccount, decimal> sold)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(sold);
        var random = new SeededRandom(unchecked(company.Settings.Seed + 7));
        return [.. company.Accounts.Where(account => sold(account) > 0).SelectMany(account => Owed(account, sold(account), random))];
    }

    private static IEnumerable<DriverQuantity> Quantities(SampleAccount account, decimal sold, SeededRandom random)
    {
        var (visits, urgent, rebate) = Service(account.Kind);
        var orders = account.Habit.Active.Until > Year.From ? Year.Days / account.Habit.Rhythm : 0;
        var distance = 6 + (70 * Math.Pow(random.NextUniform(), 2));
        (string Activity, double Quantity)[] taken =
        [
            (Visits, visits * (0.6 + (0.8 * random.NextUniform()))), (Kilometres, orders * distance), (Urgent, urgent * 2 * random.NextUniform()),
            (Rebates, rebate * (double)Math.Max(0, sold)), (Stock, account.Kind == SampleKind.Pillar ? 0.04 * (double)Math.Max(0, sold) : 0),
        ];
        return taken.Select(own => new DriverQuantity(account.Code ?? "", own.Activity, Year, (decimal)Math.Round(own.Quantity))).Where(own => own.Quantity > 0);
    }

    private static IEnumerable<Receivable> Owed(SampleAccount account, decimal sold, SeededRandom random)
    {
        var (days, chance) = Payment(account.Kind);
        var own = days * (0.75 + (0.5 * random.NextUniform()));
        return Enumerable.Range(1, 4).Select(quarter => new Receivable(
            account.Code ?? "", Year.From.AddMonths(3 * quarter).AddDays(-1), Math.Round(sold / 365m * (decimal)(own * (0.9 + (0.2 * random.NextUniform())))), null, chance, 0.6, SampleCompany.Currency));
    }

    // Visits and urgent deliveries a year, and the part of sales that is paid back.
    private static (double Visits, double Urgent, double Rebate) Service(SampleKind kind) => kind switch
    {
        SampleKind.Pillar => (26, 5, 0.025),
        SampleKind.Promise => (30, 8, 0.02),
        SampleKind.Faithful => (7, 1, 0.005),
        SampleKind.Occasional => (4, 1, 0),
        SampleKind.Newcomer => (9, 1, 0),
        SampleKind.Fading => (14, 4, 0.03),
        SampleKind.Lost => (2, 0, 0),
    };

    private static (double Days, double DefaultChance) Payment(SampleKind kind) => kind switch
    {
        SampleKind.Pillar => (38, 0.005),
        SampleKind.Promise => (62, 0.01),
        SampleKind.Faithful => (28, 0.005),
        SampleKind.Occasional => (30, 0.02),
        SampleKind.Newcomer => (45, 0.03),
        SampleKind.Fading => (81, 0.05),
        SampleKind.Lost => (95, 0.1),
    };

    private static CostRate Rate(string activity, string driver, decimal rate) => new(activity, driver, rate, SampleCompany.Currency, Year, CostPlace.Service, null);
}
