using System.Globalization;
using Kamino.Core.Plans;

namespace Kamino.UseCases.Plans;

/// <summary>Sets how plans are checked and what stands above them.</summary>
/// <param name="terms">Where it is kept.</param>
public sealed class EditPlanTerms(IPlanTerms terms)
{
    /// <summary>Name of the setting for days of work of one of us.</summary>
    public const string Days = "days";

    /// <summary>How plans are checked.</summary>
    public Task<LintTerms> View(CancellationToken ct) => terms.Terms(ct);

    /// <summary>What stands above them.</summary>
    public Task<PlanTargets> Targets(CancellationToken ct) => terms.Targets(ct);

    /// <summary>Sets what stands above plans.</summary>
    public Task Set(PlanTargets targets, CancellationToken ct) => terms.Save(targets, ct);

    /// <summary>Sets severities (<c>L03=off</c>) and the days of one of us (<c>days=180</c>), all or none.</summary>
    /// <returns>The first pair that is wrong; <c>null</c> where all were set.</returns>
    public async Task<KeyValuePair<string, string>?> Set(IReadOnlyDictionary<string, string> pairs, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var now = await terms.Terms(ct);
        foreach (var pair in pairs)
        {
            if (With(now, pair) is not { } next)
            {
                return pair;
            }

            now = next;
        }

        await terms.Save(now, ct);
        return null;
    }

    private static LintTerms? With(LintTerms now, KeyValuePair<string, string> pair) =>
        pair.Key == Days ? decimal.TryParse(pair.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) ? now with { DaysOfOne = days } : null
        : Enum.TryParse<LintRule>(pair.Key, ignoreCase: true, out var rule) && Enum.IsDefined(rule) && Enum.TryParse<LintSeverity>(pair.Value, ignoreCase: true, out var severity) && Enum.IsDefined(severity)
            ? now with { Severities = new Dictionary<string, LintSeverity>(now.Severities) { [PlanWord.Of(rule)] = severity } }
            : null;
}
