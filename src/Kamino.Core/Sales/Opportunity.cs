using System.Text.Json;
using System.Text.Json.Serialization;
using Kamino.Core.Accounts;
using Kamino.Core.Quantities;

namespace Kamino.Core.Sales;

/// <summary>Where an opportunity is: D, O, S, A, R.</summary>
public enum DosarPhase
{
    /// <summary>D: what the customer needs, and what it takes to do business.</summary>
    Diagnosis,

    /// <summary>O: what the customer wants and what we want.</summary>
    Objectives,

    /// <summary>S: how to go about it.</summary>
    Strategy,

    /// <summary>A: who does what by when.</summary>
    Actions,

    /// <summary>R: what came of it, and what that changes.</summary>
    Results,
}

/// <summary>How it ended.</summary>
public enum OpportunityEnd
{
    /// <summary>It is open.</summary>
    Open,

    /// <summary>The customer bought.</summary>
    Won,

    /// <summary>It bought from a rival.</summary>
    LostToRival,

    /// <summary>It bought nothing: it has no need.</summary>
    LostNoNeed,

    /// <summary>It was given up for another reason.</summary>
    LostOther,
}

/// <summary>A sale that may come of an account.</summary>
/// <param name="Id">Its number; 0 before it is kept.</param>
/// <param name="Account">The account's code.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Line">The product line; empty where it is none of them.</param>
/// <param name="Phase">Where it is.</param>
/// <param name="Value">What it would bring, from 0.</param>
/// <param name="Currency">ISO code; empty where nobody said.</param>
/// <param name="Close">When it is decided.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Opened">When it was opened.</param>
/// <param name="End">How it ended.</param>
/// <param name="Ended">When; <c>null</c> while it is open.</param>
/// <param name="Reason">Why it was won or lost.</param>
/// <param name="LastActivity">When something happened last.</param>
/// <param name="Sheet">What the phases ask for, by the question's key.</param>
public sealed record Opportunity(
    long Id, string Account, string Name, string Line, DosarPhase Phase, [property: JsonIgnore] decimal Value, string Currency, DateOnly Close, string Owner, DateOnly Opened, OpportunityEnd End, DateOnly? Ended,
    string Reason, DateOnly LastActivity, IReadOnlyDictionary<string, string> Sheet)
{
    /// <summary>The value in its currency.</summary>
    [JsonPropertyName("value")]
    public Money Worth => new(Value, Quantities.Currency.TryFrom(Currency, out var currency) ? currency : default);

    /// <summary>What is done for it, in the order in which it was planned.</summary>
    public IReadOnlyList<OpportunityAction> Actions { get; init; } = [];

    /// <summary>The open action whose day comes first; <c>null</c> where none is open.</summary>
    public OpportunityAction? Next => Actions.Where(action => action.IsOpen).MinBy(action => action.Due);

    /// <summary>Whether it is still open.</summary>
    public bool IsOpen => End == OpportunityEnd.Open;

    /// <summary>For how many days it was open by a day.</summary>
    public int Age(DateOnly day) => Math.Max(0, (Ended ?? day).DayNumber - Opened.DayNumber);

    /// <summary>The same with an action more, or with one that takes the place of that of its number.</summary>
    public Opportunity With(OpportunityAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return this with { Actions = Actions.Any(known => known.Id == action.Id) ? [.. Actions.Select(known => known.Id == action.Id ? action : known)] : [.. Actions, action] };
    }
}

/// <summary>A question of the sheet.</summary>
/// <param name="Phase">The phase whose gate asks it.</param>
/// <param name="Key">Its name, also on the command line.</param>
/// <param name="IsNeeded">Whether the phase can't be left without an answer.</param>
public sealed record DosarQuestion(DosarPhase Phase, string Key, bool IsNeeded);

/// <summary>What each phase must hold before the next one begins.</summary>
/// <remarks>Source: Mind de Colombia, D.O.S.A.R.; gates in <c>docs/methods/dosar.md</c>.</remarks>
public static class Dosar
{
    /// <summary>Under this key the sheet names the question matrix that it is answered by.</summary>
    public const string Matrix = "matrix";

    private const string ToRole = "approach_";
    private const string NextAction = "next_action";
    private const string NextActionOn = "next_action_on";
    private const string Commitment = "commitment";
    private const string Result = "result";

    private const int DaysAhead = 14;

    // What nobody can measure is no impact and no objective.
    private static readonly string[] WithFigure = ["impact", "our_objective", "their_objective"];

    /// <summary>The question matrix: situation, problem, impact, decision process, money, rivals, and what the later phases hold beside the actions.</summary>
    public static IReadOnlyList<DosarQuestion> Questions { get; } =
    [
        new(DosarPhase.Diagnosis, "situation", true), new(DosarPhase.Diagnosis, "problem", true), new(DosarPhase.Diagnosis, "impact", true), new(DosarPhase.Diagnosis, "confirmed_by", true),
        new(DosarPhase.Diagnosis, "decision", false), new(DosarPhase.Diagnosis, "economic_buyer", true), new(DosarPhase.Diagnosis, "money", false), new(DosarPhase.Diagnosis, "rivals", false), new(DosarPhase.Diagnosis, Matrix, false),
        new(DosarPhase.Objectives, "our_objective", true), new(DosarPhase.Objectives, "their_objective", true),
        new(DosarPhase.Strategy, "approach", true), new(DosarPhase.Strategy, "proposition", true), new(DosarPhase.Strategy, "gap", true), new(DosarPhase.Strategy, "red_lines", false),
        new(DosarPhase.Results, "learned", false),
    ];

    /// <summary>The key for the approach to whoever plays a part in the decision, and the gap that it closes; people are on the account's map, not on the sheet.</summary>
    public static string Approach(BuyingRole role) => ToRole + JsonNamingPolicy.SnakeCaseLower.ConvertName(role.ToString());

    /// <summary>Whether the sheet has room for an answer of that key.</summary>
    public static bool IsAsked(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Questions.Any(question => question.Key == key) || Enum.GetValues<BuyingRole>().Any(role => Approach(role) == key);
    }

    /// <summary>What a phase must hold: keys of needed questions, and what it asks of the actions.</summary>
    public static IReadOnlyList<string> Gate(DosarPhase phase) =>
        [.. Questions.Where(question => question.Phase == phase && question.IsNeeded).Select(question => question.Key), .. OfActions(phase)];

    /// <summary>Whether somebody said what a gate asks for, be it late or without a figure.</summary>
    /// <param name="opportunity">The opportunity.</param>
    /// <param name="key">As <see cref="Gate"/> names it.</param>
    public static bool IsSaid(Opportunity opportunity, string key)
    {
        ArgumentNullException.ThrowIfNull(opportunity);
        return key switch
        {
            NextAction or NextActionOn => opportunity.Actions.Count > 0,
            Commitment => opportunity.Actions.Any(action => action.Commitment.Length > 0),
            Result => opportunity.Actions.Any(action => action.Result.Length > 0),
            _ => opportunity.Sheet.GetValueOrDefault(key, "").Trim().Length > 0,
        };
    }

    /// <summary>What is missing before an opportunity may leave its phase.</summary>
    /// <param name="opportunity">The opportunity.</param>
    /// <param name="today">The day.</param>
    /// <returns>Keys of <see cref="Gate"/>.</returns>
    public static IReadOnlyList<string> Missing(Opportunity opportunity, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(opportunity);
        return [.. Gate(opportunity.Phase).Where(key => !Answers(opportunity, key, today))];
    }

    /// <summary>What is missing before it may come to a phase: of its own phase and those between. Back is always allowed.</summary>
    /// <param name="opportunity">The opportunity.</param>
    /// <param name="to">Where to.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<string> MissingBefore(Opportunity opportunity, DosarPhase to, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(opportunity);
        return [.. Enum.GetValues<DosarPhase>().Where(phase => phase >= opportunity.Phase && phase < to).SelectMany(phase => Missing(opportunity with { Phase = phase }, today))];
    }

    private static IReadOnlyList<string> OfActions(DosarPhase phase) => phase switch
    {
        DosarPhase.Actions => [NextAction, NextActionOn, Commitment],
        DosarPhase.Results => [Result],
        DosarPhase.Diagnosis or DosarPhase.Objectives or DosarPhase.Strategy => [],
    };

    private static bool Answers(Opportunity opportunity, string key, DateOnly today)
    {
        var soon = opportunity.Actions.Where(action => action.IsOpen && action.Due >= today && action.Due <= today.AddDays(DaysAhead));
        return key switch
        {
            NextAction => opportunity.Actions.Any(action => action.IsOpen),
            NextActionOn => soon.Any(),
            Commitment => soon.Any(action => action.Commitment.Length > 0),
            Result => opportunity.Actions.Any(action => !action.IsOpen) && !opportunity.Actions.Any(action => action.IsOverdue(today)),
            _ => opportunity.Sheet.GetValueOrDefault(key, "") is { Length: > 0 } answer && (!WithFigure.Contains(key) || answer.Any(char.IsDigit)),
        };
    }
}
