using System.Globalization;
using Kamino.Core.Ledger;
using Kamino.Core.Rights;
using Kamino.Core.Value;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Value;

/// <summary>Takes in what accounts spend, and which suppliers share it.</summary>
/// <param name="files">Reads the files.</param>
/// <param name="wallets">Where it is kept.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class ImportWallet(ITableFiles files, IWalletStore wallets, TimeProvider clock, IAsker asker)
{
    /// <summary>The options of this table: what holds for the whole file where it has no column for it.</summary>
    public static IReadOnlyList<string> Options { get; } = [Currency, Evidence];

    private const string Account = "account";
    private const string Date = "date";
    private const string Supplier = "supplier";
    private const string Evidence = "evidence";
    private const string Currency = "currency";

    private static readonly HashSet<string> OwnNames = ["us", "we", "ourselves", "nosotros", "nuestra", "propia", "propio"];

    private static readonly Dictionary<string, WalletEvidence> Words = new()
    {
        ["procurement"] = WalletEvidence.Procurement,
        ["compras"] = WalletEvidence.Procurement,
        ["customer"] = WalletEvidence.Procurement,
        ["cliente"] = WalletEvidence.Procurement,
        ["tender"] = WalletEvidence.Tender,
        ["licitacion"] = WalletEvidence.Tender,
        ["survey"] = WalletEvidence.Survey,
        ["encuesta"] = WalletEvidence.Survey,
        ["allocationrule"] = WalletEvidence.AllocationRule,
        ["war"] = WalletEvidence.AllocationRule,
        ["regla"] = WalletEvidence.AllocationRule,
        ["guess"] = WalletEvidence.Guess,
        ["estimacion"] = WalletEvidence.Guess,
        ["kam"] = WalletEvidence.Guess,
    };

    /// <summary>Imports, or says what an import would do.</summary>
    /// <exception cref="UnreadableFileException">A file can't be read.</exception>
    public async Task<TableReport> From(TableImportRequest request, CancellationToken ct)
    {
        asker.Demand(Right.Import);
        var intake = await TableIntake.Read(files, asker.Signed(request), TableFields.Wallet, ct);
        var changes = new RecordChanges<(string, DateOnly, string, WalletEvidence), KeptStatement>(
            intake, (await wallets.Read(ct)).ToDictionary(kept => (kept.Account, kept.Said.Day, kept.Said.Supplier, kept.Said.Evidence)));
        foreach (var row in intake.Rows)
        {
            var reading = new RowReading(intake, row);
            if (Read(reading, row, reading.Needed(Account)) is { } kept)
            {
                changes.Take(row, (kept.Account, kept.Said.Day, kept.Said.Supplier, kept.Said.Evidence), Account, _ => kept);
            }
        }

        return await intake.Close(changes.Outcomes, clock.GetUtcNow(), draft => wallets.Enter(changes.Found, draft, ct), ct);
    }

    private static KeptStatement? Read(RowReading reading, IntakeRow row, string account)
    {
        var supplier = row.Text(Supplier) ?? "";
        supplier = OwnNames.Contains(HeaderText.Fold(supplier)) ? WalletStatement.Us : supplier;
        var (rank, spend) = (row.Number("rank"), row.Number("spend"));
        var said = new WalletStatement(
            row.Day(Date) ?? default, supplier, Grade(reading), (double?)rank, (double?)row.Number("score"), Share(reading, row, "share"), Share(reading, row, "chance"), spend);
        if (row.Day(Date) is null)
        {
            reading.Refuse(Date, "", RecordFlaw.EmptyCell);
        }

        if (rank < 1)
        {
            reading.Refuse("rank", rank.Value.ToString(CultureInfo.InvariantCulture), RecordFlaw.OutOfScale);
        }

        if (spend <= 0)
        {
            reading.Refuse("spend", spend.Value.ToString(CultureInfo.InvariantCulture), RecordFlaw.NotAboveZero);
        }

        if (supplier.Length == 0 ? spend is null : (said.Rank ?? said.Score ?? said.Share ?? said.Chance) is null)
        {
            reading.Refuse(supplier.Length == 0 ? "spend" : "share", "", RecordFlaw.EmptyCell);
        }

        var currency = reading.Currency(Currency) ?? default;
        return reading.IsGood ? new KeptStatement(account, said, currency) : null;
    }

    private static WalletEvidence Grade(RowReading reading)
    {
        var word = reading.Needed(Evidence);
        if (word.Length > 0 && !Words.ContainsKey(HeaderText.Fold(word)))
        {
            reading.Refuse(Evidence, word, RecordFlaw.UnknownWord);
        }

        return Words.GetValueOrDefault(HeaderText.Fold(word), WalletEvidence.Guess);
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
