using Kamino.Core.Accounts;

namespace Kamino.UseCases.Accounts;

/// <summary>Where it is kept what people said of accounts.</summary>
public interface IAccountStore
{
    /// <summary>Every account that somebody said something of, by code.</summary>
    Task<IReadOnlyList<Account>> Read(CancellationToken ct);

    /// <summary>Keeps accounts, new or changed, all or none. Their merges stay as they are.</summary>
    Task Save(IReadOnlyCollection<Account> accounts, CancellationToken ct);

    /// <summary>Notes that an account counts as another one from now on.</summary>
    Task Merge(string from, string into, string by, DateTimeOffset at, CancellationToken ct);

    /// <summary>Notes that an account stands for itself again.</summary>
    Task Unmerge(string code, CancellationToken ct);
}

/// <summary>Where the people at accounts are kept.</summary>
public interface IContactStore
{
    /// <summary>All of them, by account and name.</summary>
    Task<IReadOnlyList<Contact>> Read(CancellationToken ct);

    /// <summary>Keeps contacts, new or changed, all or none.</summary>
    Task Save(IReadOnlyCollection<Contact> contacts, CancellationToken ct);
}
