using System.Diagnostics;
using System.Globalization;
using System.Text;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Sales;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Bench;

/// <summary>The white space of 2,000 accounts by 200 product lines, each account buying some thirty of them: what it takes to find, in one process.</summary>
internal static class ManyLines
{
    private const int Accounts = 2_000;
    private const int Lines = 200;
    private const int Bought = 31;
    private const int Rounds = 5;

    /// <summary>What the first reading takes, and the best of five.</summary>
    public static async Task<string> Read()
    {
        var folder = Directory.CreateTempSubdirectory("kamino-bench-").FullName;
        try
        {
            var file = Path.Combine(folder, "ledger.csv");
            await File.WriteAllTextAsync(file, Ledger());
            await using (var services = Services(folder))
            {
                await services.GetRequiredService<ImportLedger>().From(new ImportRequest([file], ReadingChoices.None, "bench"), new ReadingProgress(), CancellationToken.None);
            }

            var (taken, worked, suggested) = (new List<double>(), new List<double>(), 0);
            using var process = Process.GetCurrentProcess();
            for (var i = 0; i < Rounds; i++)
            {
                // What was found is kept until something is written: each round begins without it.
                await using var services = Services(folder);
                process.Refresh();
                var (watch, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
                var view = await services.GetRequiredService<ViewWhiteSpace>().By(new FactsQuery(), CancellationToken.None);
                process.Refresh();
                taken.Add(watch.Elapsed.TotalMilliseconds);
                worked.Add((process.TotalProcessorTime - before).TotalMilliseconds);
                suggested = view.Accounts.Sum(row => row.Cells.Count(cell => cell.Suggested));
                if (view.Accounts.Count != Accounts || view.Lines.Count != Lines)
                {
                    throw new InvalidOperationException($"{view.Accounts.Count} x {view.Lines.Count}");
                }
            }

            return FormattableString.Invariant($"{Accounts} accounts x {Lines} lines, {Accounts * Bought} sales, {suggested} suggested: first {taken[0]:0} ms, best {taken.Min():0} ms ({worked.Min():0} of processor)");
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static ServiceProvider Services(string folder) => new ServiceCollection().AddStorage(folder).AddUseCases().BuildServiceProvider();

    // Accounts of one kind buy neighbouring lines, so that what others like them buy means something.
    private static string Ledger()
    {
        var text = new StringBuilder("date,document,account,product,category,net\n");
        for (var account = 0; account < Accounts; account++)
        {
            for (var i = 0; i < Bought; i++)
            {
                var line = ((account % 20 * 10) + (i * (i + account % 7) % 43)) % Lines;
                text.Append(CultureInfo.InvariantCulture, $"2025-{1 + (i % 12):00}-10,D{account}-{i},A{account:0000},P{line:000},L{line:000},{100 + ((account * 7) + (i * 13)) % 900}.00\n");
            }
        }

        return text.ToString();
    }
}
