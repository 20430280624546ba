using Kamino.Core.Accounts;
using Kamino.Core.Plans;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Sample;

/// <summary>Begins a plan for the largest sample account of each box, and fills the first of them as a manager would.</summary>
/// <param name="plans">Begins and changes them.</param>
/// <param name="terms">What stands above them.</param>
/// <param name="portfolio">Which box each account is in.</param>
/// <param name="shares">Shares the first of them.</param>
/// <param name="door">Lets its customer in.</param>
/// <param name="part">Takes down what they do.</param>
/// <param name="reviews">Notes the first look at it.</param>
/// <param name="people">Who works at its account.</param>
/// <param name="clock">What day it is: the plans begin some weeks ago, so that little of them is overdue.</param>
/// <param name="asker">Who asks.</param>
public sealed class WriteSamplePlans(
    WritePlan plans, EditPlanTerms terms, ViewPortfolio portfolio, SharePlan shares, OpenSharedPlan door, TakePart part, HoldReview reviews, AccountPeople people, TimeProvider clock, IAsker asker)
{
    private const string By = "demo";

    private const int DaysAgo = 20;

    private static readonly Quadrant[] Order = [Quadrant.Strategic, Quadrant.Star, Quadrant.Status, Quadrant.Streamline];

    /// <summary>Writes them; an account that has a plan keeps it.</summary>
    /// <param name="ct">Stops the work.</param>
    public async Task Run(CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        var matrix = await portfolio.For(new PortfolioQuery(), ct);
        var largest = Order.Select(box => matrix.Accounts.Where(own => own.Quadrant is Answer<Quadrant>.Known known && known.Value == box).MaxBy(Amount)).OfType<PlacedAccount>().ToList();
        await terms.Set(Targets, ct);
        var from = clock.Today().AddDays(-DaysAgo);
        foreach (var (at, account) in largest.Index())
        {
            var outcome = await plans.Begin(new PlanDraft(account.Account, By) { From = from, Owner = "Laura Gómez" }, ct);
            if (outcome is { Flaw: null, Plan: { } made } && at == 0)
            {
                var year = made.Plan.From.AddYears(1);
                var theirs = await Theirs(account.Account, ct);
                await plans.Change(made.Card.Number, [.. Filled(theirs, from, year, matrix.AsOf.Year, Math.Round(Amount(account) / 1000) * 1000)], By, ct);
                await Share(made.Card.Number, theirs, ct);
                await plans.Move(made.Card.Number, PlanStatus.Proposed, By, null, ct);
                await reviews.Of(made.Card.Number, Looked(theirs, from), ct);
            }
        }
    }

    // Whoever decides there; where nobody is known, a department.
    private async Task<string> Theirs(string account, CancellationToken ct) =>
        (await people.At(account, ct))?.People.OrderByDescending(person => person.Roles.Contains(BuyingRole.EconomicBuyer)).ThenByDescending(person => person.Influence ?? 0).FirstOrDefault()?.Name ?? "Gerencia de operaciones";

    // Somebody at the customer came, and did some of what a customer does.
    private async Task Share(int plan, string theirs, CancellationToken ct)
    {
        var outcome = await shares.With(plan, new ShareDraft(theirs, "Laura Gómez"), ct);
        if (outcome?.Share is not { } share || await shares.Pass(plan, share.Number, ct) is not { } pass || await door.Enter(pass.Token, pass.Code, ct) is not { } visit)
        {
            return;
        }

        foreach (var act in new ActDraft[]
        {
            new(PlanActKind.Confirmed, "insights/i1"), new(PlanActKind.Accepted, "actions/a2"), new(PlanActKind.Measured, "scorecard/m1", "7.4"), new(PlanActKind.Accepted, "meetings/d1"),
            new(PlanActKind.Proposed, "actions", "Probar el empaque reciclable en una planta antes de junio"),
        })
        {
            await part.Do(pass.Token, visit, act, ct);
        }
    }

    private static ReviewDraft Looked(string theirs, DateOnly from) => new(ReviewKind.Actions, "Laura Gómez")
    {
        Day = from.AddDays(DaysAgo - 6),
        Rating = 4,
        Decision = ReviewDecision.Continue,
        Notes = "El tablero conjunto quedó acordado; falta que nombren a su patrocinador.",
        Attended = ["Laura Gómez", theirs],
        Next = from.AddDays(DaysAgo + 24),
    };

    private static IEnumerable<FieldChange> Filled(string theirs, DateOnly from, DateOnly year, int known, decimal sales) =>
    [
        new("planned_box", "strategic"), new("ambition", "Ser su socio de empaques en toda la región antes de tres años"), new("their_owner", theirs), new("sponsor", "Dirección comercial"),
        new("sections/snapshot/text", "Grupo familiar con plantas en tres ciudades. Crece en conveniencia y quiere bajar la merma."), new("sections/snapshot/visibility", "shared"),
        new("sections/market/text", "Las cadenas piden entregas más frecuentes y empaques reciclables; el precio sigue presionado."),
        new("insights/i1/text", "Quiere bajar la merma del 8 % al 5 % en dos años"), new("insights/i1/source", "customer"), new("insights/i1/visibility", "shared"), new("insights/i1/evidence", "Taller con operaciones"),
        new("objectives/o1/text", "Bajar juntos la merma en sus líneas"), new("objectives/o1/measure", "Merma"), new("objectives/o1/unit", "%"), new("objectives/o1/baseline", "8"), new("objectives/o1/target", "5"),
        new("objectives/o1/now", "7.1"), new("objectives/o1/their_owner", theirs), new("objectives/o1/weight", "3"), new("objectives/o1/serves", "g2"),
        new("objectives/o2/baseline", "3"), new("objectives/o2/target", "4"), new("objectives/o2/now", "3"), new("objectives/o2/weight", "2"),
        new("objectives/o3/baseline", "18"), new("objectives/o3/target", "21"), new("objectives/o3/now", "19"), new("objectives/o3/weight", "2"), new("objectives/o3/visibility", "internal"),
        new("actions/a1/effort", "3"), new("actions/a3/effort", "5"), new("actions/a4/effort", "4"), new("actions/a1/done", Day(from.AddDays(DaysAgo - 2))),
        new("scorecard/m1/text", "Merma en sus líneas"), new("scorecard/m1/unit", "%"), new("scorecard/m1/target", "5"), new("scorecard/m1/now", "7.1"), new("scorecard/m1/measured", Day(from.AddDays(DaysAgo - 2))),
        new("scorecard/m2/text", "Entregas completas y a tiempo"), new("scorecard/m2/unit", "%"), new("scorecard/m2/target", "97"), new("scorecard/m2/now", "95.2"), new("scorecard/m2/measured", Day(from.AddDays(DaysAgo - 2))),
        new("meetings/d1/text", "Revisión trimestral con ambos tableros"), new("meetings/d1/on", Day(from.AddMonths(3))),
        new("risks/r1/probability", "0.25"), new("risks/r1/impact", FormattableString.Invariant($"{sales * 0.4m:0}")), new("risks/r1/mitigation", "Presentar a los pares de ambos lados"),
        new("risks/r2/probability", "0.1"), new("risks/r2/impact", FormattableString.Invariant($"{sales:0}")), new("risks/r2/mitigation", "Abrir dos cuentas estrella este año"),
        new("finance/f1/year", FormattableString.Invariant($"{year.Year}")), new("finance/f1/revenue", FormattableString.Invariant($"{sales * 1.06m:0}")), new("finance/f1/contribution", FormattableString.Invariant($"{sales * 0.2m:0}")),
        new("finance/f2/year", FormattableString.Invariant($"{known}")), new("finance/f2/revenue", FormattableString.Invariant($"{sales * 1.02m:0}")),
        new("budget/days", "40"), new("budget/days_before", "32"), new("budget/investment", FormattableString.Invariant($"{sales * 0.02m:0}")),
    ];

    private static string Day(DateOnly day) => FormattableString.Invariant($"{day:yyyy-MM-dd}");

    private static readonly PlanTargets Targets = new(
        [
            new PlanGoal("g1") { Level = GoalLevel.Corporate, Text = "Crecer con cuentas clave", Unit = "M", Target = 60 },
            new PlanGoal("g2") { Level = GoalLevel.BusinessUnit, Text = "Bajar la merma de los clientes", Unit = "%", Target = -10, Serves = "g1" },
        ],
        []);

    private static decimal Amount(PlacedAccount account) => account.Sales.Match(sales => sales.Amount, _ => 0m);
}
