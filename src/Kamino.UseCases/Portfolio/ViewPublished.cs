using Kamino.Core.Accounts;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Value;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Portfolio;

/// <summary>Where published portfolios are: those that come with the program, and a workspace's own.</summary>
public interface IPublishedPortfolios
{
    /// <summary>All of them, each a data file; one of the workspace's own replaces one of the same key.</summary>
    /// <exception cref="Ledger.UnreadableFileException">A file is no portfolio; says where.</exception>
    Task<IReadOnlyList<PublishedPortfolio>> List(CancellationToken ct);
}

/// <summary>An account on a published portfolio.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Values">One for each index.</param>
/// <param name="Cell">Key of its cell, or why it has none.</param>
/// <param name="Sales">Our sales of the last twelve months.</param>
/// <param name="AvailableThreeYears">What the customer spends in three years in our categories: the other of the two figures.</param>
public sealed record PublishedPlace(string Account, string Name, IReadOnlyList<IndexValue> Values, Answer<string> Cell, Money Sales, Answer<Money> AvailableThreeYears);

/// <summary>One step with its accounts.</summary>
/// <param name="Step">The step.</param>
/// <param name="Accounts">By sales, highest first; those that it looks at.</param>
public sealed record PlacedStep(PublishedStep Step, IReadOnlyList<PublishedPlace> Accounts);

/// <summary>A published portfolio with the company's accounts on it.</summary>
/// <param name="AsOf">The day that counts as today.</param>
/// <param name="Portfolio">The portfolio.</param>
/// <param name="Steps">Its steps.</param>
public sealed record PublishedView(DateOnly AsOf, PublishedPortfolio Portfolio, IReadOnlyList<PlacedStep> Steps);

/// <summary>Shows the accounts on a published portfolio.</summary>
/// <param name="published">The portfolios.</param>
/// <param name="portfolio">What accounts are scored by.</param>
/// <param name="stages">What both sides say of their relationship.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewPublished(IPublishedPortfolios published, ReadPortfolio portfolio, IAgreedStages stages, IAsker asker)
{
    private const string Attractiveness = "attractiveness";
    private const string Strength = "strength";
    private const string Stage = "stage";
    private const int Years = 3;

    private static readonly Anchors AsItIs = new(0, 10);

    /// <summary>Every portfolio.</summary>
    public Task<IReadOnlyList<PublishedPortfolio>> List(CancellationToken ct)
    {
        asker.Demand(Right.See);
        return published.List(ct);
    }

    /// <summary>One of them; <c>null</c> where there is none of that key.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="query">Which day.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<PublishedView?> For(string key, PortfolioQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        if ((await published.List(ct)).FirstOrDefault(known => known.Key == key) is not { } found)
        {
            return null;
        }

        var inputs = await portfolio.For(query with { Scoring = Measured(found) }, ct);
        var agreed = (await stages.Read(inputs.Said, ct)).ToDictionary(stage => stage.Account, stage => stage.Stage);
        var ground = new Ground(inputs, agreed, Anchors(found, inputs));
        var (steps, cells) = (new List<PlacedStep>(), new Dictionary<string, Answer<string>>());
        foreach (var step in found.Steps)
        {
            var places = inputs.Facts.Accounts.Where(account => step.Of is not { } of || (cells.GetValueOrDefault(account.Account) is Answer<string>.Known cell && of.Contains(cell.Value)))
                .Select(account => Place(account, step, ground)).OrderByDescending(place => place.Sales.Amount).ThenBy(place => place.Account, StringComparer.Ordinal).ToList();
            cells = places.DistinctBy(place => place.Account).ToDictionary(place => place.Account, place => place.Cell);
            steps.Add(new PlacedStep(step, places));
        }

        return new PublishedView(inputs.Facts.AsOf, found, steps);
    }

    private sealed record Ground(PortfolioInputs Inputs, IReadOnlyDictionary<string, int> Stages, IReadOnlyDictionary<PublishedFactor, Anchors> Anchors)
    {
        private readonly ModelNumbers _numbers = new(Inputs.Model);

        public Answer<double> Value(AccountFacts account, string key) => key switch
        {
            Attractiveness => PortfolioMatrix.Position(Inputs.Scored(account, Inputs.Model), _numbers).Attractiveness,
            Strength => PortfolioMatrix.Position(Inputs.Scored(account, Inputs.Model), _numbers).Strength.Then(strength => 10 * (1 - PortfolioMatrix.X(strength))),
            Stage => Stages.TryGetValue(account.Account, out var stage) && stage > 0 ? Answer.Of((double)stage) : Answer.Unknown<double>(Doubt.OneSideOnly),
            _ => Measures.Find(key) is { } measure ? measure.Of(account, Inputs.Context) : Answer.Unknown<double>(Doubt.NotScored),
        };
    }

    private static PublishedPlace Place(AccountFacts account, PublishedStep step, Ground ground)
    {
        var judged = ground.Inputs.Given.TryGetValue(account.Account, out var scores) ? GivenScores.Of(scores).Attractiveness : new Dictionary<string, double>();
        List<IndexValue> values =
        [
            .. step.Indices.Select(index => PublishedPlacement.Value(
                index, factor => judged.TryGetValue(factor.Key, out var score) ? Answer.Of(score) : Answer.Unknown<double>(Doubt.NotScored),
                factor => factor.Measure is { } key && ground.Anchors.TryGetValue(factor, out var anchors) ? ground.Value(account, key).Then(anchors.Score) : Answer.Unknown<double>(Doubt.NotScored))),
        ];
        return new PublishedPlace(
            account.Account, account.Name, values, PublishedPlacement.Cell(step, values).Then(cell => cell.Key), account.LastYear,
            account.Available.Then(spend => spend with { Amount = spend.Amount * Years }));
    }

    // A pseudo model: what it measures is read, a fit or a waterfall too.
    private static ScoringModel Measured(PublishedPortfolio found) => new(
        found.Key,
        new ModelAxis([.. Factors(found).Where(factor => factor.Measure is { } key && Measures.Find(key) is not null).Select(factor => new ModelFactor(factor.Key, factor.Weight, FactorKind.Measured, factor.Measure))]),
        ModelAxis.None);

    private static Dictionary<PublishedFactor, Anchors> Anchors(PublishedPortfolio found, PortfolioInputs inputs)
    {
        var anchors = new Dictionary<PublishedFactor, Anchors>();
        foreach (var factor in Factors(found))
        {
            var measure = factor.Measure is { } key ? Measures.Find(key) : null;
            var scale = factor.Anchors ?? (measure is null ? AsItIs : DefaultModel.AnchorsFor(measure, inputs.Facts.Accounts, inputs.Context));
            if (scale is not null)
            {
                anchors[factor] = factor.Anchors is null && measure is not null ? Turned(scale, factor.Falls) : scale;
            }
        }

        return anchors;
    }

    private static Anchors Turned(Anchors scale, bool falls)
    {
        var (low, high) = (Math.Min(scale.Zero, scale.Ten), Math.Max(scale.Zero, scale.Ten));
        return falls ? new Anchors(high, low) : new Anchors(low, high);
    }

    private static IEnumerable<PublishedFactor> Factors(PublishedPortfolio found) => found.Steps.SelectMany(step => step.Indices).SelectMany(index => index.Factors);
}
