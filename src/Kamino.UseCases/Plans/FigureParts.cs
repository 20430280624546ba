using Kamino.Core.Perception;
using Kamino.Core.Plans;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Core.Sales;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Plans;

/// <summary>The parts of a report that say what was measured: live, dated, never typed.</summary>
internal sealed class FigureParts(PlanView view, PlanFigures figures, IReaderWords words)
{
    private const string Unknown = "—";
    private const int MostLines = 8;

    private PlanPosition At => view.Position;

    /// <summary>Where the account stands.</summary>
    public ReportPart Position => new("position", words["report.position"], [.. Box(), new ReportBlock.Figures(
    [
        new(words["matrix.quadrant"], At.Place is { } place ? place.Quadrant.Match(box => words.Word(box), _ => Unknown) : Unknown, At.Place is null ? words.Word(Doubt.NoSales) : At.Place.Quadrant.Match(_ => At.Place.Contested ? words["matrix.contested"] : "", why => words.Word(why))),
        Figure("matrix.strength", At.Place?.Strength, value => words.Number(value, 2), At.Best is { } rival ? words.Say("plans.against", rival) : ""),
        Figure("matrix.share", At.Place?.ShareOfWallet, value => words.Share(value), ""),
        new(words["measure.stage"], At.Stage is { } stage ? words.Word(stage) : Unknown, At.Stage is null ? words.Word(Doubt.OneSideOnly) : ""),
    ]), new ReportBlock.Points(words["report.meaning"], [.. Meaning()])]);

    /// <summary>What it bought and left, and where it goes if it goes on as before.</summary>
    public ReportPart Business => new("business", words["report.business"], [new ReportBlock.Figures(
    [
        Figure("matrix.sales", At.Place?.Sales, Compact, words.Say("plans.before", At.Before.Match(Compact, _ => Unknown))),
        Figure("plans.margin", At.MarginShare, value => words.Share(value), ""),
        Figure("profit_line.net_customer_contribution", figures.Contribution, Compact, figures.ContributionIn is { } period ? $"{words.Day(period.From)} – {words.Day(period.Until.AddDays(-1))}" : ""),
        Figure("plans.baseline", figures.Baseline.Then(own => own.Year), Compact, words["plans.baseline.text"]),
    ]), .. figures.Baseline.Match<IEnumerable<ReportBlock>>(own => [Months(own)], why => [new ReportBlock.Words(words.Word(why), IsQuiet: true)])]);

    /// <summary>How the customer sees us, factor by factor.</summary>
    public ReportPart Csf => new("csf", words["report.csf"], figures.Perception is { View: { } seen } perception ? Seen(seen, perception.Gaps, perception.Name ?? "")
        : [new ReportBlock.Words(figures.Perception?.Stale is { } day ? words.Say("perception.stale", words.Day(day)) : words["perception.none"], IsQuiet: true)]);

    /// <summary>Sales by line, and what it could buy besides.</summary>
    public ReportPart Lines
    {
        get
        {
            List<PlanLine> sold = [.. figures.Lines.Where(line => line.State == SpaceState.Sold).Take(MostLines)];
            return new ReportPart("lines", words["report.lines"],
            [
                sold.Count == 0 ? new ReportBlock.Words(words.Word(Doubt.NoSales), IsQuiet: true) : ReportCharts.Of(
                    words["report.lines.chart"] + Code(figures.Currency), isLines: false, [.. sold.Select(line => line.Line)],
                    [
                        new ReportSeries(words["report.last_year"], [.. sold.Select(line => (double?)line.Sales.Amount)]),
                        new ReportSeries(words["report.year_before"], [.. sold.Select(line => line.Before.Match(money => (double?)money.Amount, _ => null))]),
                    ],
                    Short),
                new ReportBlock.Points(words["nav.whitespace"], [.. figures.WhiteSpace.Select(line => new ReportPoint(
                    line.Line, line.Potential.Match(money => words.Say("report.potential", Compact(money)), _ => line.Support.Match(share => words.Say("plans.support", words.Share(share, 0)), _ => "")))).DefaultIfEmpty(new(words["plans.whitespace.none"]))]),
            ]);
        }
    }

    /// <summary>What was won, lost and is open.</summary>
    public ReportPart Wins => new("wins", words["report.wins"],
    [
        Deals("report.ended", [.. figures.Ended], "report.ended.none"),
        Deals("plans.open_opportunities", [.. figures.Open], "plans.opportunities.none"),
    ]);

    /// <summary>How it drifts away.</summary>
    public ReportBlock Alarms => new ReportBlock.Points(words["nav.signals"], [.. figures.Signals.Select(signal => new ReportPoint(
        words.Word(signal.Kind), words.Say("report.signal", words.Number(signal.Now, 1), words.Number(signal.Before, 1)))).DefaultIfEmpty(new(words["plans.signals.none"]))]);

    private IEnumerable<ReportBlock> Box() => At.Place is { Quadrant: Answer<Quadrant>.Known } place
        ? [new ReportBlock.Field(
            words["matrix.title"], [words.Word(Quadrant.Strategic), words.Word(Quadrant.Star), words.Word(Quadrant.Status), words.Word(Quadrant.Streamline)],
            words["report.strength_axis"], words["matrix.attractiveness"], 0.5 - Half(place.MarginToCut.Strength, 1), 0.5 + Half(place.MarginToCut.Attractiveness, 5), At.Name)]
        : [new ReportBlock.Words(At.Place is null ? words.Word(Doubt.NoSales) : At.Place.Quadrant.Match(_ => "", why => words.Word(why)), IsQuiet: true)];

    private IEnumerable<ReportPoint> Meaning()
    {
        if (At.Place is { Quadrant: Answer<Quadrant>.Known box } place)
        {
            yield return new ReportPoint(words[$"quadrant.{PlanWord.Of(box.Value)}.do"], place.HoldRate.Match(rate => words.Say("report.hold", words.Share(rate, 0)), why => words.Word(why)));
            yield return new ReportPoint(words.Word(place.StrengthEvidence), words["report.evidence"]);
        }

        yield return At.SalesShare.Match(
            share => new ReportPoint(words.Say("report.sales_share", words.Share(share)), At.Place?.RankBySales.Match(rank => words.Say("report.rank", rank), _ => "") ?? ""), why => new ReportPoint(words.Word(why)));
        yield return At.SingleThread.Match(
            single => new ReportPoint(words[single ? "report.single_thread" : "report.several_threads"]), why => new ReportPoint(words["report.threads_unknown"], words.Word(why)));
    }

    // Half a box is a point of strength, or five of attractiveness; further out is drawn at the rim.
    private static double Half(Answer<double> margin, double scale) => margin.Match(value => Math.Clamp(value / scale, -0.9, 0.9) / 2, _ => 0);

    private ReportBlock.Chart Months(PlanBaseline own)
    {
        var (past, ahead) = (own.History.Count, own.Ahead.Count);
        return ReportCharts.Of(
            words["report.months"] + Code(own.Year.Currency), isLines: true, [.. Enumerable.Range(0, past + ahead).Select(step => Month(figures.AsOf.AddMonths(step - past + 1)))],
            [
                new ReportSeries(words["report.measured"], [.. own.History.Select(net => (double?)net), .. Enumerable.Repeat((double?)null, ahead)]),
                new ReportSeries(words["report.baseline"], [.. Enumerable.Repeat((double?)null, past - 1), (double?)own.History[^1], .. own.Ahead.Select(net => (double?)net)], IsBroken: true),
            ],
            Short);
    }

    private List<ReportBlock> Seen(CustomerView seen, IReadOnlyList<FactorGap> gaps, string survey)
    {
        string Name(string key) => seen.Factors.FirstOrDefault(factor => factor.Key == key)?.Name.In(words.Language) ?? key;
        return
        [
            ReportCharts.Scores(
                words["report.csf.chart"], [.. seen.Factors.Select(factor => $"{factor.Name.In(words.Language)} ({factor.Points})")],
                [.. seen.Rivals.Prepend(seen.Us).Take(4).Select(supplier => new ReportSeries(SupplierName.IsUs(supplier.Supplier) ? words["account.us"] : supplier.Supplier, [.. supplier.Scores.Select(score => score.Mean.Match(mean => (double?)mean, _ => null))]))], value => words.Number(value, 1)),
            new ReportBlock.Points(words["report.gaps"], [.. gaps.Where(gap => gap.Behind > 0).Take(4).Select(gap => new ReportPoint(
                Name(gap.Factor), words.Say("report.gap", words.Number(gap.Us, 1), gap.Rival, words.Number(gap.Best, 1)))).DefaultIfEmpty(new(words["plans.gaps.none"]))]),
            new ReportBlock.Words(words.Say("perception.survey", survey, words.Day(seen.Last)), IsQuiet: true),
        ];
    }

    private ReportBlock Deals(string title, List<Sales.OpportunityRow> deals, string none) => deals.Count == 0
        ? new ReportBlock.Points(words[title], [new(words[none])])
        : new ReportBlock.Grid(
            words[title], [new(words["plan_field.name"], 2.4), new(words["plan_field.status"], 1.3), new(words["report.value"], 1.2, IsNumber: true), new(words["plan_field.due"], 1.1), new(words["report.reason"], 1.6)],
            [.. deals.Select(deal => (IReadOnlyList<string>)[deal.Name, deal.End == OpportunityEnd.Open ? deal.Letter : words.Word(deal.End), Compact(deal.Value), words.Day(deal.Close), deal.End == OpportunityEnd.Open ? deal.Owner : deal.Reason])]);

    private ReportFigure Figure<T>(string key, Answer<T>? answer, Func<T, string> say, string note) =>
        (answer ?? Answer.Unknown<T>(Doubt.NoSales)).Match(value => new ReportFigure(words[key], say(value), note), why => new ReportFigure(words[key], Unknown, words.Word(why)));

    private string Short(double value) => words.Compact((decimal)value);

    private string Compact(Money money) => words.Compact(money.Amount) + (money.Currency == default ? "" : "\u00a0" + money.Currency.Code);

    private static string Code(Currency currency) => currency == default ? "" : ", " + currency.Code;

    private string Month(DateOnly day) => FormattableString.Invariant($"{words.Month(day.Month)} {day.Year % 100:00}");
}
