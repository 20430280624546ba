using Kamino.UseCases.Accounts;

namespace Kamino.Storage.Facts;

/// <summary>Whose last days are compared.</summary>
/// <param name="AsOf">The last of them.</param>
/// <param name="WindowDays">How many.</param>
/// <param name="Level">Accounts or groups.</param>
internal sealed record DriftQuestion(DateOnly AsOf, int WindowDays, FactsLevel Level);
