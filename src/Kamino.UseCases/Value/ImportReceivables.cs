using System.Globalization;
using Kamino.Core.Rights;
using Kamino.Core.Value;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Value;

/// <summary>Takes in what accounts owed on a day, or how long they take to pay.</summary>
/// <param name="files">Reads the files.</param>
/// <param name="receivables">Where they are kept.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class ImportReceivables(ITableFiles files, IReceivableStore receivables, TimeProvider clock, IAsker asker)
{
    /// <summary>The options of this table: the currency where the file has no column for it.</summary>
    public static IReadOnlyList<string> Options { get; } = [Currency];

    private const string Account = "account";
    private const string Date = "date";
    private const string Balance = "balance";
    private const string Days = "days";
    private const string Currency = "currency";

    /// <summary>Imports, or says what an import would do.</summary>
    /// <exception cref="UnreadableFileException">A file can't be read.</exception>
    public async Task<TableReport> From(TableImportRequest request, CancellationToken ct)
    {
        asker.Demand(Right.Import);
        var intake = await TableIntake.Read(files, asker.Signed(request), TableFields.Receivables, ct);
        var changes = new RecordChanges<(string, DateOnly), Receivable>(
            intake, (await receivables.Read(ct)).ToDictionary(owed => (owed.Account, owed.Day)));
        foreach (var row in intake.Rows)
        {
            var reading = new RowReading(intake, row);
            var account = reading.Needed(Account);
            if (row.Day(Date) is { } day)
            {
                changes.Take(row, (account, day), Account, _ => Read(reading, row, account, day));
            }
            else
            {
                reading.Refuse(Date, "", RecordFlaw.EmptyCell);
            }
        }

        return await intake.Close(changes.Outcomes, clock.GetUtcNow(), draft => receivables.Enter(changes.Found, draft, ct), ct);
    }

    private static Receivable? Read(RowReading reading, IntakeRow row, string account, DateOnly day)
    {
        if ((row.Number(Balance) ?? row.Number(Days)) is null)
        {
            reading.Refuse(Balance, "", RecordFlaw.EmptyCell);
        }

        if (row.Number(Days) is < 0 and var below)
        {
            reading.Refuse(Days, below.ToString(CultureInfo.InvariantCulture), RecordFlaw.BelowZero);
        }

        var (chance, lost) = (Share(reading, row, "default_chance"), Share(reading, row, "loss_given"));
        var currency = reading.Currency(Currency) ?? default;
        return reading.IsGood ? new Receivable(account, day, row.Number(Balance), row.Number(Days), chance, lost, currency) : null;
    }

    private static double? Share(RowReading reading, IntakeRow row, string field)
    {
        if (row.Number(field) is not { } share)
        {
            return null;
        }

        if (share is < 0 or > 1)
        {
            reading.Refuse(field, share.ToString(CultureInfo.InvariantCulture), RecordFlaw.OutOfScale);
        }

        return (double)share;
    }
}
