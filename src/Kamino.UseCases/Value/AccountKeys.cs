using Kamino.Core.Accounts;

namespace Kamino.UseCases.Value;

/// <summary>One name per row of facts.</summary>
internal static class AccountKeys
{
    /// <summary>The account's code; with the currency behind it where one account has several.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<AccountFacts> accounts)
    {
        var several = accounts.GroupBy(account => account.Account).Where(rows => rows.Skip(1).Any()).Select(rows => rows.Key).ToHashSet();
        return [.. accounts.Select(account => several.Contains(account.Account) ? $"{account.Account} ({account.Net.Currency})" : account.Account)];
    }
}
