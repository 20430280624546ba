using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Accounts;

/// <summary>Takes in what the company knows of its accounts: names, groups, sellers, countries, available spend.</summary>
/// <param name="files">Reads the files.</param>
/// <param name="accounts">Where they are kept.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class ImportAccounts(ITableFiles files, IAccountStore accounts, TimeProvider clock, IAsker asker)
{
    /// <summary>The options of this table: the currency of the available spend where the file has no column for it.</summary>
    public static IReadOnlyList<string> Options { get; } = [Currency];

    private const string Code = "code";
    private const string Group = "group";
    private const string Available = "available";
    private const string Currency = "available_currency";

    /// <summary>Imports, or says what an import would do. Codes stay text; a parent that nobody described is an account of its own; circles are refused.</summary>
    /// <exception cref="UnreadableFileException">A file can't be read.</exception>
    public async Task<TableReport> From(TableImportRequest request, CancellationToken ct)
    {
        asker.Demand(Right.Import);
        var intake = await TableIntake.Read(files, asker.Signed(request), TableFields.Accounts, ct);
        var known = (await accounts.Read(ct)).ToDictionary(account => account.Code);
        var changes = new RecordChanges<string, Account>(intake, known);
        foreach (var row in intake.Rows)
        {
            var reading = new RowReading(intake, row);
            var code = reading.Needed(Code);
            changes.Take(row, code, Code, before => Read(reading, row, before ?? new Account(code)));
        }

        RefuseCircles(intake, known, changes);
        return await intake.Close(changes.Outcomes, clock.GetUtcNow(), draft => accounts.Enter(changes.Found, draft, ct), ct);
    }

    private static Account? Read(RowReading reading, IntakeRow row, Account known)
    {
        var parent = reading.Text(Group, known.Parent);
        var account = known with
        {
            Name = reading.Text("name", known.Name),
            Parent = parent == known.Code ? null : parent,
            Seller = reading.Text("seller", known.Seller),
            Country = reading.Text("country", known.Country),
            TaxId = reading.Text("tax_id", known.TaxId),
            Available = Spend(reading, row, known.Available),
            FirstContact = reading.Day("first_contact", known.FirstContact),
        };
        return reading.IsGood ? account : null;
    }

    private static Answer<Money> Spend(RowReading reading, IntakeRow row, Answer<Money> known)
    {
        if (row.Number(Available) is not { } amount)
        {
            return reading.Empties(Available) ? Answer.Unknown<Money>(Doubt.NoAvailableSpend) : known;
        }

        if (amount < 0)
        {
            reading.Refuse(Available, FormattableString.Invariant($"{amount}"), RecordFlaw.BelowZero);
        }

        return Answer.Of(new Money(amount, reading.Currency(Currency) ?? default));
    }

    // Each round refuses the rows that close a circle; without them an older parent may come back and close another.
    private static void RefuseCircles(TableIntake intake, Dictionary<string, Account> known, RecordChanges<string, Account> changes)
    {
        int dropped;
        do
        {
            var news = changes.All.Where(change => change.IsNews).ToDictionary(change => change.Key, change => change.Record);
            var tree = AccountTree.Of([.. known.Values.Where(account => !news.ContainsKey(account.Code)).Concat(news.Values).Select(Link)]);
            var circles = tree.Circles.SelectMany(circle => circle.Select(code => (code, Named: string.Join(" → ", circle.Append(circle[0])))))
                .ToDictionary(pair => pair.code, pair => pair.Named);
            var refused = changes.All.Where(change => change.IsNews && circles.ContainsKey(tree.Kept(change.Key))).ToHashSet();
            foreach (var change in refused)
            {
                intake.Refuse(change.Row, Group, circles[tree.Kept(change.Key)], RecordFlaw.GroupCircle);
            }

            dropped = changes.Drop(refused.Contains);
        }
        while (dropped > 0);
    }

    private static AccountLink Link(Account account) => new(account.Code, account.Parent, account.MergedInto);
}
