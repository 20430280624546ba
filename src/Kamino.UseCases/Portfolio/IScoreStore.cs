using Kamino.Core.Portfolio;
using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Portfolio;

/// <summary>What makes two scores the same one: a person who says another figure on the same day changes it.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Axis">Which axis.</param>
/// <param name="Factor">Key of the factor.</param>
/// <param name="Supplier">Whom it is about.</param>
/// <param name="Assessor">Who gave it.</param>
/// <param name="Source">Who it comes from.</param>
/// <param name="Day">When.</param>
public sealed record ScoreKey(string Account, Axis Axis, string Factor, string Supplier, string Assessor, ScoreSource Source, DateOnly Day)
{
    /// <summary>That of a score.</summary>
    public static ScoreKey Of(FactorScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new ScoreKey(score.Account, score.Axis, score.Factor, score.Supplier, score.Assessor, score.Source, score.Day);
    }
}

/// <summary>Keeps the scores that people gave.</summary>
public interface IScoreStore
{
    /// <summary>Every score given up to a day; of an account merged into another under that one, whose own score counts where both have the same.</summary>
    Task<IReadOnlyList<FactorScore>> Read(DateOnly until, CancellationToken ct);

    /// <summary>Every score under the code that it was kept for.</summary>
    Task<IReadOnlyList<FactorScore>> Kept(CancellationToken ct);

    /// <summary>Keeps what an import found, as a batch that can be taken back.</summary>
    /// <returns>The batch's number.</returns>
    Task<string> Enter(TableChanges<FactorScore> found, TableDraft draft, CancellationToken ct);
}
