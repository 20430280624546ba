using Kamino.Core.Quantities;

namespace Kamino.Core.Value;

/// <summary>What somebody said, on a day, of one supplier of a customer or of all that it spends.</summary>
/// <param name="Day">The day.</param>
/// <param name="Supplier"><see cref="Us"/>, a rival's name, or empty where it is about the spend.</param>
/// <param name="Evidence">Who says so.</param>
/// <param name="Rank">The supplier's place among those in use, from 1; equal ones tie.</param>
/// <param name="Score">How satisfied the customer is with it, more is better; stands in for the rank.</param>
/// <param name="Share">Its part of the spend, from 0 to 1.</param>
/// <param name="Chance">The chance, from 0 to 1, that we overtake it.</param>
/// <param name="Spend">What the customer spends a year in the category, in the currency of the sales.</param>
public sealed record WalletStatement(
    DateOnly Day, string Supplier, WalletEvidence Evidence, double? Rank = null, double? Score = null, double? Share = null, double? Chance = null, decimal? Spend = null)
{
    /// <summary>The supplier that we are.</summary>
    public const string Us = "us";
}

/// <summary>What one grade of evidence says our share is.</summary>
/// <param name="Evidence">The grade.</param>
/// <param name="Share">From 0; unknown where nobody said anything of that grade.</param>
/// <param name="Day">The day of the statement; <c>null</c> without one.</param>
public sealed record WalletGrade(WalletEvidence Evidence, Answer<double> Share, DateOnly? Day);

/// <summary>A rival at a customer.</summary>
/// <param name="Supplier">Its name.</param>
/// <param name="Rank">Its place, ties on average; unknown without ranks.</param>
/// <param name="Share">Its part of the spend.</param>
/// <param name="Chance">The chance that we overtake it; unknown where nobody said so.</param>
public sealed record RivalShare(string Supplier, Answer<double> Rank, Answer<double> Share, Answer<double> Chance);

/// <summary>A customer's wallet: how much of it is ours, how sure that is, and who holds the rest.</summary>
/// <param name="Grades">All five grades, best evidence first.</param>
/// <param name="Rank">Our place among the suppliers in use, ties on average.</param>
/// <param name="Suppliers">How many were ranked.</param>
/// <param name="Rivals">The others, largest share first.</param>
/// <remarks>Formulas and worked examples: <c>docs/methods/share-of-wallet.md</c>.</remarks>
public sealed record Wallet(IReadOnlyList<WalletGrade> Grades, Answer<double> Rank, int Suppliers, IReadOnlyList<RivalShare> Rivals)
{
    private static readonly WalletEvidence[] Order = Enum.GetValues<WalletEvidence>();

    /// <summary>The best grade that says anything; <c>null</c> where none does.</summary>
    public WalletGrade? Best => Grades.FirstOrDefault(grade => grade.Share is Answer<double>.Known);

    /// <summary>Our share by that grade.</summary>
    public Answer<double> Share => Best?.Share ?? Answer.Unknown<double>(Doubt.NoAvailableSpend);

    /// <summary>What that grade says on another day: how the share has moved is only told within one grade.</summary>
    public Answer<double> Since(Wallet earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return Best is not { } now ? Answer.Unknown<double>(Doubt.NoAvailableSpend)
            : earlier.Grades.First(grade => grade.Evidence == now.Evidence).Share
                .Match(then => now.Share.Then(share => share - then), _ => Answer.Unknown<double>(Doubt.TooShortHistory));
    }

    /// <summary>Reads a customer's wallet out of what was said of it.</summary>
    /// <param name="statements">Everything that was said up to the day; of one supplier and grade the latest counts.</param>
    /// <param name="sales">Our sales to it in the year up to the day.</param>
    public static Wallet Of(IReadOnlyCollection<WalletStatement> statements, decimal sales)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var latest = statements.GroupBy(said => (said.Supplier, said.Evidence)).Select(said => said.MaxBy(one => one.Day)).OfType<WalletStatement>().ToList();
        var ranked = Ranked(statements);
        var allocated = ranked.Count == 0 ? [] : ShareOfWallet.Allocated([.. ranked.Select(pair => pair.Score)]);
        var places = ranked.Zip(allocated, (pair, share) => (pair.Supplier, Place: new Place(share, MeanRank(ranked, pair.Score), pair.Day))).ToDictionary(pair => pair.Supplier, pair => pair.Place);
        var ours = places.TryGetValue(WalletStatement.Us, out var us) ? us : null;
        var rivals = latest.Select(said => said.Supplier).Where(supplier => supplier is not ("" or WalletStatement.Us)).Distinct(StringComparer.Ordinal)
            .Select(supplier => Rival(supplier, latest, places.GetValueOrDefault(supplier)));
        return new Wallet(
            [.. Order.Select(evidence => Grade(evidence, latest, sales, ours))], ours is null ? Answer.Unknown<double>(Doubt.NoRival) : Answer.Of(ours.Rank), ranked.Count,
            [.. rivals.OrderByDescending(rival => rival.Share.Match(share => share, _ => -1.0)).ThenBy(rival => rival.Supplier, StringComparer.Ordinal)]);
    }

    private sealed record Place(double Share, double Rank, DateOnly Day);

    // The suppliers that were ranked on the last day on which any was; a rank is a score upside down.
    private static List<(string Supplier, double Score, DateOnly Day)> Ranked(IReadOnlyCollection<WalletStatement> statements)
    {
        var scored = statements.Where(said => said.Supplier.Length > 0 && (said.Rank ?? said.Score) is not null).ToList();
        var day = scored.Count == 0 ? default : scored.Max(said => said.Day);
        return [.. scored.Where(said => said.Day == day).DistinctBy(said => said.Supplier).Select(said => (said.Supplier, said.Rank is { } rank ? -rank : said.Score ?? 0, day))];
    }

    private static double MeanRank(List<(string Supplier, double Score, DateOnly Day)> ranked, double score) =>
        1.0 + ranked.Count(other => other.Score > score) + (ranked.Count(other => other.Score == score) - 1) / 2.0;

    private static WalletGrade Grade(WalletEvidence evidence, List<WalletStatement> latest, decimal sales, Place? ours)
    {
        if (evidence == WalletEvidence.AllocationRule)
        {
            return new WalletGrade(evidence, ours is null ? Answer.Unknown<double>(Doubt.NoRival) : Answer.Of(ours.Share), ours?.Day);
        }

        var stated = latest.Where(said => said.Evidence == evidence && ((said.Supplier == WalletStatement.Us && said.Share is not null) || (said.Supplier.Length == 0 && said.Spend is not null))).MaxBy(said => said.Day);
        return new WalletGrade(
            evidence, stated?.Share is { } share ? Answer.Of(share) : stated?.Spend is { } spend ? ShareOfWallet.Of(sales, spend) : Answer.Unknown<double>(Doubt.NoAvailableSpend), stated?.Day);
    }

    private static RivalShare Rival(string supplier, List<WalletStatement> latest, Place? place)
    {
        var said = latest.Where(own => own.Supplier == supplier).OrderBy(own => own.Evidence).ToList();
        var share = said.Select(own => own.Share).FirstOrDefault(stated => stated is not null) ?? place?.Share;
        var chance = said.Where(own => own.Chance is not null).MaxBy(own => own.Day)?.Chance;
        return new RivalShare(
            supplier, place is null ? Answer.Unknown<double>(Doubt.NotScored) : Answer.Of(place.Rank),
            share is { } part ? Answer.Of(part) : Answer.Unknown<double>(Doubt.NotScored), chance is { } likely ? Answer.Of(likely) : Answer.Unknown<double>(Doubt.NotScored));
    }
}
