using Kamino.Core.Portfolio;

namespace Kamino.UseCases.Portfolio;

/// <summary>Keeps the scores that people gave.</summary>
public interface IScoreStore
{
    /// <summary>Every score given up to a day.</summary>
    Task<IReadOnlyList<FactorScore>> Read(DateOnly until, CancellationToken ct);

    /// <summary>Adds scores; one that was given before by the same person on the same day is replaced.</summary>
    Task Add(IReadOnlyCollection<FactorScore> scores, CancellationToken ct);
}
