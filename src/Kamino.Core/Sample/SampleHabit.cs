using Kamino.Core.Numerics;
using Kamino.Core.Quantities;

namespace Kamino.Core.Sample;

/// <summary>How an invented account came to be what it is to its supplier.</summary>
public enum SampleKind
{
    /// <summary>Large, regular and growing, with most of its spending here.</summary>
    Pillar,

    /// <summary>Large and growing fast, but buys mostly from others.</summary>
    Promise,

    /// <summary>Regular and loyal, without anything left to grow.</summary>
    Faithful,

    /// <summary>Small and irregular.</summary>
    Occasional,

    /// <summary>Buys since one to eighteen months.</summary>
    Newcomer,

    /// <summary>Buys less every month.</summary>
    Fading,

    /// <summary>Bought once, and no more.</summary>
    Lost,
}

/// <summary>How an invented account buys.</summary>
/// <param name="Active">From its first to its last possible order.</param>
/// <param name="Rhythm">Median days between two orders.</param>
/// <param name="Irregularity">Standard deviation of the logarithm of those days; 0 is clockwork.</param>
/// <param name="Lines">Lines of an order, in the mean, where the ledger has its usual size.</param>
/// <param name="Units">Units of a line, as a multiple of what is usual for the product.</param>
/// <param name="Growth">Change of its buying by year: 0.2 is a fifth more.</param>
/// <param name="Discount">From list price, from 0 to 1.</param>
/// <param name="Returns">Probability that an order is followed by a credit note.</param>
/// <param name="Breadth">How many products it buys.</param>
/// <param name="FirstProduct">Where in the list of products it starts.</param>
/// <param name="ShareOfWallet">What part of its spending comes here, from 0 to 1; <c>null</c> where nobody knows.</param>
public sealed record SampleHabit(
    Period Active, double Rhythm, double Irregularity, double Lines, double Units, double Growth, double Discount,
    double Returns, int Breadth, int FirstProduct, double? ShareOfWallet)
{
    private const double PartWithUnknownWallet = 0.12;

    /// <summary>Draws the habit of one account.</summary>
    /// <param name="kind">What the account is.</param>
    /// <param name="ledger">The days of the ledger.</param>
    /// <param name="products">How many products there are.</param>
    /// <param name="random">Where chance comes from.</param>
    public static SampleHabit Draw(SampleKind kind, Period ledger, int products, SeededRandom random)
    {
        var range = SampleRange.Of(kind);
        var size = Math.Exp(0.55 * random.NextNormal());
        return new SampleHabit(
            DrawActive(kind, ledger, random), range.Rhythm.Draw(random), range.Irregularity.Draw(random), range.Lines * Math.Sqrt(size), range.Units * size,
            range.Growth.Draw(random), range.Discount.Draw(random), range.Returns.Draw(random), Math.Min(products, (int)range.Breadth.Draw(random)),
            (int)(random.NextUniform() * products), random.NextUniform() < PartWithUnknownWallet ? null : range.Wallet.Draw(random));
    }

    private static Period DrawActive(SampleKind kind, Period ledger, SeededRandom random)
    {
        var whole = ledger.Until.DayNumber - ledger.From.DayNumber;
        return kind switch
        {
            SampleKind.Newcomer => new Period(ledger.Until.AddDays(-(int)(30 + (510 * random.NextUniform()))), ledger.Until),
            SampleKind.Lost => new Period(ledger.From, ledger.From.AddDays((int)(whole * (0.35 + (0.5 * random.NextUniform()))))),
            SampleKind.Promise => new Period(ledger.From.AddDays((int)(whole * 0.3 * random.NextUniform())), ledger.Until),
            SampleKind.Pillar or SampleKind.Faithful or SampleKind.Occasional or SampleKind.Fading => ledger,
        };
    }
}
