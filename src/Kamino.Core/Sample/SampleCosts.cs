using Kamino.Core.Numerics;
using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Sample;

/// <summary>What serving the customers of the sample company costs in the ledger's last year, and what they owe.</summary>
/// <remarks>
/// As in most companies, a quarter of the accounts don't earn what they cost: many small ones far away, and a few large ones used to rebates, urgent deliveries and stock held for them.
/// The latter make the whale's tail: the profit is earned once and about a sixth of it lost again.
/// </remarks>
public static class SampleCosts
{
    private const string Visits = "Visitas";
    private const string Kilometres = "Kilómetros";
    private const string Urgent = "Entregas urgentes";
    private const string Rebates = "Rappel";
    private const string Stock = "Existencias reservadas";
    private const decimal Pesos = 1m;
    private const decimal VisitCost = 110_000m;
    private const decimal UrgentCost = 120_000m;

    // How often a large account asks for everything, and what part of its sales that costs.
    private const double Demanding = 0.16;
    private const double DemandedRebate = 0.09;
    private const double DemandedDeliveries = 0.1;
    private const double DemandedStock = 0.3;

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
            Rate("Pedidos", "pedidos", 18_000m), Rate("Alistamiento", "lineas", 900m), Rate("Devoluciones", "devoluciones", 60_000m),
            Rate(Visits, "visitas", VisitCost) with { Total = VisitCost * Taken(Visits) }, Rate(Kilometres, "kilometros", 500m) with { Total = Math.Round(530m * Taken(Kilometres)) },
            Rate(Urgent, "entregas", UrgentCost), Rate(Rebates, "pesos", Pesos) with { Place = CostPlace.Rebate }, Rate(Stock, "pesos", 0.14m) with { Place = CostPlace.Inventory },
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
            .. company.Accounts.SelectMany(account => Quantities(account, sold(account), Care(company.Settings), random)),
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

    // Who sells less to each account drives less and visits less: else a small sample would lose on half of them.
    private static double Care(SampleSettings settings) =>
        Math.Min(1.0, (double)settings.Lines / settings.Accounts * SampleSettings.UsualAccounts / SampleSettings.UsualLines);

    private static IEnumerable<DriverQuantity> Quantities(SampleAccount account, decimal sold, double care, SeededRandom random)
    {
        var (visits, urgent, rebate) = Service(account.Kind);
        var orders = account.Habit.Active.Until > Year.From ? Year.Days / account.Habit.Rhythm : 0;
        var distance = 6 + (70 * Math.Pow(random.NextUniform(), 2));
        var (paid, asks) = ((double)Math.Max(0, sold), random.NextUniform() < Demanding && IsLarge(account.Kind));
        (string Activity, double Quantity)[] taken =
        [
            (Visits, care * visits * (0.6 + (0.8 * random.NextUniform()))), (Kilometres, care * orders * distance),
            (Urgent, (care * urgent * 2 * random.NextUniform()) + (asks ? DemandedDeliveries * paid / (double)UrgentCost : 0)),
            (Rebates, (rebate + (asks ? DemandedRebate : 0)) * paid), (Stock, asks ? DemandedStock * paid : account.Kind == SampleKind.Pillar ? 0.04 * paid : 0),
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
        SampleKind.Promise => (24, 8, 0.02),
        SampleKind.Faithful => (3, 1, 0.005),
        SampleKind.Occasional => (1, 0.5, 0),
        SampleKind.Newcomer => (3, 1, 0),
        SampleKind.Fading => (8, 3, 0.03),
        SampleKind.Lost => (1, 0, 0),
    };

    private static bool IsLarge(SampleKind kind) => kind is SampleKind.Pillar or SampleKind.Promise or SampleKind.Fading;

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
