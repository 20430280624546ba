using System.Text;
using Kamino.Core.Quantities;
using Kamino.Core.Sample;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Sample;

namespace Kamino.Storage.Files;

/// <summary>A sample company as CSV files. They are written under other names and moved into place together.</summary>
internal sealed class SampleFiles : ISampleFiles
{
    private const string Marker = "sample.json";
    private const string Unfinished = ".part";

    private static readonly string[] Names = ["ledger.csv", "accounts.csv", "products.csv", "contacts.csv", "surveys.csv", "stages.csv", "costs.csv", "receivables.csv", Marker];

    public async Task<SampleReport> Write(SampleCompany company, string folder, SampleLayout layout, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(folder);
            Spare(folder);
            var report = await WriteParts(company, folder, layout, ct);
            foreach (var name in Names)
            {
                File.Move(Part(folder, name), Path.Combine(folder, name), true);
            }

            return report;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(folder, FileFlaw.UnwritableFile, unwritable.Message);
        }
        finally
        {
            Sweep(folder);
        }
    }

    // A ledger.csv without our marker beside it is somebody's own.
    private static void Spare(string folder)
    {
        if (!File.Exists(Path.Combine(folder, Marker)) && Names.FirstOrDefault(name => File.Exists(Path.Combine(folder, name))) is { } own)
        {
            throw new UnreadableFileException(Path.Combine(folder, own), FileFlaw.FileInTheWay);
        }
    }

    private static void Sweep(string folder)
    {
        foreach (var name in Names)
        {
            File.Delete(Part(folder, name));
        }
    }

    private static async Task<SampleReport> WriteParts(SampleCompany company, string folder, SampleLayout layout, CancellationToken ct)
    {
        var style = SampleStyle.Of(layout);
        var tally = await WriteLedger(company, Part(folder, Names[0]), style, ct);
        var tables = new SampleTables(company, style);
        var contacts = SamplePeople.Contacts(company);
        var answers = SamplePeople.Answers(company, contacts);
        var stages = SampleStages.Views(company);
        await WriteTable(tables.Accounts(tally), Part(folder, Names[1]), style, ct);
        await WriteTable(tables.Products(), Part(folder, Names[2]), style, ct);
        await WriteTable(tables.Contacts(contacts), Part(folder, Names[3]), style, ct);
        await WriteTable(tables.Surveys(answers), Part(folder, Names[4]), style, ct);
        await WriteTable(SampleTables.Stages(stages), Part(folder, Names[5]), SampleStyle.Of(SampleLayout.Iso), ct);
        decimal Sold(SampleAccount account) => tally.LastYearOf(account).Amount;
        var (quantities, owed) = (SampleCosts.Quantities(company, Sold), SampleCosts.Receivables(company, Sold));
        await WriteTable(tables.Costs(SampleCosts.Rates(quantities), quantities), Part(folder, Names[6]), style, ct);
        await WriteTable(tables.Receivables(owed), Part(folder, Names[7]), style, ct);
        var report = new SampleReport(
            company.Settings.Seed, layout, tally.Lines, tally.Cancelled, tally.WithoutAccount, tally.Documents, tally.Accounts, company.Products.Count + 2, contacts.Count, answers.Count, stages.Count, quantities.Count, owed.Count,
            Pesos(tally.Net), Pesos(tally.Credits), Pesos(tally.Cost));
        await File.WriteAllTextAsync(Part(folder, Marker), RecordJson.Write(report) + "\n", ct);
        return report;
    }

    private static async Task<SampleTally> WriteLedger(SampleCompany company, string file, SampleStyle style, CancellationToken ct)
    {
        await using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 0);
        var (text, tally) = (new SampleLedgerText(style), new SampleTally(company));
        text.AddHeader();
        foreach (var line in SampleLedger.Lines(company))
        {
            text.Add(line);
            tally.Add(line);
            if (text.IsFull)
            {
                await text.Flush(stream, ct);
            }
        }

        await text.Flush(stream, ct);
        return tally;
    }

    private static async Task WriteTable(IEnumerable<string[]> rows, string file, SampleStyle style, CancellationToken ct)
    {
        await using var writer = new StreamWriter(file, false, style.Encoding) { NewLine = style.LineEnd };
        var row = new StringBuilder();
        foreach (var cells in rows)
        {
            row.Clear().AppendJoin(style.Delimiter, cells.Select(style.Cell));
            await writer.WriteLineAsync(row, ct);
        }
    }

    private static string Part(string folder, string name) => Path.Combine(folder, name + Unfinished);

    private static Money Pesos(decimal amount) => new(amount, SampleCompany.Currency);
}
