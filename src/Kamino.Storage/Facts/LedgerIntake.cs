using DuckDB.NET.Data;
using Kamino.Core.Ledger;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Facts;

/// <summary>One import under way: lines go to the scratch folder, and from there, whole, to the ledger.</summary>
internal sealed class LedgerIntake(
    Workspace workspace, IFactsEngine engine, BatchStore batches, FrozenRates rates, IReadOnlyList<ManifestBatch> visible, int number, FileStream holder) : ILedgerIntake
{
    private const string Staging = "copy (select $batch::integer as batch, " + LineColumns.Kept + ", null::bigint as place from lines()) to $file (format parquet, compression lz4_raw)";

    private const string Totals =
        """
        select currency, sum(net), sum(net_rest)::varchar,
          sum(net) filter (net >= 0 and coalesce(net_rest, 0) >= 0), (sum(net_rest) filter (net_rest >= 0))::varchar,
          count(*) filter (negative), count(distinct document) filter (negative),
          sum(net) filter (account is null), (sum(net_rest) filter (account is null))::varchar
        from (select *, (net < 0 or net_rest < 0) and (quantity < 0 or quantity_rest < 0) as negative from staged where not cancelled)
        group by currency order by currency
        """;

    // The name that a code goes by most often: a hand-written remark on one line says nothing of the product.
    private const string Products = "select product, mode(product_name) from staged where product is not null and not cancelled group by product";

    private const string Extent =
        "select count(*), min(day), max(day), count(distinct account), count(*) filter (account is null), count(*) filter (document is null) from staged where not cancelled";

    // The days and currencies that rates are needed for.
    private const string ForeignDays = "select distinct currency, day from staged where not cancelled and currency not in ($reporting, 'XXX')";

    private readonly string _name = engine.FileName(ManifestName.Of(number));
    private DuckDBConnection? _duck;
    private IReadOnlyList<long> _cancelled = [];
    private string? _refused;

    public string Batch => ManifestName.Of(number);

    private string Staged => Path.Combine(workspace.ScratchFolder, $"{_name}.staged.parquet");

    private string Entering => Path.Combine(workspace.ScratchFolder, $"{_name}.parquet");

    private string Replaced => Path.Combine(workspace.ScratchFolder, $"{_name}.replaced.parquet");

    public async Task<StagedLines> Stage(IAsyncEnumerable<IReadOnlyList<RowOutcome>> rows, IReadOnlyList<string> header, CancellationToken ct)
    {
        _duck = await Duck.Open(workspace, large: false, ct); // a second thread would only wait, awake, for the first: the other core reads the file
        using (var refused = new RefusedRows(Path.Combine(workspace.ScratchFolder, $"{_name}.refused.csv"), header))
        {
            await using var reading = rows.GetAsyncEnumerator(ct);
            var stream = new LineStream(reading, refused, visible.Count > 0);
            using var lines = LinesFunction.Register(_duck, stream);
            await Task.Run(() => _duck.Run(Staging.Replace("$file", Duck.Text(Staged), StringComparison.Ordinal).Replace("$batch", Batch, StringComparison.Ordinal), ct), CancellationToken.None);
            stream.ThrowIfBroken();
            (_refused, _cancelled) = (refused.File, stream.Cancelled);
        }

        if (Duck.IsLarge(new FileInfo(Staged).Length) || VisibleLines.AreLarge(workspace, visible))
        {
            await _duck.Widen(ct);
        }

        await _duck.Run($"create view staged as select * from read_parquet({Duck.Text(Staged)})", ct);
        return await Sum(_duck, ct);
    }

    public async Task<LedgerComparison> Compare(ImportMode mode, CancellationToken ct)
    {
        var duck = Opened();
        var staged = await One(duck, "select count(*) filter (not cancelled) from staged", ct);
        await engine.Meet(duck, visible, mode, ct);
        await duck.Run("create temp table met (seq bigint, batch integer, old bigint, place bigint, kind varchar)", ct);
        if (visible.Count > 0)
        {
            await Match(duck, mode, ct);
        }

        var kinds = (await duck.Read(ComparisonSql.Counts, row => (Kind: row.Text(0) ?? "", Count: row.Long(1)), ct)).ToDictionary(pair => pair.Kind, pair => pair.Count);
        var cancelled = visible.Count > 0 ? await duck.Read(ComparisonSql.CancelledRows, row => row.Long(0), ct) : _cancelled;
        long Of(string kind) => kinds.GetValueOrDefault(kind);
        return new LedgerComparison(
            staged - Of("unchanged") - Of("corrected"), Of("unchanged"), Of("corrected") + Of("withdrawn"), Of("gone"), cancelled);
    }

    public async Task Commit(BatchDraft draft, CancellationToken ct)
    {
        var duck = Opened();
        var leansOn = await duck.Read(ComparisonSql.LeansOn, row => row.Int(0), ct);
        var charges = (await duck.Read(Products, row => (Code: row.Text(0) ?? "", Name: row.Text(1)), ct)).Where(product => ChargeWords.Are(product.Code, product.Name));
        await Freeze(duck, ct);
        var replaces = await Write(duck, ct);
        ct.ThrowIfCancellationRequested();
        var kept = new BatchFiles(
            LedgerFolder.Keep(workspace, Entering), replaces ? LedgerFolder.Keep(workspace, Replaced) : null,
            _refused is { } refused ? LedgerFolder.Keep(workspace, refused) : null);
        await Place(kept, ct);
        await batches.Add(number, draft, kept, leansOn, [.. charges.Select(product => product.Code)]); // from here on it is too late to stop
    }

    public Task SaveRefused(string file, CancellationToken ct)
    {
        if (_refused is { } refused)
        {
            File.Copy(refused, file, overwrite: true);
        }

        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_duck is not null)
        {
            await _duck.DisposeAsync();
        }

        LedgerFolder.ClearScratch(workspace);
        await holder.DisposeAsync();
    }

    // What was staged is the batch's file as it is, unless some lines of it are known or withdraw others.
    private async Task<bool> Write(DuckDBConnection duck, CancellationToken ct)
    {
        if (await One(duck, ComparisonSql.StaysBehind, ct) > 0)
        {
            await duck.Run(Copy(ComparisonSql.Entering, Entering), ct);
        }
        else
        {
            File.Move(Staged, Entering);
        }

        var replaces = await One(duck, $"select count(*) from ({ComparisonSql.Replaced})", ct) > 0;
        if (replaces)
        {
            await duck.Run(Copy(ComparisonSql.Replaced, Replaced), ct);
        }

        return replaces;
    }

    // Documents count at the rate of their day as it is known now, whatever rates come later.
    private async Task Freeze(DuckDBConnection duck, CancellationToken ct)
    {
        if (await rates.Reporting(ct) is { } reporting)
        {
            var days = await duck.Read(ForeignDays.Replace("$reporting", Duck.Text(reporting.Code), StringComparison.Ordinal), row => (row.Text(0) ?? "", row.Day(1)), ct);
            await rates.Freeze(reporting, days, ct);
        }
    }

    // Where the lines can't be brought to where they are served from, nothing of them stays here either.
    private async Task Place(BatchFiles kept, CancellationToken ct)
    {
        try
        {
            await engine.Place(new ManifestBatch(number, kept.Lines.Name, kept.Lines.Sha256, kept.Replaced?.Name), ct);
        }
        catch
        {
            LedgerFolder.Remove(workspace, kept);
            throw;
        }
    }

    private static async Task Match(DuckDBConnection duck, ImportMode mode, CancellationToken ct)
    {
        foreach (var step in ComparisonSql.Steps(mode))
        {
            await duck.Run(step, ct);
        }
    }

    private static async Task<StagedLines> Sum(DuckDBConnection duck, CancellationToken ct)
    {
        var totals = await duck.Read(Totals, Total, ct);
        var extent = await duck.Read(Extent, row => (Lines: row.Long(0), Days: row.Has(1) ? new DaySpan(row.Day(1), row.Day(2).AddDays(1)) : null, Accounts: row.Long(3), Without: row.Long(4)), ct);
        var all = extent[0];
        return new StagedLines(all.Lines, totals, all.Days, all.Accounts, all.Without);
    }

    private static CurrencyTotal Total(IFactsRow row)
    {
        var currency = new Currency(row.Text(0) ?? "XXX");
        var (net, gross) = (row.Amount(1, 2), row.Amount(3, 4));
        return new CurrencyTotal(
            currency, new Money(net, currency), new Money(gross, currency), new Money(gross - net, currency), row.Long(5), row.Long(6), new Money(row.Amount(7, 8), currency));
    }

    private static async Task<long> One(DuckDBConnection duck, string sql, CancellationToken ct) => (await duck.Read(sql, row => row.Long(0), ct))[0];

    private static string Copy(string sql, string file) => $"copy ({sql}) to {Duck.Text(file)} (format parquet, compression zstd)";

    private DuckDBConnection Opened() => _duck ?? throw new InvalidOperationException("Nothing was staged.");
}
