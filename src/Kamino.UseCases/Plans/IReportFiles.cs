namespace Kamino.UseCases.Plans;

/// <summary>In which form a report leaves Kamino.</summary>
public enum ReportForm
{
    /// <summary>A document to be written on in a word processor.</summary>
    Docx,

    /// <summary>A document as it is.</summary>
    Pdf,

    /// <summary>A deck.</summary>
    Pptx,
}

/// <summary>Makes files of reports.</summary>
public interface IReportFiles
{
    /// <summary>A report as a file.</summary>
    Task<byte[]> Make(Report report, ReportForm form, CancellationToken ct);

    /// <summary>A company's own deck filled with a report.</summary>
    /// <exception cref="Ledger.UnreadableFileException">It is no deck, or it has a token that nothing fills.</exception>
    Task<byte[]> Fill(Report report, string deck, CancellationToken ct);
}
