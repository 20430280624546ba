using System.Text;
using Kamino.Core.Ledger;
using Kamino.Storage.Files;
using Kamino.UseCases.Ledger;

namespace Kamino.Acceptance.Tests.Ledger;

/// <summary>A file that a test wrote, and what reading makes of it.</summary>
internal sealed record Reading(LedgerInspection Inspection, IReadOnlyList<RowOutcome> Rows)
{
    public IReadOnlyList<LedgerLine> Lines => [.. Rows.OfType<RowOutcome.Accepted>().Select(row => row.Line)];

    public IReadOnlyList<RowFlaw> Flaws => [.. Rows.OfType<RowOutcome.Refused>().Select(row => row.Flaw)];
}

/// <summary>Writes small exports and reads them back.</summary>
internal static class Exports
{
    static Exports() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Task<Reading> Read(string text, params (string Option, string Value)[] settings) => Read(Encoding.UTF8.GetBytes(text), ".csv", settings);

    public static async Task<Reading> Read(byte[] bytes, string extension, params (string Option, string Value)[] settings)
    {
        var path = Path.Combine(Path.GetTempPath(), $"kamino-{Guid.NewGuid():N}{extension}");
        await File.WriteAllBytesAsync(path, bytes);
        try
        {
            return await ReadFile(path, settings);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static async Task<Reading> ReadFile(string path, params (string Option, string Value)[] settings)
    {
        var files = new LedgerFiles();
        var choices = ReadingChoices.None with { Settings = settings.ToDictionary(pair => pair.Option, pair => pair.Value) };
        var inspection = await files.Inspect([path], choices, TestContext.Current.CancellationToken);
        var rows = new List<RowOutcome>();
        if (inspection.Questions.Count == 0)
        {
            await foreach (var block in files.Read(inspection, new ReadingProgress(), TestContext.Current.CancellationToken))
            {
                rows.AddRange(block);
            }
        }

        return new Reading(inspection, rows);
    }
}
