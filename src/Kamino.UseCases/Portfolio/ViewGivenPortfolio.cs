using System.Globalization;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Portfolio;

/// <summary>The files of a matrix that needs no workspace.</summary>
/// <param name="Model">Path of the model file.</param>
/// <param name="Scores">Path of the scores file.</param>
/// <param name="Sales">Path of the sales file; <c>null</c> where there is none.</param>
public sealed record GivenFiles(string Model, string Scores, string? Sales);

/// <summary>Shows the matrix of given scores alone.</summary>
/// <param name="files">Reads them.</param>
/// <param name="clock">What day it is where nobody says.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewGivenPortfolio(IPortfolioFiles files, TimeProvider clock, IAsker asker)
{
    /// <summary>The matrix.</summary>
    /// <param name="given">Which files.</param>
    /// <param name="query">Day and cut; the model is in its file.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="UnreadableFileException">A file is refused; says where and why.</exception>
    public async Task<PortfolioView> For(GivenFiles given, PortfolioQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(query);
        var day = query.AsOf ?? clock.Today();
        var model = query.Over(await files.ReadModel(given.Model, ct));
        RefuseFlaws(given.Model, model);
        var scores = await files.ReadScores(given.Scores, day, ct);
        RefuseForeignScores(given.Scores, scores, model);
        var sales = given.Sales is null ? [] : await files.ReadSales(given.Sales, ct);
        var placed = ParallelPlacement.All(Accounts(model, scores, sales), model, ct);
        return new PortfolioView(day, ModelName.Of(model), placed.Cut, placed.Accounts);
    }

    private static void RefuseFlaws(string file, ScoringModel model)
    {
        if (ModelReview.Flaws(model) is [var flaw, ..])
        {
            throw new UnreadableFileException(file, flaw.Fault, Where(flaw));
        }
    }

    private static string Where(ModelFlaw flaw)
    {
        var place = string.Join('.', new[] { flaw.Axis, flaw.Factor }.OfType<string>());
        var found = (flaw.Found, flaw.Wanted) switch
        {
            ({ } what, { } wanted) => $"{what} ≠ {wanted}",
            ({ } what, null) => what,
            _ => "",
        };
        return string.Join(": ", new[] { place, found }.Where(part => part.Length > 0));
    }

    private static void RefuseForeignScores(string file, IReadOnlyList<GivenScore> scores, ScoringModel model)
    {
        var known = model.Attractiveness.Factors.Select(factor => (Axis: Axis.Attractiveness, factor.Key, Free: factor is { Kind: FactorKind.Measured, Anchors: not null }))
            .Concat(model.Strength.Factors.Select(factor => (Axis: Axis.Strength, factor.Key, Free: false)))
            .ToDictionary(factor => (factor.Axis, factor.Key), factor => factor.Free);
        foreach (var given in scores)
        {
            if (!known.TryGetValue((given.Score.Axis, given.Score.Factor), out var free))
            {
                throw Refused(file, FileFlaw.UnknownFactor, given, "factor", given.Score.Factor);
            }

            if (!free && given.Score.Score is not (>= 0 and <= 10))
            {
                throw Refused(file, FileFlaw.ScoreOutOfRange, given, "score", given.Score.Score.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static UnreadableFileException Refused(string file, FileFlaw flaw, GivenScore given, string column, string value) =>
        new(file, flaw, string.Create(CultureInfo.InvariantCulture, $"row {given.Row}, column {column}: {value}"));

    private static List<AccountScores> Accounts(ScoringModel model, IReadOnlyList<GivenScore> scores, IReadOnlyList<GivenSales> sales)
    {
        var byAccount = scores.ToLookup(given => given.Score.Account);
        var amounts = sales.ToDictionary(row => row.Account);
        return
        [
            .. byAccount.Select(group => group.Key).Concat(amounts.Keys).Distinct()
                .Select(account => Account(model, account, byAccount[account], amounts.GetValueOrDefault(account))),
        ];
    }

    private static AccountScores Account(ScoringModel model, string account, IEnumerable<GivenScore> rows, GivenSales? sales)
    {
        var scores = rows.ToList();
        var given = GivenScores.Of(scores.Select(row => row.Score));
        var rivals = given.Rivals(model.Strength);
        return new AccountScores(
            account, scores.Select(row => row.Name).Append(sales?.Name).FirstOrDefault(name => !string.IsNullOrEmpty(name)) ?? account,
            [.. model.Attractiveness.Factors.Select(factor => Score(factor, given))],
            given.HasOurs(model.Strength) && rivals.Count > 0 ? StrengthEvidence.CustomerStated : StrengthEvidence.None,
            given.Ours(model.Strength), rivals, Amount(sales?.Sales, Doubt.NoSales), Amount(sales?.Available, Doubt.NoAvailableSpend));
    }

    // Without a ledger the value of a measured factor comes from the file, and its anchors score it.
    private static Answer<double> Score(ModelFactor factor, GivenScores given) =>
        !given.Attractiveness.TryGetValue(factor.Key, out var value) ? Answer.Unknown<double>(Doubt.NotScored)
        : factor is { Kind: FactorKind.Measured, Anchors: { } anchors } ? Answer.Of(anchors.Score(value))
        : Answer.Of(value);

    private static Answer<Money> Amount(decimal? amount, Doubt doubt) =>
        amount is { } known ? Answer.Of(new Money(known, default)) : Answer.Unknown<Money>(doubt);
}
