using System.Globalization;
using Kamino.Core.Plans;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>Sets how plans are checked and what stands above them.</summary>
/// <param name="terms">Where it is kept.</param>
/// <param name="asker">Who asks.</param>
public sealed class EditPlanTerms(IPlanTerms terms, IAsker asker)
{
    /// <summary>Name of the setting for days of work of one of us.</summary>
    public const string Days = "days";

    private const int Longest = 3650;

    /// <summary>How plans are checked.</summary>
    public Task<LintTerms> View(CancellationToken ct)
    {
        asker.Demand(Right.See);
        return terms.Terms(ct);
    }

    /// <summary>What stands above them.</summary>
    public Task<PlanTargets> Targets(CancellationToken ct)
    {
        asker.Demand(Right.See);
        return terms.Targets(ct);
    }

    /// <summary>Sets what stands above plans.</summary>
    public Task Set(PlanTargets targets, CancellationToken ct)
    {
        asker.Demand(Right.EditModels);
        return terms.Save(targets, ct);
    }

    /// <summary>Sets severities (<c>L03=off</c>) and numbers (<c>days=180</c>, <c>grace=10</c>), all or none.</summary>
    /// <returns>The first pair that is wrong; <c>null</c> where all were set.</returns>
    public async Task<KeyValuePair<string, string>?> Set(IReadOnlyDictionary<string, string> pairs, CancellationToken ct)
    {
        asker.Demand(Right.EditModels);
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

    /// <summary>Names of the numbers that can be set.</summary>
    public static IReadOnlyList<string> Numbers { get; } = [.. Values(new LintTerms()).Keys];

    /// <summary>The numbers as they are.</summary>
    public static IReadOnlyDictionary<string, decimal> Values(LintTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var stale = terms.Stale;
        return new Dictionary<string, decimal>
        {
            [Days] = terms.DaysOfOne,
            ["off_plan"] = (decimal)stale.OffPlan,
            ["first_days"] = stale.FirstDays,
            ["grace"] = stale.Grace,
            ["untouched_days"] = stale.UntouchedDays,
            ["actions_every"] = stale.ActionsEvery,
            ["plan_every"] = stale.PlanEvery,
            ["selection_every"] = stale.SelectionEvery,
        };
    }

    private static LintTerms? With(LintTerms now, KeyValuePair<string, string> pair) =>
        Numbers.Contains(pair.Key) ? decimal.TryParse(pair.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? With(now, pair.Key, number) : null
        : Enum.TryParse<LintRule>(pair.Key, ignoreCase: true, out var rule) && Enum.IsDefined(rule) && Enum.TryParse<LintSeverity>(pair.Value, ignoreCase: true, out var severity) && Enum.IsDefined(severity)
            ? now with { Severities = new Dictionary<string, LintSeverity>(now.Severities) { [PlanWord.Of(rule)] = severity } }
            : null;

    private static LintTerms? With(LintTerms now, string name, decimal number)
    {
        var whole = number <= Longest && number == Math.Truncate(number) ? (int)number : -1;
        return (name, whole) switch
        {
            (Days, _) => now with { DaysOfOne = number },
            ("off_plan", _) => number is > 0 and <= 1 ? now with { Stale = now.Stale with { OffPlan = (double)number } } : null,
            (_, < 0) => null,
            ("first_days", _) => now with { Stale = now.Stale with { FirstDays = whole } },
            ("grace", _) => now with { Stale = now.Stale with { Grace = whole } },
            ("untouched_days", _) => now with { Stale = now.Stale with { UntouchedDays = whole } },
            ("actions_every", _) => now with { Stale = now.Stale with { ActionsEvery = whole } },
            ("plan_every", _) => now with { Stale = now.Stale with { PlanEvery = whole } },
            _ => now with { Stale = now.Stale with { SelectionEvery = whole } },
        };
    }
}
