using System.Globalization;
using Kamino.Core.Plans;
using Kamino.Core.Quantities;
using Kamino.UseCases.Plans;
using Kamino.Web.Words;

namespace Kamino.Web.Plans;

/// <summary>Points of an agenda in the reader's words.</summary>
internal static class AgendaText
{
    /// <summary>What a point says beside its kind.</summary>
    public static string Of(AgendaItem item, Locale locale) => item.Kind switch
    {
        AgendaKind.Alarm or AgendaKind.AlarmOver => locale.Of("signal_kind", item.Text),
        AgendaKind.Stale => $"{locale.Of("stale_reason", item.Text)} · {StaleDetail(item.To, locale)}",
        AgendaKind.Overdue or AgendaKind.Soon or AgendaKind.Done => $"{item.Text} · {Day(item.To, locale)}",
        AgendaKind.Behind => $"{item.Text} · {locale.Say("reviews.behind", Share(item.To, locale), Share(item.From, locale))}",
        AgendaKind.Sales => $"{Money(item.From, item.Text, locale)} → {Money(item.To, item.Text, locale)}",
        AgendaKind.Margin or AgendaKind.Wallet or AgendaKind.Progress => $"{Share(item.From, locale)} → {Share(item.To, locale)}",
        AgendaKind.Strength => $"{Number(item.From, locale)} → {Number(item.To, locale)}",
        AgendaKind.Box => $"{locale.Of("quadrant", item.From)} → {locale.Of("quadrant", item.To)}",
        AgendaKind.Stage => $"{locale.Of("relationship_stage", item.From)} → {locale.Of("relationship_stage", item.To)}",
        AgendaKind.Answered => Day(item.To, locale),
    };

    /// <summary>Why a plan is stale, in a few words.</summary>
    public static string Of(StaleFinding own, Locale locale) => $"{locale.Of(own.Reason)} · {StaleDetail(own.Text, locale)}";

    /// <summary>The tone of a point: what presses, what warns, the rest.</summary>
    public static string? Tone(AgendaKind kind) => kind switch
    {
        AgendaKind.Alarm or AgendaKind.Overdue => "bad",
        AgendaKind.Stale or AgendaKind.Behind => "warn",
        AgendaKind.Done or AgendaKind.AlarmOver => "strategic",
        AgendaKind.Sales or AgendaKind.Margin or AgendaKind.Wallet or AgendaKind.Box or AgendaKind.Stage or AgendaKind.Answered or AgendaKind.Strength or AgendaKind.Progress or AgendaKind.Soon => null,
    };

    /// <summary>Where a point leads.</summary>
    public static string? Link(ReviewView view, AgendaItem item) => item.Where.Split('/')[0] switch
    {
        "survey" => $"/accounts/{Uri.EscapeDataString(view.Card.Account)}/perception",
        "review" => $"/plans/{view.Card.Number}/review",
        "" => item.Kind is AgendaKind.Alarm ? "/signals" : $"/accounts/{Uri.EscapeDataString(view.Card.Account)}",
        _ => $"/plans/{view.Card.Number}/edit/{PlanFields.PartOf(item.Where)}#{item.Where.Replace('/', '-')}",
    };

    // A day, a percentage or a name, with a day after it where somebody left.
    private static string StaleDetail(string text, Locale locale) => string.Join(" · ", text.Split(" · ").Select(part => Day(part, locale)));

    private static string Day(string text, Locale locale) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? locale.Day(day) : text;

    private static string Share(string text, Locale locale) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) ? locale.Share(share) : "—";

    private static string Number(string text, Locale locale) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? locale.Number(number, 2) : "—";

    private static string Money(string text, string currency, Locale locale) =>
        !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? "—"
        : Currency.TryFrom(currency, out var known) ? locale.Money(new Money(amount, known)) : locale.Number(amount, 0);
}
