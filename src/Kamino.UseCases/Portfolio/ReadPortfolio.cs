using Kamino.Core.Accounts;
using Kamino.Core.Perception;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Value;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Portfolio;

/// <summary>Everything that a matrix is computed from.</summary>
/// <param name="Facts">What the ledger says.</param>
/// <param name="Context">What is the same for all accounts.</param>
/// <param name="Model">What they are scored with.</param>
/// <param name="Given">Scores that people gave, by account.</param>
/// <param name="Views">How customers see us by their answers to surveys, by account.</param>
/// <param name="Stages">Points of the stages that both sides agree on, by account.</param>
/// <param name="Said">Up to which day counts what people said.</param>
public sealed record PortfolioInputs(
    PortfolioFacts Facts, MeasureContext Context, ScoringModel Model, IReadOnlyDictionary<string, IReadOnlyList<FactorScore>> Given,
    IReadOnlyDictionary<string, CustomerView> Views, IReadOnlyDictionary<string, IReadOnlyList<double>> Stages, DateOnly Said)
{
    /// <summary>The same of accounts in reach, without what may not be seen of them.</summary>
    internal PortfolioInputs Only(Sight seen, IAsker asker) => this with
    {
        Context = asker.May(Right.SeeMargins) ? Context : Context with { Figures = Context.Figures.ToDictionary(pair => pair.Key, pair => CoveredPlacement.Costly.Contains(pair.Key) ? Hidden(pair.Value) : pair.Value) },
        Facts = Facts with { Accounts = [.. Facts.Accounts.Where(row => seen.Sees(row.Account)).Select(row => SeenFacts.Shown(row, seen, asker))] },
        Given = Given.Where(pair => seen.Sees(pair.Key)).ToDictionary(),
        Views = Views.Where(pair => seen.Sees(pair.Key)).ToDictionary(),
        Stages = Stages.Where(pair => seen.Sees(pair.Key)).ToDictionary(),
    };

    private static Dictionary<string, Answer<double>> Hidden(IReadOnlyDictionary<string, Answer<double>> figures) =>
        figures.ToDictionary(pair => pair.Key, _ => Answer.Unknown<double>(Doubt.NotVisible));

    /// <summary>Every account scored on the model's factors, in the order of the facts.</summary>
    public IReadOnlyList<AccountScores> Scored() => ScoredWith(Model);

    /// <summary>Every account scored on another model's factors.</summary>
    public IReadOnlyList<AccountScores> ScoredWith(ScoringModel model) => OnEveryCore.Make(Facts.Accounts, account => Scored(account, model));

    /// <summary>One account scored on a model's factors.</summary>
    public AccountScores Scored(AccountFacts account, ScoringModel model)
    {
        ArgumentNullException.ThrowIfNull(account);
        var given = Given.TryGetValue(account.Account, out var scores) ? GivenScores.Of(scores) : null;
        var said = new AccountStatements(given, Views.GetValueOrDefault(account.Account), Stages.GetValueOrDefault(account.Account));
        return AccountScoring.Score(account, said, model, Context);
    }
}

/// <summary>Reads what a matrix is computed from.</summary>
/// <param name="facts">What the ledger says.</param>
/// <param name="models">The models.</param>
/// <param name="scores">Scores that people gave.</param>
/// <param name="customers">How customers see us.</param>
/// <param name="stages">What both sides say of their relationship.</param>
/// <param name="figures">Measures that need more than an account's facts.</param>
/// <param name="clock">What day it is.</param>
/// <param name="asker">Who asks.</param>
/// <param name="sight">What they reach.</param>
public sealed class ReadPortfolio(
    IPortfolioFacts facts, IModelStore models, IScoreStore scores, ReadCustomerViews customers, IAgreedStages stages, ReadFigures figures, TimeProvider clock, IAsker asker, ISight sight)
{
    private const string Automatic = "kamino";

    /// <summary>Reads it for one question.</summary>
    /// <exception cref="UnknownModelException">There is no such model.</exception>
    public async Task<PortfolioInputs> For(PortfolioQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var seen = await sight.Now(ct);
        if (seen.IsAll && asker.May(Right.SeeMargins))
        {
            return await Whole(query, ct);
        }

        // An account has the same place whoever looks: it is measured against all, of which those in reach are shown.
        PortfolioInputs whole;
        using (asker.Begin(Asker.Program))
        {
            whole = await Whole(query, ct);
        }

        return whole.Only(seen, asker);
    }

    private async Task<PortfolioInputs> Whole(PortfolioQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        var ledger = await facts.Read(query.AsOf, ct);
        var context = MeasureContext.Of(ledger.Accounts, ledger.AsOf);
        var model = await Model(query, ledger, context, ct);
        var said = query.SaidUntil ?? query.AsOf ?? Later(ledger.AsOf, clock.Today());
        var terms = await customers.Terms(ct);
        var given = (await scores.Read(said, ct)).Where(score => Counts(score, ledger.AsOf, terms)).GroupBy(score => score.Account)
            .ToDictionary(group => group.Key, IReadOnlyList<FactorScore> (group) => [.. group]);
        var needed = new[] { model, query.Scoring }.OfType<ScoringModel>().SelectMany(Measured).Where(FigureKeys.All.Contains).ToHashSet();
        return new PortfolioInputs(
            ledger, needed.Count == 0 ? context : context with { Figures = await figures.Of(needed, ledger.AsOf, ct) }, query.Over(model), given,
            await customers.On(ledger.AsOf, said, ct), (await stages.Read(said, ct)).ToDictionary(stage => stage.Account, stage => stage.Points), said);
    }

    // A customer may answer today what the last import of the ledger couldn't know.
    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    // What a customer said ages; a judgement of ours stays until somebody judges anew.
    private static bool Counts(FactorScore score, DateOnly asOf, EvidenceTerms terms) =>
        score is not { Axis: Axis.Strength, Source: ScoreSource.Customer } || terms.IsFresh(score.Day, asOf);

    private static IEnumerable<string> Measured(ScoringModel model) => new[] { model.Attractiveness, model.Strength, model.Proxy ?? ModelAxis.None }
        .SelectMany(axis => axis.Factors).Where(factor => factor.Kind == FactorKind.Measured).Select(factor => factor.Measure).OfType<string>();

    private async Task<ScoringModel> Model(PortfolioQuery query, PortfolioFacts ledger, MeasureContext context, CancellationToken ct)
    {
        if (query.Model is { } name)
        {
            return (await models.Find(name, query.Version, ct))?.Model ?? throw new UnknownModelException(name, query.Version);
        }

        var kept = await models.List(ct);
        var latest = kept.LastOrDefault(model => model.Model.Name == DefaultModel.Name);
        return kept.FirstOrDefault(model => model.InForce)?.Model ?? await FollowLedger(query, latest, ledger, context, ct);
    }

    // Until a person puts a model in force, the automatic one follows the ledger. A new version is made only where its anchors,
    // which are rounded, would change; a look into the past changes nothing.
    private async Task<ScoringModel> FollowLedger(
        PortfolioQuery query, KeptModel? latest, PortfolioFacts ledger, MeasureContext context, CancellationToken ct) =>
        latest is not null && (query.AsOf is not null || latest.By != Automatic || ledger.Accounts.Count == 0) ? latest.Model
        : ledger.Accounts.Count == 0 ? DefaultModel.For([], context)
        : (await models.Add(DefaultModel.For(ledger.Accounts, context), Automatic, clock.GetUtcNow(), ct)).Model;
}

/// <summary>There is no such scoring model.</summary>
public sealed class UnknownModelException(string name, int? version)
    : Exception(version is null ? $"There is no model '{name}'." : $"There is no version {version} of the model '{name}'.")
{
    /// <summary>The name that was asked for.</summary>
    public string Name => name;

    /// <summary>The version that was asked for; <c>null</c> where none was.</summary>
    public int? Version => version;
}
