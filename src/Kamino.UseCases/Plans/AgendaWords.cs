using System.Globalization;
using Kamino.Core.Plans;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Plans;

/// <summary>Points of an agenda in the reader's words: the same on the page, in files and in the terminal.</summary>
public static class AgendaWords
{
    /// <summary>What a point says beside its kind.</summary>
    public static string Of(AgendaItem item, IReaderWords words)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(words);
        return item.Kind switch
        {
            AgendaKind.Alarm or AgendaKind.AlarmOver => words[$"signal_kind.{item.Text}"],
            AgendaKind.Stale => $"{words[$"stale_reason.{item.Text}"]} · {Detail(item.To, words)}",
            AgendaKind.Overdue or AgendaKind.Soon or AgendaKind.Done => $"{item.Text} · {Day(item.To, words)}",
            AgendaKind.Behind => $"{item.Text} · {words.Say("reviews.behind", Share(item.To, words), Share(item.From, words))}",
            AgendaKind.StageGap => Gap(item.To, words),
            AgendaKind.Sales => $"{Money(item.From, item.Text, words)} → {Money(item.To, item.Text, words)}",
            AgendaKind.Margin or AgendaKind.Wallet or AgendaKind.Progress => $"{Share(item.From, words)} → {Share(item.To, words)}",
            AgendaKind.Strength => $"{Number(item.From, words)} → {Number(item.To, words)}",
            AgendaKind.Box => $"{words[$"quadrant.{item.From}"]} → {words[$"quadrant.{item.To}"]}",
            AgendaKind.Stage => $"{words[$"relationship_stage.{item.From}"]} → {words[$"relationship_stage.{item.To}"]}",
            AgendaKind.Answered => Day(item.To, words),
        };
    }

    /// <summary>What somebody wrote, stated or signed in a shared plan: figures and days as its reader writes them.</summary>
    public static string Of(PlanActKind kind, string text, IReaderWords words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        return kind switch
        {
            PlanActKind.Measured => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var figure) ? words.Field(figure) : text,
            PlanActKind.Accepted or PlanActKind.Done => Detail(text, words),
            PlanActKind.Opened or PlanActKind.Confirmed or PlanActKind.Corrected or PlanActKind.Commented or PlanActKind.Proposed or PlanActKind.Agreed or PlanActKind.TakenOver or PlanActKind.Seen => text,
        };
    }

    /// <summary>Why a plan is stale, in a few words.</summary>
    public static string Of(StaleFinding own, IReaderWords words)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(words);
        return $"{words.Word(own.Reason)} · {Detail(own.Text, words)}";
    }

    // A day, a percentage or a name, with a day after it where somebody left.
    private static string Detail(string text, IReaderWords words) => string.Join(" · ", text.Split(" · ").Select(part => Day(part, words)));

    private static string Gap(string text, IReaderWords words)
    {
        var gap = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var stages) ? stages : 0;
        return words.Say($"stage.insight.{(gap > 0 ? "above" : "below")}.{(Math.Abs(gap) == 1 ? "one" : "many")}", Math.Abs(gap));
    }

    private static string Day(string text, IReaderWords words) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? words.Day(day) : text;

    private static string Share(string text, IReaderWords words) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) ? words.Share(share) : "—";

    private static string Number(string text, IReaderWords words) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? words.Number(number, 2) : "—";

    private static string Money(string text, string currency, IReaderWords words) =>
        !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? "—" : currency.Length == 0 ? words.Compact(amount) : $"{words.Compact(amount)}\u00a0{currency}";
}
