using Kamino.Core.Accounts;
using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Accounts;

/// <summary>Where it is kept what people said of accounts.</summary>
public interface IAccountStore
{
    /// <summary>Every account that somebody said something of, by code.</summary>
    Task<IReadOnlyList<Account>> Read(CancellationToken ct);

    /// <summary>Keeps accounts that an import found, all or none, as a batch that can be taken back. Their merges stay as they are.</summary>
    /// <returns>The batch's number.</returns>
    /// <exception cref="ImportUnderWayException">Another import is under way.</exception>
    Task<string> Enter(TableChanges<Account> found, TableDraft draft, CancellationToken ct);

    /// <summary>Notes that an account counts as another one from now on.</summary>
    Task Merge(string from, string into, string by, DateTimeOffset at, CancellationToken ct);

    /// <summary>Notes who sells to accounts from now on, all or none; what an import brought before can still be taken back but for what changed.</summary>
    Task Hand(IReadOnlyCollection<string> codes, string seller, CancellationToken ct);

    /// <summary>Notes that an account stands for itself again.</summary>
    Task Unmerge(string code, CancellationToken ct);
}

/// <summary>Where the people at accounts are kept.</summary>
public interface IContactStore
{
    /// <summary>All of them, by account and name.</summary>
    Task<IReadOnlyList<Contact>> Read(CancellationToken ct);

    /// <summary>Those at some accounts, by account and name.</summary>
    Task<IReadOnlyList<Contact>> At(IReadOnlyCollection<string> accounts, CancellationToken ct);

    /// <summary>Those who left their account by a day, by account and name.</summary>
    Task<IReadOnlyList<Contact>> Left(DateOnly until, CancellationToken ct);

    /// <summary>Keeps contacts that an import found, all or none, as a batch that can be taken back.</summary>
    /// <returns>The batch's number.</returns>
    /// <exception cref="ImportUnderWayException">Another import is under way.</exception>
    Task<string> Enter(TableChanges<Contact> found, TableDraft draft, CancellationToken ct);

    /// <summary>Keeps what somebody wrote of people, all or none; what an import brought before can still be taken back but for what changed.</summary>
    Task Save(IReadOnlyCollection<Contact> contacts, CancellationToken ct);
}
