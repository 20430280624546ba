using Kamino.Core.Quantities;
using Kamino.Core.Risk;
using Kamino.UseCases.Accounts;

namespace Kamino.UseCases.Risk;

/// <summary>An account's net in one currency.</summary>
/// <param name="Recent">Of the window.</param>
/// <param name="YearAgo">Of the same days a year ago.</param>
/// <param name="Year">Of the year before the window.</param>
public readonly record struct WindowNet(Money Recent, Money YearAgo, Money Year);

/// <summary>What the lines say of an account's drift.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Net">By currency.</param>
/// <param name="Range">Different products of the window.</param>
/// <param name="RangeBefore">Those of the same days a year ago.</param>
/// <param name="Returned">Returned part of the window's sales.</param>
/// <param name="ReturnedBefore">That of the year before the window.</param>
/// <param name="Dropped">Products of the year before the window that aren't in it.</param>
public sealed record DriftFacts(
    string Account, IReadOnlyList<WindowNet> Net, int Range, int RangeBefore, Answer<double> Returned, Answer<double> ReturnedBefore, IReadOnlyList<DroppedProduct> Dropped);

/// <summary>Compares the last days of the ledger with those before.</summary>
public interface IDriftFacts
{
    /// <summary>Compares them for every account.</summary>
    /// <param name="asOf">The last day of the window.</param>
    /// <param name="windowDays">Its length.</param>
    /// <param name="level">Accounts or groups.</param>
    /// <param name="ct">Stops the work.</param>
    Task<IReadOnlyList<DriftFacts>> Read(DateOnly asOf, int windowDays, FactsLevel level, CancellationToken ct);
}

/// <summary>A signal that somebody has seen.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="Kind">What drifts.</param>
/// <param name="Strength">How strong it was.</param>
/// <param name="Day">The day that counted as today.</param>
/// <param name="By">Who saw it.</param>
/// <param name="At">When.</param>
public sealed record SeenSignal(string Account, SignalKind Kind, double Strength, DateOnly Day, string By, DateTimeOffset At);

/// <summary>Where thresholds and acknowledgements are kept.</summary>
public interface ISignalStore
{
    /// <summary>The thresholds; the usual ones where nobody set any.</summary>
    Task<SignalThresholds> Thresholds(CancellationToken ct);

    /// <summary>Keeps thresholds.</summary>
    Task Save(SignalThresholds thresholds, CancellationToken ct);

    /// <summary>What was acknowledged.</summary>
    Task<IReadOnlyList<SeenSignal>> Seen(CancellationToken ct);

    /// <summary>Notes that somebody has seen signals.</summary>
    Task Acknowledge(IReadOnlyCollection<SeenSignal> seen, CancellationToken ct);
}
