using System.Globalization;
using System.Text.Json.Serialization;
using Kamino.Core.Perception;
using Kamino.Core.Portfolio;

namespace Kamino.Core.Plans;

/// <summary>Where an account and its plan stand on a day, as far as anybody knows.</summary>
public sealed record PlanMark
{
    /// <summary>The last day that the figures know of.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>Sales of twelve months.</summary>
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public decimal? Sales { get; init; }

    /// <summary>ISO code of their currency.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Margin as a share of sales.</summary>
    public double? Margin { get; init; }

    /// <summary>Our part of what the customer spends.</summary>
    public double? Wallet { get; init; }

    /// <summary>Its box.</summary>
    public Quadrant? Box { get; init; }

    /// <summary>How far the relationship has come.</summary>
    public RelationshipStage? Stage { get; init; }

    /// <summary>By how many stages we see the relationship above the customer's view; <c>null</c> where both agree or one said nothing.</summary>
    public int? StageGap { get; init; }

    /// <summary>How strong we are in the customer's eyes against the best rival.</summary>
    public double? Strength { get; init; }

    /// <summary>Day of its latest answer.</summary>
    public DateOnly? Answered { get; init; }

    /// <summary>The plan's progress.</summary>
    public double? Progress { get; init; }

    /// <summary>Alarms that ring, as words.</summary>
    public IReadOnlyList<string> Alarms { get; init; } = [];
}

/// <summary>What is talked about.</summary>
public enum AgendaKind
{
    /// <summary>An alarm rings that didn't.</summary>
    Alarm,

    /// <summary>An alarm that rang is over.</summary>
    AlarmOver,

    /// <summary>The plan is stale.</summary>
    Stale,

    /// <summary>An action is late.</summary>
    Overdue,

    /// <summary>Less of the way to an objective is covered than of the time.</summary>
    Behind,

    /// <summary>The two sides see the relationship at different stages.</summary>
    StageGap,

    /// <summary>Sales moved.</summary>
    Sales,

    /// <summary>The margin moved.</summary>
    Margin,

    /// <summary>Our part of what the customer spends moved.</summary>
    Wallet,

    /// <summary>The account changed its box.</summary>
    Box,

    /// <summary>The relationship came nearer or went away.</summary>
    Stage,

    /// <summary>The customer answered.</summary>
    Answered,

    /// <summary>The customer sees us stronger or weaker.</summary>
    Strength,

    /// <summary>The plan came on.</summary>
    Progress,

    /// <summary>An action was done.</summary>
    Done,

    /// <summary>An action is due soon.</summary>
    Soon,
}

/// <summary>One point of an agenda.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Where">The part of the plan; empty where it is of the account.</param>
/// <param name="Text">What it says; a word for alarms, boxes, stages and stale reasons.</param>
/// <param name="From">What it was, as a plain number, an ISO day or a word; empty where that isn't known.</param>
/// <param name="To">What it is.</param>
public sealed record AgendaItem(AgendaKind Kind, string Where, string Text, string From = "", string To = "");

/// <summary>Makes the agenda of a review from what moved since the last one.</summary>
/// <remarks>Rules: <c>docs/methods/reviews.md</c>.</remarks>
public static class ReviewAgenda
{
    /// <summary>Days ahead whose actions are talked about.</summary>
    public const int SoonDays = 30;

    private const double Still = 0.005;

    /// <summary>What is to be talked about, what presses most first.</summary>
    /// <param name="kind">Which review: the monthly one leaves out what moves slowly.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="stale">Why it is stale.</param>
    /// <param name="now">Where it stands.</param>
    /// <param name="before">Where it stood at the last review; <c>null</c> before the first.</param>
    /// <param name="since">The day of that; the plan's first day before it.</param>
    /// <param name="today">The day that counts as today.</param>
    public static IReadOnlyList<AgendaItem> Of(ReviewKind kind, Plan plan, IReadOnlyList<StaleFinding> stale, PlanMark now, PlanMark? before, DateOnly since, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(now);
        var open = plan.Actions.Where(own => own.IsOpen).OrderBy(own => own.Due ?? DateOnly.MaxValue).ToList();
        AgendaItem[] all =
        [
            .. now.Alarms.Except(before?.Alarms ?? []).Select(word => new AgendaItem(AgendaKind.Alarm, "", word)),
            .. (before?.Alarms ?? []).Except(now.Alarms).Select(word => new AgendaItem(AgendaKind.AlarmOver, "", word)),
            .. stale.Select(own => new AgendaItem(AgendaKind.Stale, own.Where, PlanWord.Of(own.Reason), "", own.Text)),
            .. open.Where(own => own.IsOverdue(today)).Select(own => Action(AgendaKind.Overdue, own)),
            .. Behind(plan, today),
            .. now.StageGap is { } gap ? [new AgendaItem(AgendaKind.StageGap, "stage", "", "", gap.ToString(CultureInfo.InvariantCulture))] : Array.Empty<AgendaItem>(),
            .. before is null ? [] : Moved(now, before),
            .. plan.Actions.Where(own => own.Done >= since).Select(own => new AgendaItem(AgendaKind.Done, $"actions/{own.Id}", own.Text, "", Day(own.Done))),
            .. open.Where(own => own.Due >= today && own.Due <= today.AddDays(SoonDays)).Select(own => Action(AgendaKind.Soon, own)),
        ];
        return kind == ReviewKind.Actions ? [.. all.Where(own => own.Kind is AgendaKind.Alarm or AgendaKind.Stale or AgendaKind.Overdue or AgendaKind.Behind or AgendaKind.Done or AgendaKind.Soon or AgendaKind.Sales)] : all;
    }

    private static AgendaItem Action(AgendaKind kind, PlanAction own) => new(kind, $"actions/{own.Id}", own.Owner.Length > 0 ? $"{own.Text} · {own.Owner}" : own.Text, "", Day(own.Due));

    private static IEnumerable<AgendaItem> Behind(Plan plan, DateOnly today) => plan.Objectives.Zip(PlanProgress.Of(plan, today).Objectives)
        .Where(own => own.Second.IsBehind is Quantities.Answer<bool>.Known { Value: true })
        .Select(own => new AgendaItem(
            AgendaKind.Behind, $"objectives/{own.First.Id}", own.First.Text, own.Second.Expected.Match(Number, _ => ""), own.Second.Reached.Match(Number, _ => "")));

    private static IEnumerable<AgendaItem> Moved(PlanMark now, PlanMark before) => new[]
    {
        now.Currency == before.Currency && now.Sales is { } sales && before.Sales is { } were && were != 0 && Math.Abs((double)((sales - were) / were)) >= Still
            ? new AgendaItem(AgendaKind.Sales, "", now.Currency, were.ToString(CultureInfo.InvariantCulture), sales.ToString(CultureInfo.InvariantCulture)) : null,
        Change(AgendaKind.Margin, before.Margin, now.Margin), Change(AgendaKind.Wallet, before.Wallet, now.Wallet),
        now.Box is { } box && before.Box is { } last && box != last ? new AgendaItem(AgendaKind.Box, "", "", PlanWord.Of(last), PlanWord.Of(box)) : null,
        now.Stage is { } stage && before.Stage is { } old && stage != old ? new AgendaItem(AgendaKind.Stage, "", "", PlanWord.Of(old), PlanWord.Of(stage)) : null,
        now.Answered is { } answered && !(before.Answered >= answered) ? new AgendaItem(AgendaKind.Answered, "", "", Day(before.Answered), Day(answered)) : null,
        Change(AgendaKind.Strength, before.Strength, now.Strength), Change(AgendaKind.Progress, before.Progress, now.Progress),
    }.OfType<AgendaItem>();

    private static AgendaItem? Change(AgendaKind kind, double? before, double? now) =>
        before is { } was && now is { } known && Math.Abs(known - was) >= Still ? new AgendaItem(kind, "", "", Number(was), Number(known)) : null;

    private static string Number(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
