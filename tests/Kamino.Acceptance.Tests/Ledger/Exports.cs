using System.Text;
using Kamino.Core.Ledger;
using Kamino.Storage.Files;
using Kamino.UseCases.Ledger;

namespace Kamino.Acceptance.Tests.Ledger;

/// <summary>A file that a test wrote, and what reading makes of it.</summary>
internal sealed record Reading(LedgerInspection Inspection, IReadOnlyList<RowOutcome> Rows, IReadOnlyList<Notice> Notices)
{
    public IReadOnlyList<LedgerLine> Lines => [.. Rows.OfType<RowOutcome.Accepted>().Select(row => row.Line)];

    /// <summary>How many rows a notice concerns; 0 where there is none.</summary>
    public long Count(string about) => Notices.Where(notice => notice.About == about).Sum(notice => notice.Count);

    public bool Names(string about) => Notices.Any(notice => notice.About == about);

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

    public static Task<Reading> ReadFile(string path, params (string Option, string Value)[] settings) => ReadFiles([path], settings);

    public static Task<Reading> ReadFiles(IReadOnlyList<string> paths, params (string Option, string Value)[] settings) =>
        ReadFiles(paths, new Dictionary<LedgerField, string>(), settings);

    public static async Task<Reading> ReadFiles(
        IReadOnlyList<string> paths, IReadOnlyDictionary<LedgerField, string> mapping, (string Option, string Value)[] settings)
    {
        var files = new LedgerFiles(TimeProvider.System);
        var choices = new ReadingChoices(mapping, settings.ToDictionary(pair => pair.Option, pair => pair.Value));
        var inspection = await files.Inspect(paths, choices, TestContext.Current.CancellationToken);
        var rows = new List<RowOutcome>();
        var progress = new ReadingProgress();
        if (inspection.Questions.Count == 0)
        {
            await foreach (var block in files.Read(inspection, progress, TestContext.Current.CancellationToken))
            {
                rows.AddRange(block);
            }
        }

        return new Reading(inspection, rows, [.. inspection.Notices, .. progress.Notices]);
    }
}
