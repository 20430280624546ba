using Kamino.Core.Accounts;
using Kamino.Core.Perception;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Perception;

/// <summary>Why a view of a stage isn't kept.</summary>
public enum StageFlaw
{
    /// <summary>Not all six items have 1 to 4 points.</summary>
    NotWhole,

    /// <summary>Nobody signed it.</summary>
    NoName,

    /// <summary>The day is in the future.</summary>
    BadDay,

    /// <summary>The remark has a word on health, politics or belief.</summary>
    SensitiveWord,
}

/// <summary>What became of it.</summary>
/// <param name="Flaw">Why it wasn't kept.</param>
/// <param name="Before">The stage to work at before.</param>
/// <param name="After">The account's stage as it is now.</param>
public sealed record StageOutcome(StageFlaw? Flaw, Answer<RelationshipStage> Before, AccountStage After);

/// <summary>Keeps how one side sees the stage of a relationship. What was said before stays in the history.</summary>
/// <param name="view">Shows the stage.</param>
/// <param name="people">What day it is.</param>
/// <param name="stages">Where it is kept.</param>
/// <param name="asker">What the one who asks may do.</param>
public sealed class AssessStage(ViewStages view, AccountPeople people, IStageStore stages, IAsker asker)
{
    /// <summary>Keeps an entry, or says why not; <c>null</c> where there is no such account.</summary>
    public async Task<StageOutcome?> Say(StageEntry entry, CancellationToken ct)
    {
        asker.Demand(Right.EditPeople);
        ArgumentNullException.ThrowIfNull(entry);
        entry = entry.Side == StageSide.Us ? entry with { By = asker.Signs(entry.By) } : entry;
        if (await view.Of(entry.Account, null, ct) is not { } before)
        {
            return null;
        }

        var flaw = !StageReading.IsWhole(entry) ? StageFlaw.NotWhole
            : entry.By.Trim().Length == 0 ? StageFlaw.NoName
            : entry.Day > people.Today ? StageFlaw.BadDay
            : SensitiveWords.Find(entry.Remark) is not null ? StageFlaw.SensitiveWord
            : (StageFlaw?)null;
        if (flaw is not null)
        {
            return new StageOutcome(flaw, before.Stage.Working, before);
        }

        await stages.Add([entry with { Account = before.Account, By = entry.By.Trim(), Remark = string.IsNullOrWhiteSpace(entry.Remark) ? null : entry.Remark.Trim() }], people.Now, ct);
        return new StageOutcome(null, before.Stage.Working, await view.Of(entry.Account, null, ct) ?? before);
    }
}
