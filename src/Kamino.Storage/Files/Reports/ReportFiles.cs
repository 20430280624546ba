using Kamino.UseCases.Plans;

namespace Kamino.Storage.Files.Reports;

/// <summary>Makes each form of a report.</summary>
internal sealed class ReportFiles : IReportFiles
{
    public Task<byte[]> Make(Report report, ReportForm form, CancellationToken ct) => form switch
    {
        ReportForm.Docx => DocxReport.Make(report, ct),
        ReportForm.Pdf => Task.FromResult(PdfReport.Make(report)),
        ReportForm.Pptx => PptxReport.Make(report, ct),
    };

    public Task<byte[]> Fill(Report report, string deck, CancellationToken ct) => DeckTemplate.Fill(report, deck, ct);
}
