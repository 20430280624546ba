using Kamino.Core.Plans;
using Kamino.Core.Portfolio;

namespace Kamino.UseCases.Plans;

/// <summary>A version of a plan without its document: what lists need.</summary>
/// <param name="Number">The plan's number; an account has one plan.</param>
/// <param name="Version">From 1 on.</param>
/// <param name="Account">The account's code.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Revision">Counts changes of this version: who changes it says which one they saw.</param>
/// <param name="By">Who changed it last.</param>
/// <param name="At">When.</param>
public sealed record PlanCard(int Number, int Version, string Account, PlanStatus Status, int Revision, string By, DateTimeOffset At)
{
    /// <summary>Who answers for it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>What is to become of the account.</summary>
    public string Ambition { get; init; } = "";

    /// <summary>First day.</summary>
    public DateOnly From { get; init; }

    /// <summary>First day after it.</summary>
    public DateOnly Until { get; init; }

    /// <summary>The box that it was begun for.</summary>
    public Quadrant? Box { get; init; }

    /// <summary>How many objectives.</summary>
    public int Objectives { get; init; }

    /// <summary>How many actions.</summary>
    public int Actions { get; init; }

    /// <summary>How many of them are to be done.</summary>
    public int OpenActions { get; init; }

    /// <summary>Days of work that they take.</summary>
    public decimal OpenDays { get; init; }

    /// <summary>The earliest day of an action that is to be done.</summary>
    public DateOnly? NextDue { get; init; }

    /// <summary>Fields of this version that somebody typed on its pages.</summary>
    public int Typed { get; init; }

    /// <summary>Seconds that its pages were open for that.</summary>
    public int Seconds { get; init; }

    /// <summary>Progress by weight, from 0 to 1; <c>null</c> where nothing was measured.</summary>
    public double? Progress { get; init; }

    /// <summary>Whether it was ever approved: from then on it is reviewed.</summary>
    public bool IsReviewed => Version > 1 || Status == PlanStatus.Approved;
}

/// <summary>A version of a plan.</summary>
/// <param name="Card">Its card.</param>
/// <param name="Plan">What is planned.</param>
public sealed record KeptPlan(PlanCard Card, Plan Plan);

/// <summary>Who moved a version on.</summary>
/// <param name="Version">Which version.</param>
/// <param name="To">Where to.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Remark">Why.</param>
public sealed record PlanStep(int Version, PlanStatus To, string By, DateTimeOffset At, string? Remark);

/// <summary>What stands above the plans.</summary>
/// <param name="Goals">Goals of the company, its units and segments.</param>
/// <param name="Years">What the business unit forecasts.</param>
public sealed record PlanTargets(IReadOnlyList<PlanGoal> Goals, IReadOnlyList<ForecastYear> Years);

/// <summary>A year's forecast.</summary>
/// <param name="Year">The year.</param>
/// <param name="Others">What is expected of customers without a plan.</param>
/// <param name="Forecast">What is expected of all.</param>
public sealed record ForecastYear(int Year, decimal Others, decimal Forecast);

/// <summary>Where plans are kept.</summary>
public interface IPlanStore
{
    /// <summary>The latest version of every plan, without documents, by number.</summary>
    Task<IReadOnlyList<PlanCard>> List(CancellationToken ct);

    /// <summary>The latest version of every plan.</summary>
    Task<IReadOnlyList<KeptPlan>> Read(CancellationToken ct);

    /// <summary>One version; the latest where left out; <c>null</c> where there is none.</summary>
    Task<KeptPlan?> Find(int number, int? version, CancellationToken ct);

    /// <summary>Every version of a plan, without documents, oldest first.</summary>
    Task<IReadOnlyList<PlanCard>> Versions(int number, CancellationToken ct);

    /// <summary>Keeps a new plan or the next version of one, as a draft.</summary>
    /// <returns><c>null</c> where somebody else was faster.</returns>
    Task<KeptPlan?> Add(KeptPlan plan, CancellationToken ct);

    /// <summary>Keeps a change of a version.</summary>
    /// <param name="plan">As it is to be; its card has the revision that it was made from.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>With the next revision; <c>null</c> where somebody else was faster.</returns>
    Task<KeptPlan?> Save(KeptPlan plan, CancellationToken ct);

    /// <summary>Moves a version on. What was approved before is replaced by what is approved now.</summary>
    /// <returns>Its card; <c>null</c> where somebody else was faster.</returns>
    Task<PlanCard?> Move(PlanCard card, PlanStep taken, CancellationToken ct);

    /// <summary>How a plan's versions were moved, oldest first.</summary>
    Task<IReadOnlyList<PlanStep>> Steps(int number, CancellationToken ct);
}

/// <summary>What a company wants of its plans.</summary>
public interface IPlanTerms
{
    /// <summary>How they are checked.</summary>
    Task<LintTerms> Terms(CancellationToken ct);

    /// <summary>Sets that.</summary>
    Task Save(LintTerms terms, CancellationToken ct);

    /// <summary>What stands above them.</summary>
    Task<PlanTargets> Targets(CancellationToken ct);

    /// <summary>Sets that.</summary>
    Task Save(PlanTargets targets, CancellationToken ct);
}
