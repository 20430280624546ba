using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Accounts;

/// <summary>An account went from one of us to another.</summary>
/// <param name="At">When that was entered.</param>
/// <param name="From">Who sold to it before; <c>null</c> where nobody was named.</param>
/// <param name="To">Who does from then on.</param>
/// <param name="By">Who entered it.</param>
/// <param name="Batch">The import that brought it; <c>null</c> where it was handed over.</param>
public sealed record OwnerChange(DateTimeOffset At, string? From, string? To, string By, string? Batch);

/// <summary>Tells who sold to an account before. What an import that was taken back had said isn't told.</summary>
public interface IOwnerHistory
{
    /// <summary>Of one account, the latest first.</summary>
    Task<IReadOnlyList<OwnerChange>> ChangesOf(string account, CancellationToken ct);
}

/// <summary>Shows who sold to an account, and since when.</summary>
/// <param name="history">What was entered.</param>
/// <param name="sight">Which accounts whoever asks reaches.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewOwners(IOwnerHistory history, ISight sight, IAsker asker)
{
    /// <summary>Of one account, the latest first; nothing where it isn't in reach.</summary>
    public async Task<IReadOnlyList<OwnerChange>> Of(string account, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return (await sight.Now(ct)).Sees(account) ? await history.ChangesOf(account, ct) : [];
    }
}
