using System.Globalization;
using Kamino.Core.Quantities;

namespace Kamino.Storage.Facts;

/// <summary>The question for every account's purchase days: what is read, and how it is folded.</summary>
/// <param name="AsOf">Last day of the observation.</param>
/// <param name="Until">Last day of the time that is tested.</param>
/// <param name="Reporting">The currency that all amounts are wanted in; <c>null</c> keeps each in its own.</param>
/// <param name="HasForeign">Whether some lines have to be converted, each for itself.</param>
/// <param name="HasRest">Whether some amounts have no whole millionths.</param>
/// <param name="Occasion">How many days an occasion to buy lasts; <c>null</c> where occasions aren't asked for.</param>
internal sealed record PurchaseQuestion(DateOnly AsOf, DateOnly Until, Currency? Reporting, bool HasForeign, bool HasRest, double? Occasion = null)
{
    /// <summary>Whole occasions between the two days: as many for every account, whichever of them isn't over on the first.</summary>
    public int Ahead => Occasion is { } length && Until > AsOf ? (int)Math.Floor((Until.DayNumber - AsOf.DayNumber) / length) : 0;

    /// <summary>The number of the last day that is read.</summary>
    public string LastDay => (Until > AsOf ? Until : AsOf).DayNumber.ToString(CultureInfo.InvariantCulture);
}
