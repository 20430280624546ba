namespace Kamino.UseCases.Plans;

/// <summary>What people wrote, as blocks.</summary>
internal static class ReportText
{
    /// <summary>A paragraph for each one that was written.</summary>
    public static IEnumerable<ReportBlock> Paragraphs(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new ReportBlock.Words(line));
}
