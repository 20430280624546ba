using System.Diagnostics;
using Kamino.Acceptance.Tests.Journeys;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Plans;
using Kamino.Web.Words;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Plans;

/// <summary>The plans of the sample company in every form, for us and for the customer, and what an office program makes of them: made once for the class.</summary>
public sealed class ExportedPlans(DemoCompany company) : IAsyncLifetime
{
    /// <summary>Signs that a PDF loses where its font isn't in it.</summary>
    public const string Signs = "€ Ñ á ¿";

    /// <summary>What stands where the customer must never read.</summary>
    public const string Marker = "ZZINTERNALZZ";

    private static readonly (string Name, PlanAudience Audience, string Language)[] Readers = [("us", PlanAudience.Us, "es-CO"), ("customer", PlanAudience.Customer, "en-US")];

    private readonly string _folder = Directory.CreateTempSubdirectory("kamino-exports-").FullName;
    private readonly Dictionary<string, byte[]> _files = [];

    /// <summary>Every file by its name: <c>us.docx</c>.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>What was written in a file, as a PDF of the office program.</summary>
    public byte[] Opened(string name) => File.ReadAllBytes(Path.Combine(_folder, "opened", $"{Path.ChangeExtension(name, null)}-{Path.GetExtension(name)[1..]}.pdf"));

    /// <summary>The pages of a file as grey pictures: width, height, a byte a dot.</summary>
    public IReadOnlyList<(int Width, int Height, byte[] Dots)> Pictures(string name)
    {
        var pdf = Path.Combine(_folder, "opened", $"{Path.ChangeExtension(name, null)}-{Path.GetExtension(name)[1..]}.pdf");
        Run("pdftoppm", "-gray", "-r", "24", pdf, Path.ChangeExtension(pdf, null));
        return [.. Directory.EnumerateFiles(Path.Combine(_folder, "opened"), Path.GetFileNameWithoutExtension(pdf) + "-*.pgm").Order(StringComparer.Ordinal).Select(Picture)];
    }

    /// <summary>Everything over the workspace.</summary>
    public ServiceProvider Open() => new ServiceCollection().AddStorage(Path.Combine(_folder, "workspace")).AddUseCases().BuildServiceProvider();

    /// <summary>A file of the fixture's folder.</summary>
    public string Save(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public async ValueTask InitializeAsync()
    {
        await company.CopyTo(Path.Combine(_folder, "workspace"));
        await using var services = Open();
        await services.GetRequiredService<WritePlan>().Change(1, InternalFields(), "Ana", CancellationToken.None);
        var export = services.GetRequiredService<ExportPlan>();
        foreach (var (name, audience, language) in Readers)
        {
            var words = Locale.Of(language);
            foreach (var form in Enum.GetValues<ReportForm>())
            {
                Keep($"{name}.{Locale.WordOf(form)}", await export.File(1, audience, form, words, CancellationToken.None));
            }

            Keep($"{name}.xlsx", await export.Book(1, audience, words, CancellationToken.None));
        }

        foreach (var form in Enum.GetValues<ReportForm>())
        {
            Keep($"review.{Locale.WordOf(form)}", await services.GetRequiredService<ExportReview>().File(1, null, form, Locale.Of("es-CO"), CancellationToken.None));
        }

        var template = Save("template.pptx", DeckOfTokens.Make());
        Keep("own.pptx", await export.Deck(1, PlanAudience.Us, template, Locale.Of("es-CO"), CancellationToken.None));
        OpenAll();
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
        return default;
    }

    // Every field that only we may read says the marker; what both may read says the signs.
    private static IReadOnlyList<FieldChange> InternalFields() =>
    [
        new("ambition", $"{Marker} {Signs}"), new("sponsor", Marker), new("sections/market/text", Marker), new("sections/market/visibility", "internal"), new("sections/snapshot/text", $"Cuatro plantas. {Signs}"), new("sections/snapshot/visibility", "shared"),
        new("insights/i1/evidence", Marker), new("insights/i8/text", Marker), new("insights/i8/evidence", Marker), new("insights/i8/visibility", "internal"),
        new("objectives/o1/serves", Marker), new("objectives/o1/text", $"=HYPERLINK(\"x\") {Signs}"), new("objectives/o8/text", Marker), new("objectives/o8/measure", Marker), new("objectives/o8/unit", Marker), new("objectives/o8/owner", Marker), new("objectives/o8/their_owner", Marker), new("objectives/o8/visibility", "internal"),
        new("objectives/o1/baseline", "-8.5"), new("strategies/s1/factor", Marker), new("strategies/s8/text", Marker), new("strategies/s8/visibility", "internal"),
        new("actions/a1/commitment", Marker), new("actions/a1/cost", "918273645"), new("actions/a8/text", Marker), new("actions/a8/owner", Marker), new("actions/a8/commitment", Marker), new("actions/a8/visibility", "internal"),
        new("risks/r1/text", Marker), new("risks/r1/mitigation", Marker), new("risks/r1/owner", Marker), new("swot/w1/text", Marker), new("competitors/c1/name", Marker), new("competitors/c1/better", Marker), new("competitors/c1/worse", Marker),
        new("lines/l1/name", Marker), new("lines/l1/now", "918273645"), new("budget/investment", "918273645"), new("budget/cost_to_serve", "918273645"), new("finance/f1/revenue", "918273645"),
    ];

    private void Keep(string name, byte[]? file)
    {
        _files[name] = file ?? throw new InvalidOperationException($"{name} was not made.");
        Save($"{Path.ChangeExtension(name, null)}-{Path.GetExtension(name)[1..]}{Path.GetExtension(name)}", _files[name]);
    }

    // The program starts once for all of them: that is what takes the time.
    private void OpenAll()
    {
        var opened = Directory.CreateDirectory(Path.Combine(_folder, "opened")).FullName;
        Run("soffice", ["--headless", "--norestore", $"-env:UserInstallation=file://{_folder}/office", "--convert-to", "pdf", "--outdir", opened, .. Directory.EnumerateFiles(_folder, "*-*").Where(file => Path.GetExtension(file) is ".docx" or ".pptx" or ".xlsx")]);
        foreach (var pdf in Directory.EnumerateFiles(_folder, "*-pdf.pdf"))
        {
            File.Copy(pdf, Path.Combine(opened, Path.GetFileName(pdf)));
        }
    }

    private static (int Width, int Height, byte[] Dots) Picture(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var (head, at) = (new List<string>(), 0);
        while (head.Count < 4)
        {
            var end = Array.FindIndex(bytes, at, sign => sign is (byte)'\n' or (byte)' ');
            head.Add(System.Text.Encoding.ASCII.GetString(bytes, at, end - at));
            at = end + 1;
        }

        return (int.Parse(head[1], System.Globalization.CultureInfo.InvariantCulture), int.Parse(head[2], System.Globalization.CultureInfo.InvariantCulture), bytes[at..]);
    }

    private static void Run(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true }) ?? throw new InvalidOperationException(program);
        var said = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(3)), program);
        Assert.True(process.ExitCode == 0, $"{program}: {said.Result}");
    }
}
