using Kamino.Core.Quantities;
using Kamino.UseCases.Plans;
using Kamino.Web.Words;

namespace Kamino.Web.Plans;

/// <summary>Figures of a visit sheet as sentences.</summary>
internal static class VisitText
{
    /// <summary>Sales of twelve months, and how they changed.</summary>
    public static string Sales(VisitSheet sheet, Locale locale) =>
        sheet.Position.Place?.Sales is not Answer<Money>.Known { Value: var now } ? ""
        : sheet.Position.Before is Answer<Money>.Known { Value: { Amount: > 0 } before } && before.Currency == now.Currency
            ? locale.Say("visit.sales.change", locale.Money(now), locale.Change((double)(now.Amount / before.Amount) - 1))
            : locale.Say("visit.sales", locale.Money(now));
}
