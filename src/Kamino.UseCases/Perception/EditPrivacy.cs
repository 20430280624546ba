using Kamino.Core.Rights;
using Kamino.UseCases.Rights;
namespace Kamino.UseCases.Perception;

/// <summary>The rules and what was done by them.</summary>
/// <param name="Rules">Why and how long people are kept.</param>
/// <param name="Erasures">Who did what; it names nobody that was erased.</param>
public sealed record PrivacyView(PrivacyRules Rules, IReadOnlyList<Erasure> Erasures);

/// <summary>Says why and how long the company keeps people.</summary>
/// <param name="records">Where that is kept.</param>
/// <param name="asker">What the one who asks may do.</param>
public sealed class EditPrivacy(IPeopleRecords records, IAsker asker)
{
    private const int LongestMonths = 120;
    private const int LongestPurpose = 2000;

    /// <summary>The rules as they are.</summary>
    public async Task<PrivacyView> View(CancellationToken ct)
    {
        asker.Demand(Right.See);
        return new(await records.Rules(ct), await records.Erasures(ct));
    }

    /// <summary>Sets them; refuses less than a month, more than ten years, and a purpose longer than 2,000 signs.</summary>
    /// <returns>Whether they are set.</returns>
    public async Task<bool> Set(PrivacyRules rules, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.KeepMonths is < 1 or > LongestMonths || rules.Purpose?.Length > LongestPurpose)
        {
            return false;
        }

        await records.Save(rules with { Purpose = string.IsNullOrWhiteSpace(rules.Purpose) ? null : rules.Purpose.Trim() }, ct);
        return true;
    }
}
