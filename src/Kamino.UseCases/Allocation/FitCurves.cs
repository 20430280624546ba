using Kamino.Core.Allocation;
using Kamino.Core.Rights;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Allocation;

/// <summary>How a curve was found. Judged and measured ones are never mixed.</summary>
public enum CurveFit
{
    /// <summary>Exactly through four judgments.</summary>
    Exact,

    /// <summary>Nearest to five judgments.</summary>
    LeastSquares,

    /// <summary>Nearest to what was measured.</summary>
    Measured,
}

/// <summary>Why what was measured makes no curve.</summary>
public enum CurveDoubt
{
    /// <summary>Fewer than five different efforts: without variation nothing can be told.</summary>
    TooFewEfforts,

    /// <summary>Sales don't rise with effort as a curve of effort does.</summary>
    NoCurve,

    /// <summary>Sales are in several currencies, and none is the company's.</summary>
    MixedCurrencies,
}

/// <summary>Where a judge said something else than the curve of the other answers.</summary>
/// <param name="Stated">Sales at half effort, as stated.</param>
/// <param name="Implied">As the exact curve through the other four answers has it.</param>
/// <param name="Share">How far off the statement is, as a share of it.</param>
public sealed record Misfit(double Stated, double Implied, double Share);

/// <summary>An effort curve: b + (a - b) x^c / (d + x^c).</summary>
/// <param name="Account">The account's code.</param>
/// <param name="A">a.</param>
/// <param name="B">b.</param>
/// <param name="C">c.</param>
/// <param name="D">d.</param>
/// <param name="Fit">How it was found.</param>
/// <param name="Sse">Sum of squared errors; of relative ones for judgments, 0 where it goes through them.</param>
/// <param name="MisfitHalf">Where the answer for half effort lies beside the others; <c>null</c> where nobody gave one.</param>
/// <param name="ExactC">c of the curve through the other four answers; <c>null</c> where it was measured.</param>
/// <param name="ExactD">Its d.</param>
/// <param name="SShaped">Whether the first calls bring less than the next ones.</param>
public sealed record FittedCurve(string Account, double A, double B, double C, double D, CurveFit Fit, double Sse, Misfit? MisfitHalf, double? ExactC, double? ExactD,
    bool SShaped)
{
    /// <summary>Who judged; <c>null</c> where nobody did, or the file doesn't say.</summary>
    public string? Judge { get; init; }

    /// <summary>When.</summary>
    public DateOnly? JudgedOn { get; init; }
}

/// <summary>Makes effort curves of judgments, or of what was measured.</summary>
/// <param name="files">Reads them.</param>
/// <param name="asker">Who asks.</param>
public sealed class FitCurves(IEffortFiles files, IAsker asker)
{
    /// <summary>Of judgments.</summary>
    /// <param name="file">As <see cref="IEffortFiles.Accounts"/> reads.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="UnreadableFileException">The file is refused; says row and column.</exception>
    public async Task<IReadOnlyList<FittedCurve>> Judged(string file, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return [.. (await files.Accounts(file, ct)).Select(account => Of(account.Account, account.Judged) with { Judge = account.Judge.Length > 0 ? account.Judge : null, JudgedOn = account.JudgedOn })];
    }

    /// <summary>Of points.</summary>
    /// <param name="file">As <see cref="IEffortFiles.Points"/> reads.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="UnreadableFileException">The file is refused; says the account.</exception>
    public async Task<IReadOnlyList<FittedCurve>> Measured(string file, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return [.. (await files.Points(file, ct)).GroupBy(point => point.Account).Select(points => Of(file, points.Key, [.. points.Select(point => (point.Effort, point.Sales))]))];
    }

    /// <summary>How judged curves turned out: each judge's bias, from what efforts sold since.</summary>
    /// <param name="file">As <see cref="IEffortFiles.Accounts"/> reads, with the column <c>judge</c>.</param>
    /// <param name="points">As <see cref="IEffortFiles.Points"/> reads, one row a period: calls made, and sales; a period that had ended by the day of the judgment tells nothing of it.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="UnreadableFileException">A file is refused, or a period is of an account that nobody judged.</exception>
    public async Task<IReadOnlyList<JudgeBias>> Bias(string file, string points, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var judged = (await files.Accounts(file, ct)).ToDictionary(own => own.Account);
        return JudgeBias.Of(
        [
            .. (await files.Points(points, ct)).Where(point => !IsKnown(judged.GetValueOrDefault(point.Account)?.JudgedOn, point.Until)).Select(point => judged.TryGetValue(point.Account, out var own)
                ? new JudgedSale(own.Judge, own.Account, EffortCurve.Exact(own.Judged).Sales(point.Effort / own.Now), point.Sales)
                : throw new UnreadableFileException(points, FileFlaw.UnknownName, $"column account: {point.Account}")),
        ]);
    }

    // What had come by then, whoever judged knew.
    private static bool IsKnown(DateOnly? judged, DateOnly? until) => judged is { } on && until is { } end && end <= on;

    /// <summary>The curve of a judgment.</summary>
    /// <param name="account">The account's code.</param>
    /// <param name="judged">Rising.</param>
    public static FittedCurve Of(string account, Judgment judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var curve = EffortCurve.Of(judged);
        var exact = EffortCurve.Exact(judged);
        var implied = exact.Sales(0.5);
        var squares = judged.Half is { } given ? new[] { (0.5, given), (1.0, judged.Now), (1.5, judged.More) }.Sum(point => Math.Pow(curve.Sales(point.Item1) / point.Item2 - 1.0, 2)) : 0.0;
        return new FittedCurve(
            account, curve.A, curve.B, curve.C, curve.D, judged.Half is null ? CurveFit.Exact : CurveFit.LeastSquares, squares,
            judged.Half is { } half ? new Misfit(half, implied, implied / half - 1.0) : null, exact.C, exact.D, curve.C > 1);
    }

    /// <summary>The curve of what was measured, or why there is none.</summary>
    /// <param name="account">The account's code.</param>
    /// <param name="points">Efforts from 0, and sales.</param>
    internal static (FittedCurve? Curve, CurveDoubt? Why) Measured(string account, IReadOnlyCollection<(double Effort, double Sales)> points)
    {
        if (points.Select(point => point.Effort).Distinct().Count() < EffortCurve.FewestPoints)
        {
            return (null, CurveDoubt.TooFewEfforts);
        }

        var most = points.Max(point => point.Sales);
        var (curve, sum) = most > 0 ? EffortCurve.Fitted(points) : (new EffortCurve(0, 0, 0, 0), 0);
        return curve.C is >= EffortCurve.Flattest and <= EffortCurve.Steepest && curve.A > curve.B && curve.A < 100 * most
            ? (new FittedCurve(account, curve.A, curve.B, curve.C, curve.D, CurveFit.Measured, sum, null, null, null, curve.C > 1), null)
            : (null, CurveDoubt.NoCurve);
    }

    private static FittedCurve Of(string file, string account, IReadOnlyCollection<(double Effort, double Sales)> points) => Measured(account, points) switch
    {
        ({ } curve, _) => curve,
        (_, CurveDoubt.TooFewEfforts) => throw new UnreadableFileException(file, FileFlaw.TooFewPoints, $"column effort: {account}"),
        _ => throw new UnreadableFileException(file, FileFlaw.PointsMakeNoCurve, $"column sales: {account}"),
    };
}
