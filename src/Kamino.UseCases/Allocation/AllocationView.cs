using System.Text.Json.Serialization;
using Kamino.Core.Allocation;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Allocation;

/// <summary>Whether an account gets the calls that it is worth.</summary>
public enum Served
{
    /// <summary>It gets more today than in the plan.</summary>
    Over,

    /// <summary>As many.</summary>
    Right,

    /// <summary>Fewer.</summary>
    Under,
}

/// <summary>An account's calls.</summary>
/// <param name="Account">Its code.</param>
/// <param name="CallsNow">Calls today.</param>
/// <param name="Calls">Calls of the plan.</param>
/// <param name="ContributionNow">What it leaves today.</param>
/// <param name="Contribution">What it leaves under the plan.</param>
/// <param name="Served">Whether it gets what it is worth today.</param>
/// <param name="Remote">No calls are left: it moves to remote service, it isn't dropped.</param>
/// <param name="Person">Who calls; <c>null</c> where nobody is named.</param>
/// <param name="MisfitHalf">Where the answer for half effort lies beside the others; <c>null</c> where nobody gave one.</param>
public sealed record PlannedCalls(
    string Account, int CallsNow, int Calls, [property: JsonConverter(typeof(FourDecimals))] double ContributionNow,
    [property: JsonConverter(typeof(FourDecimals))] double Contribution, Served Served, bool Remote, string? Person,
    Misfit? MisfitHalf)
{
    /// <summary>Calls of the last whole span of a log; <c>null</c> without one.</summary>
    public double? CallsReal { get; init; }

    /// <summary>Whether it really gets what the plan says; <c>null</c> without a log.</summary>
    public Served? ServedReally => CallsReal is not { } real ? null : real > Calls ? Served.Over : real < Calls ? Served.Under : Served.Right;
}

/// <summary>A person, or a quadrant of the matrix, and its time.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Capacity">What there is of it.</param>
/// <param name="Used">What the plan takes.</param>
/// <param name="ShadowPrice">What one more unit of it would bring.</param>
public sealed record PoolUse(string Name, decimal Capacity, decimal Used, [property: JsonConverter(typeof(FourDecimals))] double ShadowPrice);

/// <summary>What the policy of quadrants costs.</summary>
/// <param name="Envelopes">Time by quadrant.</param>
/// <param name="ContributionWithout">What the best plan without policy brings.</param>
/// <param name="Cost">That, less what the plan with policy brings.</param>
public sealed record PolicyUse(
    IReadOnlyList<PoolUse> Envelopes, [property: JsonConverter(typeof(FourDecimals))] double ContributionWithout, [property: JsonConverter(typeof(FourDecimals))] double Cost);

/// <summary>Who is called on how often, and what that brings.</summary>
/// <param name="Plan">By account, in the order of the file.</param>
/// <param name="ContributionNow">Of all accounts today.</param>
/// <param name="Contribution">Of all accounts under the plan.</param>
/// <param name="Gain">The second over the first, less 1.</param>
/// <param name="ShadowPrice">What one more unit of capacity would bring: compare it with what an hour costs.</param>
/// <param name="Method">Whether no other plan brings more.</param>
/// <param name="Gap">How much more the best plan can bring at most.</param>
/// <param name="Capacity">In hours, or in calls where every call takes one.</param>
/// <param name="Used">What the plan takes of it.</param>
/// <param name="People">Each person's time; empty where nobody is named.</param>
/// <param name="Policy">The envelopes; <c>null</c> without policy.</param>
public sealed record AllocationView(
    IReadOnlyList<PlannedCalls> Plan, [property: JsonConverter(typeof(FourDecimals))] double ContributionNow, [property: JsonConverter(typeof(FourDecimals))] double Contribution, double Gain,
    [property: JsonConverter(typeof(FourDecimals))] double ShadowPrice, PlanMethod Method, [property: JsonConverter(typeof(FourDecimals))] double Gap, decimal Capacity, decimal Used,
    IReadOnlyList<PoolUse> People, PolicyUse? Policy);

/// <summary>What binds the plan.</summary>
/// <param name="Capacity">Hours, or calls; as much as today where <c>null</c>.</param>
/// <param name="PeopleFile">CSV <c>person,capacity</c>; the accounts' file then has the column <c>person</c>.</param>
/// <param name="PolicyFile">CSV <c>quadrant,share</c>, shares adding up to 100; the accounts' file then has the column <c>quadrant</c>.</param>
/// <param name="MostChange">How far calls may move from today's as a share, from 0; <c>null</c> without limit.</param>
/// <param name="CallCost">What a call costs besides its time, from 0.</param>
/// <param name="Calibration">Curves through four answers, so that today's sales are today's; or nearest to five.</param>
public sealed record AllocationQuery(decimal? Capacity = null, string? PeopleFile = null, string? PolicyFile = null, double? MostChange = null, double CallCost = 0,
    CurveFit Calibration = CurveFit.Exact)
{
    /// <summary>Each person's capacity where no file says it; <c>null</c> where nobody is named.</summary>
    public IReadOnlyDictionary<string, decimal>? People { get; init; }

    /// <summary>Shares by quadrant, 100 together, where no file says them; <c>null</c> without policy.</summary>
    public IReadOnlyDictionary<string, decimal>? Policy { get; init; }

    /// <summary>As many calls at least on each account whose quadrant is strategic; <c>null</c> without such a rule.</summary>
    public int? StrategicLeast { get; init; }

    /// <summary>A log of calls, as <see cref="IEffortFiles.Calls"/> reads; <c>null</c> without one.</summary>
    public string? LogFile { get; init; }

    /// <summary>In what spans the log is counted: those that the plan's calls are of.</summary>
    public EffortSpan Span { get; init; } = EffortSpan.Quarter;
}
