using Kamino.Core.Quantities;

namespace Kamino.Core.Risk;

/// <summary>How a customer without a contract leaves: silently, bit by bit.</summary>
public enum SignalKind
{
    /// <summary>It is late by its own rhythm.</summary>
    OverdueRhythm,

    /// <summary>It buys less than in the same days a year ago, at constant exchange rates.</summary>
    FallingVolume,

    /// <summary>It stopped buying products that it bought regularly.</summary>
    ProductsDropped,

    /// <summary>It buys fewer different products than in the same days a year ago.</summary>
    NarrowerRange,

    /// <summary>More of what it buys comes back than in the year before.</summary>
    RisingReturns,
}

/// <summary>From where on a drift is worth a seller's time. Data: a company sets its own.</summary>
/// <param name="WindowDays">How many days up to today are compared.</param>
/// <param name="OverdueZ">Robust z of the silence, from which an account is late.</param>
/// <param name="OverdueRatio">Silence over the median gap, below which it isn't, however regular it is.</param>
/// <param name="VolumeFall">Part of the volume that is lost.</param>
/// <param name="DroppedExpected">How many purchases of a product the window should have seen before its absence counts.</param>
/// <param name="DroppedShare">Part of the earlier year's sales that the dropped products made.</param>
/// <param name="RangeFall">Part of the different products that is lost.</param>
/// <param name="RangeLeast">Fewest products a year ago for that to mean anything.</param>
/// <param name="ReturnsRise">Rise of the returned part, such as 0.05 for five points.</param>
/// <param name="WorseBy">How much stronger, such as 0.25 for a quarter, a signal that somebody has seen must be to be shown again.</param>
public sealed record SignalThresholds(
    int WindowDays = 91, double OverdueZ = 3.5, double OverdueRatio = 1.5, double VolumeFall = 0.25, double DroppedExpected = 2.0, double DroppedShare = 0.10,
    double RangeFall = 0.30, int RangeLeast = 5, double ReturnsRise = 0.05, double WorseBy = 0.25);

/// <summary>A product that an account stopped buying.</summary>
/// <param name="Product">Its code.</param>
/// <param name="Name">Its name, where the ledger has one.</param>
/// <param name="Days">Days with a purchase of it in the year before the window.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Share">Part of the account's sales of that year.</param>
public sealed record DroppedProduct(string Product, string? Name, int Days, DateOnly Last, double Share);

/// <summary>What an account did lately and before.</summary>
/// <param name="RobustZ">How unusual its silence is; unknown where it has no rhythm of its own.</param>
/// <param name="Overdue">Silence over its median gap.</param>
/// <param name="Volume">Net of the window, at constant rates; unknown without a rate.</param>
/// <param name="VolumeBefore">Net of the same days a year ago, at the same rates.</param>
/// <param name="Range">Different products of the window.</param>
/// <param name="RangeBefore">Those of the same days a year ago.</param>
/// <param name="Returned">Returned part of the window's sales; unknown without sales.</param>
/// <param name="ReturnedBefore">That of the year before the window.</param>
/// <param name="Dropped">Products bought regularly in the year before the window and not in it.</param>
public sealed record AccountDrift(
    Answer<double> RobustZ, Answer<double> Overdue, Answer<decimal> Volume, Answer<decimal> VolumeBefore, int Range, int RangeBefore, Answer<double> Returned,
    Answer<double> ReturnedBefore, IReadOnlyList<DroppedProduct> Dropped);

/// <summary>A signal, with its evidence.</summary>
/// <param name="Kind">What drifts.</param>
/// <param name="Strength">The figure that the threshold is about: the more, the worse.</param>
/// <param name="Threshold">From where on it is a signal.</param>
/// <param name="Now">The figure of the window.</param>
/// <param name="Before">The figure it is compared with.</param>
/// <param name="Products">The products, where they are the evidence.</param>
public sealed record Signal(SignalKind Kind, double Strength, double Threshold, double Now, double Before, IReadOnlyList<DroppedProduct> Products);

/// <summary>Finds customers that drift away without saying so.</summary>
/// <remarks>Rules and worked examples: <c>docs/methods/drift.md</c>.</remarks>
public static class Drift
{
    private const double DaysOfYear = 365;
    private const double Rounding = 1e-12; // a fall that is 25 % on paper may miss it in binary

    /// <summary>The signals of one account, in the order of their kinds.</summary>
    public static IReadOnlyList<Signal> Signals(AccountDrift own, SignalThresholds limits)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(limits);
        return [.. Late(own, limits), .. Volume(own, limits), .. Dropped(own, limits), .. Range(own, limits), .. Returns(own, limits)];
    }

    /// <summary>Whether a product was bought often enough that its absence from the window means something.</summary>
    /// <param name="days">Days with a purchase of it in the year before the window.</param>
    /// <param name="limits">The window, and how many purchases it should have seen.</param>
    public static bool IsMissed(int days, SignalThresholds limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return days * limits.WindowDays / DaysOfYear >= limits.DroppedExpected;
    }

    /// <summary>Whether a signal that somebody has seen is to be shown again.</summary>
    /// <param name="strength">How strong it is now.</param>
    /// <param name="seen">How strong it was then.</param>
    /// <param name="limits">By how much it must be worse.</param>
    public static bool IsWorse(double strength, double seen, SignalThresholds limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return strength > seen * (1 + limits.WorseBy);
    }

    private static IEnumerable<Signal> Late(AccountDrift own, SignalThresholds limits) =>
        own.RobustZ is Answer<double>.Known { Value: var z } && own.Overdue is Answer<double>.Known { Value: var ratio } && z >= limits.OverdueZ && ratio >= limits.OverdueRatio
            ? [new Signal(SignalKind.OverdueRhythm, z, limits.OverdueZ, ratio, 1, [])]
            : [];

    private static IEnumerable<Signal> Volume(AccountDrift own, SignalThresholds limits) =>
        own.Volume is Answer<decimal>.Known { Value: var now } && own.VolumeBefore is Answer<decimal>.Known { Value: var before } && before > 0
            ? Fallen(SignalKind.FallingVolume, (double)now, (double)before, limits.VolumeFall)
            : [];

    private static IEnumerable<Signal> Range(AccountDrift own, SignalThresholds limits) =>
        own.RangeBefore >= limits.RangeLeast ? Fallen(SignalKind.NarrowerRange, own.Range, own.RangeBefore, limits.RangeFall) : [];

    private static IEnumerable<Signal> Fallen(SignalKind kind, double now, double before, double threshold) =>
        1 - (now / before) is var fall && fall >= threshold - Rounding ? [new Signal(kind, fall, threshold, now, before, [])] : [];

    private static IEnumerable<Signal> Dropped(AccountDrift own, SignalThresholds limits)
    {
        var missed = own.Dropped.Where(product => IsMissed(product.Days, limits)).OrderByDescending(product => product.Share).ThenBy(product => product.Product, StringComparer.Ordinal).ToList();
        var share = missed.Sum(product => product.Share);
        return missed.Count > 0 && share >= limits.DroppedShare - Rounding ? [new Signal(SignalKind.ProductsDropped, share, limits.DroppedShare, 0, share, missed)] : [];
    }

    private static IEnumerable<Signal> Returns(AccountDrift own, SignalThresholds limits) =>
        own.Returned is Answer<double>.Known { Value: var now } && own.ReturnedBefore is Answer<double>.Known { Value: var before } && now - before >= limits.ReturnsRise - Rounding
            ? [new Signal(SignalKind.RisingReturns, now - before, limits.ReturnsRise, now, before, [])]
            : [];
}
