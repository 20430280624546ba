using Kamino.Core.Plans;
using Kamino.UseCases.Plans;

namespace Kamino.Web.Plans;

/// <summary>How points of an agenda look on a page, and where they lead.</summary>
internal static class AgendaLook
{
    /// <summary>The tone of a point: what presses, what warns, the rest.</summary>
    public static string? Tone(AgendaKind kind) => kind switch
    {
        AgendaKind.Alarm or AgendaKind.Overdue => "bad",
        AgendaKind.Stale or AgendaKind.Behind or AgendaKind.StageGap => "warn",
        AgendaKind.Done or AgendaKind.AlarmOver => "strategic",
        AgendaKind.Sales or AgendaKind.Margin or AgendaKind.Wallet or AgendaKind.Box or AgendaKind.Stage or AgendaKind.Answered or AgendaKind.Strength or AgendaKind.Progress or AgendaKind.Soon => null,
    };

    /// <summary>Where a point leads.</summary>
    public static string? Link(ReviewView view, AgendaItem item) => item.Where.Split('/')[0] switch
    {
        "survey" => $"/accounts/{Uri.EscapeDataString(view.Card.Account)}/perception",
        "stage" => $"/accounts/{Uri.EscapeDataString(view.Card.Account)}/stage",
        "review" => $"/plans/{view.Card.Number}/review",
        "" => item.Kind is AgendaKind.Alarm ? "/signals" : $"/accounts/{Uri.EscapeDataString(view.Card.Account)}",
        _ => $"/plans/{view.Card.Number}/edit/{PlanFields.PartOf(item.Where)}#{item.Where.Replace('/', '-')}",
    };
}
