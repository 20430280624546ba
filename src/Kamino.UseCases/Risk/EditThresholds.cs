using System.Globalization;
using System.Text.Json;
using Kamino.Core.Rights;
using Kamino.Core.Risk;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Risk;

/// <summary>Shows and changes from where on a drift is a signal.</summary>
/// <param name="store">Where it is kept.</param>
/// <param name="asker">Who asks.</param>
public sealed class EditThresholds(ISignalStore store, IAsker asker)
{
    private static readonly Dictionary<string, Func<SignalThresholds, double, SignalThresholds>> Settable = new()
    {
        [Name(nameof(SignalThresholds.WindowDays))] = (limits, value) => limits with { WindowDays = (int)value },
        [Name(nameof(SignalThresholds.OverdueZ))] = (limits, value) => limits with { OverdueZ = value },
        [Name(nameof(SignalThresholds.OverdueRatio))] = (limits, value) => limits with { OverdueRatio = value },
        [Name(nameof(SignalThresholds.VolumeFall))] = (limits, value) => limits with { VolumeFall = value },
        [Name(nameof(SignalThresholds.DroppedExpected))] = (limits, value) => limits with { DroppedExpected = value },
        [Name(nameof(SignalThresholds.DroppedShare))] = (limits, value) => limits with { DroppedShare = value },
        [Name(nameof(SignalThresholds.RangeFall))] = (limits, value) => limits with { RangeFall = value },
        [Name(nameof(SignalThresholds.RangeLeast))] = (limits, value) => limits with { RangeLeast = (int)value },
        [Name(nameof(SignalThresholds.ReturnsRise))] = (limits, value) => limits with { ReturnsRise = value },
        [Name(nameof(SignalThresholds.WorseBy))] = (limits, value) => limits with { WorseBy = value },
    };

    /// <summary>The names that may be set.</summary>
    public static IReadOnlyCollection<string> Names => Settable.Keys;

    /// <summary>The thresholds as they are.</summary>
    public Task<SignalThresholds> View(CancellationToken ct)
    {
        asker.Demand(Right.See);
        return store.Thresholds(ct);
    }

    /// <summary>Changes thresholds, all or none.</summary>
    /// <param name="changes">Name to value, with a decimal point.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>The first change that is wrong; <c>null</c> where all were made.</returns>
    public Task<KeyValuePair<string, string>?> Set(IReadOnlyDictionary<string, string> changes, CancellationToken ct)
    {
        asker.Demand(Right.EditModels);
        ArgumentNullException.ThrowIfNull(changes);
        return LastLook.Again(() => Once(changes, ct));
    }

    private async Task<KeyValuePair<string, string>?> Once(IReadOnlyDictionary<string, string> changes, CancellationToken ct)
    {
        var read = await store.Thresholds(ct);
        var limits = read;
        foreach (var change in changes)
        {
            if (!Settable.TryGetValue(change.Key, out var set) || Number(change) is not { } value)
            {
                return change;
            }

            limits = set(limits, value);
        }

        using var still = Still(read);
        await store.Save(limits, ct);
        return null;
    }

    // All of them are written over.
    private LastLook Still(SignalThresholds read) => LastLook.Before(async ct =>
    {
        if (await store.Thresholds(ct) != read)
        {
            throw new ChangedMeanwhileException();
        }
    });

    // Days and products are whole, and a window has a day.
    private static double? Number(KeyValuePair<string, string> change)
    {
        var isWhole = change.Key == Name(nameof(SignalThresholds.WindowDays)) || change.Key == Name(nameof(SignalThresholds.RangeLeast));
        return double.TryParse(change.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            && (!isWhole || (value >= 1 && value <= 10_000 && value == Math.Truncate(value))) ? value : null;
    }

    private static string Name(string property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property);
}
