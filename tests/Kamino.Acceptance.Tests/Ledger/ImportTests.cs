using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Acceptance.Tests.Ledger;

public sealed class ImportTests
{
    private const string Header = "Fecha;Factura;Línea;Cliente;Producto;Cantidad;Precio;Importe;Estado\n";

    private const string March = Header
        + "2024-03-05;F1;1;00123;P1;2;10.50;21.00;Emitida\n"
        + "2024-03-05;F1;2;00123;P2;1;5.00;5.00;Emitida\n"
        + "2024-03-25;F2;1;00124;P1;3;10.50;31.50;Emitida\n";

    [Fact]
    public async Task U01_The_same_file_again_changes_nothing_and_says_so()
    {
        await using var bench = new Workbench();
        await bench.Import(March);
        var again = await bench.Import(March);

        Assert.Equal((ImportStatus.Unchanged, (string?)null), (again.Status, again.Batch));
        Assert.Equal(new RowCounts(3, 0, 3, 0, 0, 0), again.Rows);
        Assert.Equal("00124=31.5 00123=26", await bench.Nets());
    }

    [Fact]
    public async Task U01_Of_an_overlapping_file_only_the_new_lines_enter()
    {
        await using var bench = new Workbench();
        await bench.Import(March);
        var april = await bench.Import(March + "2024-04-02;F3;1;00123;P1;1;10.50;10.50;Emitida\n");

        Assert.Equal(new RowCounts(4, 1, 3, 0, 0, 0), april.Rows);
        Assert.Equal("00123=36.5 00124=31.5", await bench.Nets());
    }

    [Theory]
    [InlineData("Fecha;Factura;Cliente;Producto;Importe\n", "2024-03-05;F1;C1;P1;7.25\n")]
    [InlineData("Fecha;Cliente;Importe\n", "2024-03-05;C1;7.25\n")]
    public async Task U02_Two_genuine_equal_lines_stay_two(string header, string line)
    {
        await using var bench = new Workbench();
        var first = await bench.Import(header + line + line);
        var again = await bench.Import(header + line + line);
        var third = await bench.Import(header + line + line + line);

        Assert.Equal((2, 2, 1), (first.Rows.Accepted, again.Rows.Unchanged, third.Rows.Accepted));
        Assert.Equal("C1=21.75", await bench.Nets());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_changed_line_corrects_the_old_one_and_undo_gives_it_back(bool numbered)
    {
        await using var bench = new Workbench();
        string Lines(string text) => numbered ? text : text.Replace(";Línea", "", StringComparison.Ordinal).Replace(";1;00", ";00", StringComparison.Ordinal).Replace(";2;00", ";00", StringComparison.Ordinal);
        await bench.Import(Lines(March));
        var changed = await bench.Import(Lines(March.Replace("3;10.50;31.50", "4;10.50;42.00", StringComparison.Ordinal)));

        Assert.Equal(new RowCounts(3, 0, 2, 1, 0, 0), changed.Rows);
        Assert.Equal("00124=42 00123=26", await bench.Nets());
        var undone = await bench.Get<Batches>().Undo(changed.Batch ?? "", "Ana", Workbench.Ct);
        Assert.True(undone.Done);
        Assert.Equal("00124=31.5 00123=26", await bench.Nets());
    }

    [Fact]
    public async Task U05_A_dry_run_says_what_the_import_then_does_and_changes_nothing()
    {
        await using var bench = new Workbench();
        await bench.Import(March);
        var more = March.Replace("5.00;5.00", "5.00;6.00", StringComparison.Ordinal) + "2024-04-02;F3;1;00125;P1;1;10.50;10.50;Emitida\n2024-04-31;F4;1;00125;P1;1;1;1;Emitida\n";
        var dry = await bench.Import(more, request => request with { DryRun = true });
        var before = await bench.Nets();
        var real = await bench.Import(more);

        Assert.Equal("00124=31.5 00123=26", before);
        Assert.Equal((ImportStatus.DryRun, ImportStatus.Committed), (dry.Status, real.Status));
        Assert.Equal(real.Rows, dry.Rows);
        Assert.Equal(real.Totals, dry.Totals);
        Assert.Equal(real.Refusals, dry.Refusals);
    }

    [Fact]
    public async Task C09_A_document_cancelled_later_goes_and_comes_back_with_undo()
    {
        await using var bench = new Workbench();
        await bench.Import(March);
        var cancelled = await bench.Import(March.Replace("31.50;Emitida", "31.50;Anulada", StringComparison.Ordinal));

        Assert.Equal(new RowCounts(3, 0, 2, 1, 0, 0), cancelled.Rows);
        Assert.Equal("00123=26", await bench.Nets());
        await bench.Get<Batches>().Undo(cancelled.Batch ?? "", "Ana", Workbench.Ct);
        Assert.Equal("00124=31.5 00123=26", await bench.Nets());
    }

    [Fact]
    public async Task C09_A_cancelled_row_never_counts_and_is_listed()
    {
        await using var bench = new Workbench();
        var report = await bench.Import(March + "2024-03-26;F9;1;00123;P1;1;100;100;Anulada\n");

        Assert.Equal(new RowCounts(4, 3, 0, 0, 0, 1), report.Rows);
        Assert.Equal([new IgnoredRow(5, IgnoredBecause.Cancelled)], report.Ignored);
        Assert.Equal(57.50m, report.Totals[0].Net.Amount);
    }

    [Fact]
    public async Task U06_Replaced_documents_lose_the_lines_that_the_file_no_longer_has()
    {
        await using var bench = new Workbench();
        await bench.Import(March);
        var replaced = await bench.Import(
            Header + "2024-03-05;F1;1;00123;P1;2;10.50;21.00;Emitida\n", request => request with { Mode = ImportMode.ReplaceDocuments });

        Assert.Equal((1, 1), (replaced.Rows.Unchanged, replaced.Withdrawn));
        Assert.Equal("00124=31.5 00123=21", await bench.Nets());
        await bench.Get<Batches>().Undo(replaced.Batch ?? "", "Ana", Workbench.Ct);
        Assert.Equal("00124=31.5 00123=26", await bench.Nets());
    }

    [Fact]
    public async Task U06_A_replaced_period_loses_the_lines_that_the_file_no_longer_has()
    {
        await using var bench = new Workbench();
        await bench.Import(March + "2024-05-01;F8;1;00123;P1;1;1;1;Emitida\n");
        await bench.Import(
            Header + "2024-03-05;F1;2;00123;P2;1;5.00;5.00;Emitida\n2024-03-31;F7;1;00125;P2;1;9;9;Emitida\n",
            request => request with { Mode = ImportMode.ReplacePeriod });

        Assert.Equal("00125=9 00123=6", await bench.Nets());
    }

    [Fact]
    public async Task U14_A_batch_that_later_ones_lean_on_is_not_undone_before_them()
    {
        await using var bench = new Workbench();
        var first = await bench.Import(March);
        var second = await bench.Import(March + "2024-04-02;F3;1;00123;P1;1;10.50;10.50;Emitida\n");

        var refused = await bench.Get<Batches>().Undo(first.Batch ?? "", "Ana", Workbench.Ct);
        Assert.Equal([second.Batch ?? ""], refused.LeanedOnBy);
        Assert.True((await bench.Get<Batches>().Undo(second.Batch ?? "", "Ana", Workbench.Ct)).Done);
        Assert.True((await bench.Get<Batches>().Undo(first.Batch ?? "", "Ana", Workbench.Ct)).Done);
        Assert.Empty(await bench.Facts());
    }

    [Fact]
    public async Task U04_An_undone_file_can_be_imported_again()
    {
        await using var bench = new Workbench();
        var first = await bench.Import(March);
        await bench.Get<Batches>().Undo(first.Batch ?? "", "Ana", Workbench.Ct);
        var again = await bench.Import(March);

        Assert.Equal(3, again.Rows.Accepted);
        Assert.Equal("00124=31.5 00123=26", await bench.Nets());
    }

    [Fact]
    public async Task U06_Refused_rows_are_saved_as_CSV_that_imports_once_mended()
    {
        await using var bench = new Workbench();
        var saved = Path.Combine(Path.GetDirectoryName(bench.Folder) ?? "", "refused.csv");
        var report = await bench.Import(March + "2024-02-31;F5;1;00123;P1;1;2;2;Emitida\n", request => request with { RefusedTo = saved });
        Assert.Equal([new Refusal(5, "Fecha", "2024-02-31", RowFlaw.ImpossibleDate)], report.Refusals);

        await File.WriteAllTextAsync(saved, (await File.ReadAllTextAsync(saved, Workbench.Ct)).Replace("2024-02-31", "2024-02-29", StringComparison.Ordinal), Workbench.Ct);
        var mended = await bench.ImportFile(saved);

        Assert.Equal(new RowCounts(1, 1, 0, 0, 0, 0), mended.Rows);
        Assert.Equal("00124=31.5 00123=28", await bench.Nets());
    }

    [Fact]
    public async Task Strict_refuses_the_whole_file_for_one_row()
    {
        await using var bench = new Workbench();
        var report = await bench.Import(March + "2024-02-31;F5;1;00123;P1;1;2;2;Emitida\n", request => request with { Strict = true });

        Assert.Equal(ImportStatus.Refused, report.Status);
        Assert.Empty(await bench.Facts());
    }

    [Fact]
    public async Task U19_A_profile_keeps_columns_and_formats_for_the_next_file()
    {
        await using var bench = new Workbench();
        const string January = "Fecha;Cliente;Importe\n03/04/2024;C1;1.250\n";
        var first = await bench.Import(January, request => request with { Profile = "erp", Choices = Workbench.Set(("dates", "dd/MM/yyyy"), ("decimal", ",")) });
        var second = await bench.Import("Fecha;Cliente;Importe\n05/04/2024;C1;2.500\n", request => request with { Profile = "erp" });

        Assert.Equal(new ProfileName("erp", 1), first.Profile);
        Assert.Empty(second.Questions);
        Assert.Equal("C1=3750", await bench.Nets());
    }

    [Fact]
    public async Task A_cancelled_import_leaves_nothing()
    {
        await using var bench = new Workbench();
        using var stop = new CancellationTokenSource();
        var file = bench.Save(Header + string.Concat(Enumerable.Range(0, 200_000).Select(n => $"2024-03-05;F{n};1;C{n % 50};P1;2;10.50;21.00;Emitida\n")));
        var progress = new ReadingProgress();
        var import = bench.Get<ImportLedger>().From(new ImportRequest([file], ReadingChoices.None, "Ana"), progress, stop.Token);
        while (progress.Rows == 0 && !import.IsCompleted)
        {
            await Task.Yield();
        }

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => import);
        Assert.Empty(await bench.Get<Batches>().List(Workbench.Ct));
        Assert.Empty(Directory.GetFiles(Path.Combine(bench.Folder, "ledger")));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(bench.Folder, "scratch")));
    }

    [Fact]
    public async Task What_questions_have_spilled_stays_while_somebody_imports_and_goes_a_day_later()
    {
        await using var bench = new Workbench();
        var scratch = Path.Combine(bench.Folder, "scratch");
        string Spilled(string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(scratch, name)).FullName, "duckdb_temp_storage-0.tmp");
        var (asked, brokenOff, left) = (Spilled("spill-asked"), Spilled("spill-old"), Path.Combine(scratch, "9.staged.parquet"));
        foreach (var file in new[] { asked, brokenOff, left })
        {
            await File.WriteAllTextAsync(file, "lines", Workbench.Ct);
        }

        Directory.SetLastWriteTimeUtc(Path.GetDirectoryName(brokenOff) ?? "", DateTime.UtcNow.AddDays(-2));

        var mended = await bench.Get<IWorkspaceFiles>().Mend(Workbench.Ct);
        Assert.Equal([brokenOff, left], mended.Findings.Select(finding => Path.Combine(bench.Folder, finding.File)).Order(StringComparer.Ordinal).Reverse());

        await bench.Import(Header + "2024-03-05;F1;1;C1;P1;2;10.50;21.00;Emitida\n");
        Assert.Equal([asked], Directory.GetFiles(scratch, "*", SearchOption.AllDirectories));
    }
}
