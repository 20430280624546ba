using Kamino.Core.Accounts;

namespace Kamino.UseCases.Accounts;

/// <summary>Where it is kept which proposals to merge people dismissed.</summary>
public interface IDismissedMerges
{
    /// <summary>All of them, latest first.</summary>
    Task<IReadOnlyList<DismissedMerge>> Read(CancellationToken ct);

    /// <summary>Keeps one; it takes the place of an earlier one of the same two accounts.</summary>
    Task Save(DismissedMerge dismissed, CancellationToken ct);

    /// <summary>Forgets that two accounts, in the order of their codes, were said to be two firms.</summary>
    /// <returns>Whether somebody had said so.</returns>
    Task<bool> Delete(string one, string other, CancellationToken ct);
}
