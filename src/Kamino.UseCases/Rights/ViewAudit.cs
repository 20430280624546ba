using Kamino.Core.Rights;

namespace Kamino.UseCases.Rights;

/// <summary>Tells who did what.</summary>
/// <param name="trail">Where it is kept.</param>
/// <param name="sight">Which accounts whoever asks reaches.</param>
/// <param name="asker">Who asks.</param>
/// <param name="clock">When it is.</param>
public sealed class ViewAudit(IAuditTrail trail, ISight sight, IAsker asker, TimeProvider clock)
{
    /// <summary>The most entries of one answer.</summary>
    public const int MostAtOnce = 500;

    // What tells of opinions, of inner plans or of costs takes their right; who may sign in is the administrator's business.
    private static readonly Dictionary<string, Right> Takes = new()
    {
        ["contact"] = Right.SeeOpinions,
        ["contact_link"] = Right.SeeOpinions,
        ["stage_entry"] = Right.SeeOpinions,
        ["plan"] = Right.SeeInternalPlans,
        ["opportunity"] = Right.SeeInternalPlans,
        ["product"] = Right.SeeMargins,
        ["cost_rate"] = Right.SeeMargins,
        ["driver_quantity"] = Right.SeeMargins,
    };

    /// <summary>For how many months what entries of a class say is kept.</summary>
    public static int Months(AuditClass of) => of switch
    {
        AuditClass.Decision => 120,
        AuditClass.Business => 72,
        AuditClass.Personal => 24,
        AuditClass.Access => 24,
    };

    /// <summary>Everything that was done, latest first.</summary>
    public Task<IReadOnlyList<AuditEntry>> All(AuditQuestion question, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        ArgumentNullException.ThrowIfNull(question);
        return trail.Read(question with { Most = Math.Clamp(question.Most, 1, MostAtOnce) }, ct);
    }

    /// <summary>What was done to an account and what belongs to it, or to one record of it; nothing where it isn't in reach.</summary>
    public async Task<IReadOnlyList<AuditEntry>> Of(AuditQuestion question, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(question);
        return question.Account is not { } account || !(await sight.Now(ct)).Sees(account) ? []
            : [.. (await trail.Read(question with { Most = Math.Clamp(question.Most, 1, MostAtOnce) }, ct)).Where(IsSeen)];
    }

    /// <summary>Forgets what is older than the term of its class.</summary>
    /// <returns>How many entries were forgotten.</returns>
    public async Task<int> Expire(CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        var (now, forgotten) = (clock.GetUtcNow(), 0);
        foreach (var one in Enum.GetValues<AuditClass>())
        {
            forgotten += await trail.Forget(one, now.AddMonths(-Months(one)), ct);
        }

        return forgotten;
    }

    private bool IsSeen(AuditEntry entry) =>
        entry.Class != AuditClass.Access && asker.May(Takes.GetValueOrDefault(entry.Record, entry.Class == AuditClass.Personal ? Right.SeeOpinions : Right.See));
}
