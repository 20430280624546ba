using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Plans;
using Kamino.Web.Words;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace Kamino.Acceptance.Tests.Plans;

public sealed class PlanExportTests(ExportedPlans plans) : IClassFixture<ExportedPlans>
{
    private static readonly string[] Ours = ["us.docx", "us.pptx", "us.xlsx"];

    public static TheoryData<string> Files => ["us.docx", "us.pptx", "us.pdf", "us.xlsx", "customer.docx", "customer.pptx", "customer.pdf", "customer.xlsx", "own.pptx", "review.docx", "review.pptx", "review.pdf"];

    public static TheoryData<string> OfficeFiles => ["us.docx", "us.pptx", "us.xlsx", "customer.docx", "customer.pptx", "customer.xlsx", "own.pptx", "review.docx", "review.pptx"];

    [Theory]
    [MemberData(nameof(OfficeFiles))]
    public void X09_the_validator_finds_nothing_and_every_chart_has_its_workbook(string name)
    {
        using var stream = new MemoryStream(plans.Files[name]);
        using OpenXmlPackage file = Path.GetExtension(name) switch
        {
            ".docx" => WordprocessingDocument.Open(stream, false),
            ".pptx" => PresentationDocument.Open(stream, false),
            _ => SpreadsheetDocument.Open(stream, false),
        };

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(file, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        var charts = All(file).OfType<ChartPart>().ToList();
        Assert.All(charts, chart => Assert.True(chart.EmbeddedPackagePart?.GetStream().Length > 1000));
        Assert.Equal(name is "us.pptx" or "us.docx" or "own.pptx" or "review.docx" or "review.pptx", charts.Count > 3);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void X06_each_form_opens_in_an_office_program_and_no_page_of_it_is_blank(string name)
    {
        using var opened = PdfDocument.Open(plans.Opened(name));

        var (letters, ink) = name.EndsWith(".xlsx", StringComparison.Ordinal) ? (1, 0.0002) : (20, 0.002); // a wide sheet is cut into pages, the last of them with little on it
        Assert.All(opened.GetPages(), page => Assert.True(page.Letters.Count > letters, $"{name}, page {page.Number}: {page.Letters.Count} letters"));
        var pictures = plans.Pictures(name);
        Assert.Equal(opened.NumberOfPages, pictures.Count);
        Assert.All(pictures, picture => Assert.InRange(Ink(picture.Dots), ink, 0.9));
    }

    [Theory]
    [InlineData("us.pdf")]
    [InlineData("customer.pdf")]
    public void X08_euro_and_accents_are_in_the_pdf_with_the_font_that_draws_them(string name)
    {
        using var file = PdfDocument.Open(plans.Files[name]);

        Assert.Contains(ExportedPlans.Signs, string.Join(' ', file.GetPages().Select(Said)), StringComparison.Ordinal);
        Assert.All(file.GetPages().SelectMany(page => page.Letters), letter => Assert.Contains("Inter", letter.FontName, StringComparison.Ordinal));
        Assert.Contains("FontFile2", Encoding.Latin1.GetString(plans.Files[name]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("customer.docx")]
    [InlineData("customer.pptx")]
    [InlineData("customer.pdf")]
    [InlineData("customer.xlsx")]
    public void Nothing_internal_is_in_any_byte_of_what_the_customer_gets(string name)
    {
        var said = Path.GetExtension(name) == ".pdf" ? PdfText(plans.Files[name]) : Unzipped(plans.Files[name]);

        Assert.DoesNotContain(ExportedPlans.Marker, said, StringComparison.Ordinal);
        Assert.DoesNotContain("918273645", string.Concat(said.Where(char.IsAsciiDigit)), StringComparison.Ordinal);
        Assert.Contains("Ñ", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_marker_is_where_it_belongs() =>
        Assert.All(Ours, name => Assert.Contains(ExportedPlans.Marker, Unzipped(plans.Files[name]), StringComparison.Ordinal));

    [Theory]
    [InlineData("us.pptx")]
    [InlineData("customer.pptx")]
    public void A_deck_has_eight_to_twelve_slides_each_with_its_heading(string name)
    {
        using var stream = new MemoryStream(plans.Files[name]);
        using var deck = PresentationDocument.Open(stream, false);

        var slides = deck.PresentationPart?.SlideParts.ToList() ?? [];
        Assert.InRange(slides.Count, 8, 12);
        Assert.All(slides, slide => Assert.NotEmpty(slide.Slide?.Descendants<DocumentFormat.OpenXml.Presentation.Shape>().First(shape => shape.NonVisualShapeProperties?.ApplicationNonVisualDrawingProperties?.PlaceholderShape is not null).InnerText ?? ""));
    }

    [Fact]
    public async Task Every_form_says_the_same_words_of_the_same_plan()
    {
        await using var services = plans.Open();
        var report = await services.GetRequiredService<ExportPlan>().Of(1, PlanAudience.Us, Locale.Of("es-CO"), TestContext.Current.CancellationToken);

        var (docx, pdf) = (Unzipped(plans.Files["us.docx"]), Dense(PdfText(plans.Files["us.pdf"])));
        Assert.All(report?.Parts ?? [], part => Assert.Contains(Escaped(part.Title), docx, StringComparison.Ordinal));
        Assert.All(report?.Parts ?? [], part => Assert.Contains(Dense(part.Title), pdf, StringComparison.Ordinal));
        Assert.All(report?.Slides ?? [], part => Assert.Contains(part.Id, (report?.Parts ?? []).Select(own => own.Id)));
    }

    [Theory]
    [InlineData("us.docx")]
    [InlineData("us.pptx")]
    [InlineData("us.pdf")]
    [InlineData("customer.docx")]
    [InlineData("customer.pptx")]
    [InlineData("customer.pdf")]
    [InlineData("review.docx")]
    [InlineData("review.pptx")]
    public void The_joint_scorecard_stands_in_every_paper_with_the_figures_of_both_sides(string name)
    {
        var said = Dense(Path.GetExtension(name) == ".pdf" ? PdfText(plans.Files[name]) : Unzipped(plans.Files[name]));

        Assert.All(["Merma en sus líneas", "Entregas completas y a tiempo"], measure => Assert.Contains(Dense(measure), said, StringComparison.Ordinal));
        Assert.All(["7[,.]1", "7[,.]4", "95[,.]2"], figure => Assert.Matches(figure, said));
    }

    [Fact]
    public async Task A_companys_own_deck_is_filled_and_a_token_that_nothing_fills_is_named()
    {
        var said = Unzipped(plans.Files["own.pptx"]);
        Assert.DoesNotContain("{{", said, StringComparison.Ordinal);
        Assert.Contains("Cómo nos ve el cliente", said, StringComparison.Ordinal);

        await using var services = plans.Open();
        var template = plans.Save("wrong.pptx", DeckOfTokens.Make("{{nothing}}"));
        var refused = await Assert.ThrowsAsync<UnreadableFileException>(() => services.GetRequiredService<ExportPlan>().Deck(1, PlanAudience.Us, template, Locale.Of("en-US"), TestContext.Current.CancellationToken));
        Assert.Equal(("unknown_token", "{{nothing}}", "wrong.pptx: 1"), (refused.Flaw, refused.Detail, refused.File));
        var noDeck = plans.Save("no-deck.pptx", [1, 2, 3]);
        Assert.Equal("damaged_file", (await Assert.ThrowsAsync<UnreadableFileException>(() => services.GetRequiredService<ExportPlan>().Deck(1, PlanAudience.Us, noDeck, Locale.Of("en-US"), TestContext.Current.CancellationToken))).Flaw);
    }

    [Fact]
    public void X04_X07_numbers_are_numbers_days_are_days_and_what_a_spreadsheet_would_run_is_text()
    {
        using var stream = new MemoryStream(plans.Files["us.xlsx"]);
        using var book = SpreadsheetDocument.Open(stream, false);
        var cells = book.WorkbookPart?.WorksheetParts.SelectMany(sheet => sheet.Worksheet?.Descendants<Cell>() ?? []).ToList() ?? [];

        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        Assert.Contains(cells, cell => cell.InnerText.StartsWith("=HYPERLINK", StringComparison.Ordinal));
        Assert.All(cells.Where(cell => cell.InnerText.StartsWith('=')), cell => Assert.Equal(CellValues.InlineString, cell.DataType?.Value));
        Assert.Contains(cells, cell => cell.CellValue?.Text == "-8.5" && (cell.DataType is null || cell.DataType.Value == CellValues.Number));
        Assert.Contains(cells, cell => cell.CellValue?.Text is { } serial && double.TryParse(serial, out var days) && days is > 45_000 and < 60_000 && cell.StyleIndex?.Value > 0);
    }

    // Dots that stand out from the page's ground, whichever colour that has.
    private static double Ink(byte[] dots)
    {
        var ground = dots.GroupBy(dot => dot).OrderByDescending(group => group.Count()).First().Key;
        return dots.Count(dot => Math.Abs(dot - ground) > 40) / (double)dots.Length;
    }

    private static IEnumerable<OpenXmlPart> All(OpenXmlPartContainer container) => container.Parts.Select(own => own.OpenXmlPart).SelectMany(part => part is SlideMasterPart or SlideLayoutPart ? [] : All(part).Prepend(part)).Distinct();

    private static string PdfText(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return string.Join(' ', pdf.GetPages().Select(Said));
    }

    private static string Said(UglyToad.PdfPig.Content.Page page) => string.Join(' ', page.GetWords().Select(word => word.Text));

    private static string Dense(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal);

    // Workbooks of charts lie in the file as files of their own.
    private static string Unzipped(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var said = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            said.Append(entry.FullName).Append(entry.FullName.EndsWith(".xlsx", StringComparison.Ordinal) ? Unzipped(content.ToArray()) : Encoding.UTF8.GetString(content.ToArray()));
        }

        return said.ToString();
    }
}
