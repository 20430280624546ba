using Kamino.Core.Portfolio;

namespace Kamino.UseCases.Portfolio;

/// <summary>What came of a scores file.</summary>
/// <param name="Scores">How many scores were kept.</param>
/// <param name="Accounts">Of how many accounts.</param>
/// <param name="CustomerStated">How many of them are the customer's own word.</param>
/// <param name="UnknownFactors">Factors that the model in force doesn't have: kept, but they count only under a model that has them.</param>
public sealed record ScoresReport(int Scores, int Accounts, int CustomerStated, IReadOnlyList<string> UnknownFactors);

/// <summary>Takes in what people said: customers' answers on critical success factors, and our own judgements.</summary>
/// <param name="files">Reads the file.</param>
/// <param name="scores">Where they are kept.</param>
/// <param name="portfolio">The model in force.</param>
/// <param name="clock">When they count as given where the file doesn't say.</param>
public sealed class ImportScores(IPortfolioFiles files, IScoreStore scores, ReadPortfolio portfolio, TimeProvider clock)
{
    /// <summary>Takes in a whole file, or refuses it whole.</summary>
    /// <param name="file">Path of the scores file.</param>
    /// <param name="day">When they count as given where the file doesn't say; today where left out.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="Ledger.UnreadableFileException">The file is refused; says where and why.</exception>
    public async Task<ScoresReport> From(string file, DateOnly? day, CancellationToken ct)
    {
        var given = await files.ReadScores(file, day ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime), ct);
        if (given.FirstOrDefault(row => row.Score.Score is not (>= 0 and <= 10)) is { } wrong)
        {
            throw new Ledger.UnreadableFileException(file, "score_out_of_range", FormattableString.Invariant($"row {wrong.Row}, column score: {wrong.Score.Score}"));
        }

        var model = (await portfolio.For(new PortfolioQuery(), ct)).Model;
        var known = model.Attractiveness.Factors.Select(factor => (Axis.Attractiveness, factor.Key))
            .Concat(model.Strength.Factors.Select(factor => (Axis.Strength, factor.Key))).ToHashSet();
        await scores.Add([.. given.Select(row => row.Score)], ct);
        return new ScoresReport(
            given.Count, given.Select(row => row.Score.Account).Distinct().Count(), given.Count(row => row.Score.Source == ScoreSource.Customer),
            [.. given.Where(row => !known.Contains((row.Score.Axis, row.Score.Factor))).Select(row => row.Score.Factor).Distinct().Order(StringComparer.Ordinal)]);
    }
}
