using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Value;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Value;

/// <summary>A rival at an account.</summary>
/// <param name="Supplier">Its name.</param>
/// <param name="Rank">Its place among the suppliers in use.</param>
/// <param name="Share">Its part of the spend.</param>
/// <param name="Held">What the account spends with it.</param>
/// <param name="Gap">What could be won of that: times the chance of overtaking it.</param>
public sealed record RivalRow(string Supplier, Answer<double> Rank, Answer<double> Share, Answer<Money> Held, Answer<Money> Gap);

/// <summary>What we are to an account, and it to us.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sales">Of the twelve months up to the day.</param>
/// <param name="Spend">What it spends a year in the category, with everybody.</param>
/// <param name="Share">Our part of that, by the best evidence there is.</param>
/// <param name="Evidence">Which evidence that is; <c>null</c> where there is none.</param>
/// <param name="Role">What the share makes us.</param>
/// <param name="Rank">Our place among the suppliers it uses, ties on average.</param>
/// <param name="Suppliers">How many it uses.</param>
/// <param name="Trend">How the share moved within a year, by the same evidence.</param>
/// <param name="ShareOfOurs">Its part of our sales.</param>
/// <param name="Dependence">Logarithm of its part of our sales over our part of its spend: above 0 we depend more on it.</param>
/// <param name="Grades">What each of the five grades of evidence says, best first.</param>
/// <param name="Rivals">The other suppliers.</param>
public sealed record WalletRow(
    string Account, string Name, Money Sales, Answer<Money> Spend, Answer<double> Share, WalletEvidence? Evidence, Answer<SupplierRole> Role, Answer<double> Rank, int Suppliers,
    Answer<double> Trend, Answer<double> ShareOfOurs, Answer<double> Dependence, IReadOnlyList<WalletGrade> Grades, IReadOnlyList<RivalRow> Rivals);

/// <summary>Tells of every account how much of its wallet we hold, how sure that is, and who holds the rest.</summary>
/// <param name="facts">What the ledger says.</param>
/// <param name="wallets">What was said of wallets.</param>
/// <param name="accounts">Merges and groups.</param>
/// <param name="rates">Exchange rates.</param>
/// <param name="settings">The reporting currency.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewWallet(IAccountFacts facts, IWalletStore wallets, IAccountStore accounts, IRateStore rates, ICompanySettings settings, IAsker asker)
{
    /// <summary>One row per account, by sales of the last twelve months, largest first.</summary>
    /// <param name="query">Which facts.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<IReadOnlyList<WalletRow>> By(FactsQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        var read = await facts.Read(query, ct);
        var wanted = (await settings.Read(ct)).ReportingCurrency ?? (read.Accounts.Count > 0 ? read.Accounts[0].Currency : default);
        var code = await AccountCodes.At(accounts, query.Level, ct);
        var table = new RateTable(await rates.Read(ct));
        var said = (await wallets.Read(ct)).Where(kept => kept.Said.Day <= read.AsOf)
            .ToLookup(kept => code(kept.Account), kept => Converted(kept, new Exchange(table, wanted, kept.Said.Day)));
        var total = read.Accounts.Sum(account => Math.Max(0, account.LastYear.Amount));
        return [.. read.Accounts.OrderByDescending(account => account.LastYear.Amount).ThenBy(account => account.Account, StringComparer.Ordinal)
            .Select(account => Row(account, [.. said[account.Account].OfType<WalletStatement>(), .. Guessed(account)], read.AsOf, total))];
    }

    private static WalletStatement? Converted(KeptStatement kept, Exchange exchange) => kept.Said.Spend is { } spend
        ? exchange.Of(spend, kept.Currency).Match<WalletStatement?>(amount => kept.Said with { Spend = amount }, _ => null)
        : kept.Said;

    // What the accounts file says is available is somebody's word without a day: a guess.
    private static IEnumerable<WalletStatement> Guessed(AccountFacts account) => account.Available.Match<IEnumerable<WalletStatement>>(
        spend => [new WalletStatement(DateOnly.MinValue, "", WalletEvidence.Guess, Spend: spend.Amount)], _ => []);

    private static WalletRow Row(AccountFacts account, IReadOnlyList<WalletStatement> said, DateOnly asOf, decimal total)
    {
        var yearAgo = asOf.AddYears(-1);
        var wallet = Wallet.Of(said, account.LastYear.Amount);
        var earlier = Wallet.Of([.. said.Where(one => one.Day <= yearAgo)], account.YearBefore.Amount);
        var spend = Spend(said, wallet, account);
        var ofOurs = total > 0 ? Answer.Of((double)(Math.Max(0, account.LastYear.Amount) / total)) : Answer.Unknown<double>(Doubt.NoSales);
        return new WalletRow(
            account.Account, account.Name, account.LastYear, spend, wallet.Share, wallet.Best?.Evidence, wallet.Share.Then(ShareOfWallet.Role), wallet.Rank, wallet.Suppliers,
            wallet.Since(earlier), ofOurs, ofOurs.Match(theirs => wallet.Share.Match(ours => ShareOfWallet.Dependence(theirs, ours), Answer.Unknown<double>), Answer.Unknown<double>),
            [.. wallet.Grades.Select(grade => grade.Day == DateOnly.MinValue ? grade with { Day = null } : grade)], [.. wallet.Rivals.Select(rival => Rival(rival, spend))]);
    }

    // As stated by the best evidence; else what our sales are so much of.
    private static Answer<Money> Spend(IReadOnlyList<WalletStatement> said, Wallet wallet, AccountFacts account)
    {
        var stated = said.Where(one => one.Spend is not null).OrderBy(one => one.Evidence).ThenByDescending(one => one.Day).FirstOrDefault();
        return stated?.Spend is { } spend ? Answer.Of(new Money(spend, account.Currency))
            : wallet.Share.Match(
                share => share > 0 && account.LastYear.Amount > 0 ? Answer.Of(new Money(account.LastYear.Amount / (decimal)share, account.Currency)) : Answer.Unknown<Money>(Doubt.NoSales),
                Answer.Unknown<Money>);
    }

    private static RivalRow Rival(RivalShare rival, Answer<Money> spend) => new(
        rival.Supplier, rival.Rank, rival.Share,
        spend.Match(money => rival.Share.Then(share => money with { Amount = ShareOfWallet.Gap(money.Amount, share, 1) }), Answer.Unknown<Money>),
        spend.Match(money => rival.Share.Match(share => rival.Chance.Then(chance => money with { Amount = ShareOfWallet.Gap(money.Amount, share, chance) }), Answer.Unknown<Money>), Answer.Unknown<Money>));
}
