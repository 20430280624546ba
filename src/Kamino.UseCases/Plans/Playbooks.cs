using System.Text.Json;
using Kamino.Core.Perception;
using Kamino.Core.Plans;
using Kamino.Core.Portfolio;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Plans;

/// <summary>A node of a playbook: something to begin from, never a figure.</summary>
/// <param name="Id">Its short name in the plan.</param>
/// <param name="Text">What it says.</param>
/// <param name="Links">Ids of the nodes above it.</param>
public sealed record PlayNode(string Id, LocalText Text, IReadOnlyList<string> Links)
{
    /// <summary>What an objective moves.</summary>
    public ObjectiveKind Kind { get; init; }

    /// <summary>What an insight is about.</summary>
    public InsightKind About { get; init; }

    /// <summary>What an objective is measured by.</summary>
    public LocalText? Measure { get; init; }

    /// <summary>In what unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Whose action it is.</summary>
    public ActionSide Side { get; init; }

    /// <summary>After how many days an action is due.</summary>
    public int Days { get; init; }
}

/// <summary>What to begin a plan with in one box of the matrix.</summary>
/// <param name="Box">The box.</param>
/// <param name="Advice">How accounts there are led.</param>
/// <param name="Insights">What to find out.</param>
/// <param name="Objectives">What to reach.</param>
/// <param name="Strategies">How.</param>
/// <param name="Actions">What to do first.</param>
/// <param name="Risks">What to watch.</param>
public sealed record Playbook(
    Quadrant Box, LocalText Advice, IReadOnlyList<PlayNode> Insights, IReadOnlyList<PlayNode> Objectives, IReadOnlyList<PlayNode> Strategies,
    IReadOnlyList<PlayNode> Actions, IReadOnlyList<PlayNode> Risks);

/// <summary>Playbooks and the sentences of the rules: data files that are built into the program. Adding to them needs no code.</summary>
public static class Playbooks
{
    private const int UsualDays = 30;

    private static readonly IReadOnlyList<Playbook> Kept = Load<IReadOnlyList<Playbook>>("playbooks.json");

    private static readonly Dictionary<string, LocalText> Sentences = Load<Dictionary<string, LocalText>>("lint.json");

    /// <summary>One for each box.</summary>
    public static IReadOnlyList<Playbook> All => Kept;

    /// <summary>Why a rule is one, in a sentence.</summary>
    public static LocalText Why(LintRule rule) => Sentences[rule.ToString()];

    /// <summary>Why a plan is stale, in a sentence.</summary>
    public static LocalText Why(StaleReason reason) => Sentences[reason.ToString()];

    /// <summary>A plan to begin with.</summary>
    /// <param name="box">The account's box; <c>null</c> begins with an empty plan.</param>
    /// <param name="from">Its first day.</param>
    /// <param name="owner">Who answers for it.</param>
    /// <param name="language"><c>es</c> or <c>en</c>.</param>
    public static Plan Begin(Quadrant? box, DateOnly from, string owner, string language)
    {
        var plan = new Plan { From = from, Owner = owner, Box = box };
        return box is null || Kept.FirstOrDefault(own => own.Box == box) is not { } book ? plan : plan with
        {
            Insights = [.. book.Insights.Select(node => new Insight(node.Id) { Text = node.Text.In(language), Kind = node.About, Day = from })],
            Objectives = [.. book.Objectives.Select(node => Of(node, from, owner, language))],
            Strategies = [.. book.Strategies.Select(node => new Strategy(node.Id) { Text = node.Text.In(language), Objectives = node.Links })],
            Actions = [.. book.Actions.Select(node => new PlanAction(node.Id)
            {
                Text = node.Text.In(language),
                Strategies = node.Links,
                Side = node.Side,
                Owner = node.Side == ActionSide.Us ? owner : "",
                Due = from.AddDays(node.Days == 0 ? UsualDays : node.Days),
            })],
            Risks = [.. book.Risks.Select(node => new PlanRisk(node.Id) { Text = node.Text.In(language) })],
        };
    }

    /// <summary>What it tells that the two sides see the relationship at different stages.</summary>
    /// <param name="gap">By how many stages we see it above the customer's view; below zero the other way.</param>
    /// <param name="id">Its short name in the plan.</param>
    /// <param name="account">The account's code.</param>
    /// <param name="day">From when on it is known.</param>
    /// <param name="months">For how many months it is evidence.</param>
    /// <param name="language"><c>es</c> or <c>en</c>.</param>
    public static Insight OfStages(int gap, string id, string account, DateOnly day, int months, string language) => new(id)
    {
        Text = Sentences[gap > 0 ? "StageAbove" : "StageBelow"].In(language),
        Kind = InsightKind.Risk,
        Source = InsightSource.Customer,
        Evidence = $"/accounts/{Uri.EscapeDataString(account)}/stage",
        Day = day,
        Expires = day.AddMonths(months),
    };

    private static Objective Of(PlayNode node, DateOnly from, string owner, string language) => new(node.Id)
    {
        Text = node.Text.In(language),
        Kind = node.Kind,
        Insights = node.Links,
        Measure = node.Measure?.In(language) ?? "",
        Unit = node.Unit,
        Owner = owner,
        Due = from.AddYears(1).AddDays(-1),
    };

    private static T Load<T>(string file)
    {
        using var text = typeof(Playbooks).Assembly.GetManifestResourceStream($"Kamino.UseCases.Plans.{file}") ?? throw new InvalidOperationException($"{file} isn't built in.");
        return JsonSerializer.Deserialize<T>(text, RecordJson.Options) ?? throw new InvalidOperationException($"{file} is empty.");
    }
}
