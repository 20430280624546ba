using Kamino.Core.Ledger;

namespace Kamino.Core.Accounts;

/// <summary>An account with its name and tax id folded once.</summary>
internal sealed class ComparedAccount(NamedAccount account)
{
    public NamedAccount Account { get; } = account;

    public AccountName? Name { get; } = account.Name is { Length: > 0 } name ? AccountName.Read(name) : null;

    public string? TaxId { get; } = Folded(account.TaxId);

    public string? Country { get; } = Folded(account.Country);

    private static string? Folded(string? text) => HeaderText.Fold(text) is { Length: > 0 } folded ? folded : null;
}
