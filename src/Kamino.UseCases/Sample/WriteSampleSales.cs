using Kamino.Core.Portfolio;
using Kamino.Core.Rights;
using Kamino.Core.Sales;
using Kamino.Core.Sample;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Sales;

namespace Kamino.UseCases.Sample;

/// <summary>Gives the sample company key accounts and a pipeline: opportunities out of its own white space, some ended, some open, one neglected.</summary>
/// <param name="opportunities">Where they are kept.</param>
/// <param name="space">What accounts could buy.</param>
/// <param name="facts">Who sells to them.</param>
/// <param name="plans">Accounts that have a plan.</param>
/// <param name="selection">Makes two of these key accounts.</param>
/// <param name="clock">What day it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class WriteSampleSales(IOpportunityStore opportunities, ViewWhiteSpace space, IAccountFacts facts, IPlanStore plans, ISelectionStore selection, TimeProvider clock, IAsker asker)
{
    private const string Board = "Dirección comercial";
    private const int KeyAccounts = 2;
    private const int Closed = 24;
    private const int Open = 15;
    private const int FromSpace = 8;

    private static readonly (OpportunityEnd End, string Reason, string Learned)[] Ends =
    [
        (OpportunityEnd.Won, "Probó la muestra y bajó la merma", "La prueba en planta convence más que el precio"), (OpportunityEnd.LostToRival, "Precio por volumen", "Llegamos después de la licitación"),
        (OpportunityEnd.Won, "Entrega en 24 horas", "Operaciones decide más que compras"), (OpportunityEnd.LostOther, "Congelaron el presupuesto", "Confirmar el presupuesto en D"),
        (OpportunityEnd.Won, "Probó la muestra y bajó la merma", ""), (OpportunityEnd.LostNoNeed, "Lo produce ella misma", "Preguntar antes si compra o produce"), (OpportunityEnd.LostToRival, "Acuerdo regional con otro proveedor", "Hablar con la casa matriz"),
    ];

    private static readonly Dictionary<string, string> Answers = new()
    {
        [Dosar.Matrix] = "consumables",
        ["situation"] = "Compra a dos proveedores cada quincena",
        ["problem"] = "Faltantes dos veces al mes",
        ["impact"] = "Unas 12 horas de cocina parada al mes",
        ["confirmed_by"] = "Jefatura de operaciones",
        ["decision"] = "Acuerdo anual; operaciones prueba la muestra",
        ["economic_buyer"] = "Gerencia administrativa",
        ["money"] = "Presupuesto aprobado para este año",
        ["rivals"] = "Distribuidora local, más barata y menos puntual",
        ["our_objective"] = "Acuerdo anual de la línea antes de 90 días",
        ["their_objective"] = "Menos de 2 faltantes en el semestre",
        ["approach"] = "Prueba de dos semanas con operaciones; luego la gerencia",
        ["proposition"] = "Entrega en 24 horas con inventario a la vista",
        ["gap"] = "Entregas completas y a tiempo",
    };

    /// <summary>Writes them.</summary>
    public async Task Run(CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        var now = clock.GetLocalNow();
        await Select(now, ct);
        var sellers = (await facts.Read(new FactsQuery(), ct)).Accounts.GroupBy(row => row.Account).ToDictionary(rows => rows.Key, rows => rows.First().Seller ?? Board);
        var rows = (await space.By(new FactsQuery(), ct)).Accounts;
        var suggested = rows.SelectMany(row => row.Cells.Where(cell => cell.Suggested && cell.Line != SampleProducts.Freight.Category).Take(1).Select(cell => (Row: row, Cell: cell))).Take(FromSpace);
        var weakest = rows.Where(row => row.Cells.Any(IsGoods)).Select(row => (Row: row, Cell: row.Cells.Where(IsGoods).MinBy(cell => cell.Sales.Amount)))
            .SelectMany(own => own.Cell is { } cell ? new[] { (own.Row, Cell: cell) } : []);
        var cells = suggested.Concat(weakest).DistinctBy(own => own.Row.Account).Take(Closed + Open).ToList();
        var made = cells.Select((own, i) => i < Closed ? Ended(own.Row, own.Cell, i, sellers[own.Row.Account], now) : Opened(own.Row, own.Cell, i - Closed, sellers[own.Row.Account], now)).ToList();
        var ids = await opportunities.Keep([.. made.Select(own => (own.One, own.Steps[0]))], ct);
        await opportunities.Keep([.. made.Zip(ids, (own, id) => own.Steps.Skip(1).Select(step => (own.One with { Id = id }, step))).SelectMany(changes => changes)], ct);
    }

    private async Task Select(DateTimeOffset now, CancellationToken ct)
    {
        SelectionStage[] way = [SelectionStage.Ordinary, SelectionStage.Candidate, SelectionStage.Nominated, SelectionStage.Active];
        foreach (var card in (await plans.List(ct)).Take(KeyAccounts))
        {
            for (var i = 1; i < way.Length; i++)
            {
                await selection.Add(new SelectionStep(card.Account, way[i - 1], way[i], "Crece y decide con nosotros", Board, now.AddDays(i - 90), Board), ct);
            }
        }
    }

    private static (Opportunity One, IReadOnlyList<OpportunityStep> Steps) Ended(SpaceRow row, SpaceCellView cell, int i, string seller, DateTimeOffset now)
    {
        var (end, reason, learned) = Ends[i % Ends.Length];
        var phase = end == OpportunityEnd.Won ? DosarPhase.Results : (DosarPhase)(1 + i % 3);
        var ended = now.AddDays(-5 - (i * 14));
        var opened = ended.AddDays(-40 - (i * 37 % 210));
        var sheet = Sheet(phase);
        if (learned.Length > 0)
        {
            sheet["learned"] = learned;
        }

        var one = new Opportunity(
            0, row.Account, cell.Line, cell.Line, phase, Value(row, cell), cell.Sales.Currency.Code, Day(ended), seller, Day(opened), end, Day(ended), reason, Day(ended), sheet)
        {
            Actions = phase < DosarPhase.Actions ? [] : [First(Day(ended).AddDays(-20), seller), Trial(Day(ended).AddDays(-3), seller)],
        };
        return (one, [.. Steps(phase, opened, ended, seller), new OpportunityStep(0, phase, phase, end, seller, reason, ended)]);
    }

    private static (Opportunity One, IReadOnlyList<OpportunityStep> Steps) Opened(SpaceRow row, SpaceCellView cell, int i, string seller, DateTimeOffset now)
    {
        var phase = (DosarPhase)(i % 5);
        var last = now.AddDays(i % 6 == 5 ? -45 : -(i % 3));
        var opened = last.AddDays(-10 - (i * 23 % 200));
        var one = new Opportunity(
            0, row.Account, cell.Line, cell.Line, phase, Value(row, cell), cell.Sales.Currency.Code, Day(now).AddDays(15 + (i * 19)), seller, Day(opened), OpportunityEnd.Open, null, "", Day(last), Sheet(phase))
        {
            Actions = phase < DosarPhase.Actions ? [] : [First(Day(last).AddDays(-4), seller), phase == DosarPhase.Results ? Trial(Day(last), seller) : Trial(Day(now).AddDays(7), seller) with { Done = null, Result = "" }],
        };
        OpportunityStep[] back = i == 3
            ? [new(0, phase, DosarPhase.Diagnosis, OpportunityEnd.Open, seller, "Cambió la gerencia: confirmar de nuevo la necesidad", last.AddHours(-20)), new(0, DosarPhase.Diagnosis, phase, OpportunityEnd.Open, seller, "", last.AddHours(-10))] : [];
        return (one, [.. Steps(phase, opened, last, seller), .. back, new OpportunityStep(0, phase, phase, OpportunityEnd.Open, seller, "", last)]);
    }

    private static IEnumerable<OpportunityStep> Steps(DosarPhase phase, DateTimeOffset opened, DateTimeOffset last, string seller)
    {
        yield return new OpportunityStep(0, DosarPhase.Diagnosis, DosarPhase.Diagnosis, OpportunityEnd.Open, seller, "", opened);
        for (var at = DosarPhase.Objectives; at <= phase; at++)
        {
            yield return new OpportunityStep(0, at - 1, at, OpportunityEnd.Open, seller, "", last.AddDays(-1 - (phase - at)));
        }
    }

    private static Dictionary<string, string> Sheet(DosarPhase phase)
    {
        var sheet = Dosar.Questions.Where(question => question.Phase < phase && Answers.ContainsKey(question.Key)).ToDictionary(question => question.Key, question => Answers[question.Key]);
        sheet[Dosar.Matrix] = Answers[Dosar.Matrix];
        sheet["situation"] = Answers["situation"];
        return sheet;
    }

    private static OpportunityAction First(DateOnly day, string seller) =>
        new(1, day, "Visita con la muestra a operaciones", seller, "Fecha de la prueba") { Done = day, Result = "Operaciones dio la fecha de la prueba" };

    private static OpportunityAction Trial(DateOnly day, string seller) =>
        new(2, day, "Prueba en planta con operaciones y gerencia", seller, "Acuerdo anual firmado") { Done = day, Result = "Prueba terminada" };

    private static bool IsGoods(SpaceCellView cell) => cell.State == SpaceState.Sold && cell.Line != SampleProducts.Freight.Category;

    private static decimal Value(SpaceRow row, SpaceCellView cell) => Math.Round(cell.Potential.Match(amount => amount.Amount, _ => row.Sales.Amount * 0.04m) / 100_000) * 100_000;

    private static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(instant.DateTime);
}
