using System.Text.Json;
using Kamino.Core.Portfolio;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Quantities;

namespace Kamino.Storage.Files;

/// <summary>Published portfolios as JSON files: those built into the program, and those that lie in the workspace's folder <c>portfolios</c>.</summary>
internal sealed class PublishedFiles(Workspace workspace) : IPublishedPortfolios
{
    private const string BuiltIn = "Kamino.Storage.Files.Portfolios.";

    private static readonly JsonSerializerOptions Options = new(RecordJson.Options) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    public async Task<IReadOnlyList<PublishedPortfolio>> List(CancellationToken ct)
    {
        var found = new Dictionary<string, PublishedPortfolio>();
        foreach (var name in typeof(PublishedFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(BuiltIn, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(typeof(PublishedFiles).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name));
            Add(found, name[BuiltIn.Length..], await reader.ReadToEndAsync(ct));
        }

        foreach (var file in Workspace.JsonIn(workspace.PortfoliosFolder))
        {
            Add(found, file, await File.ReadAllTextAsync(file, ct));
        }

        return [.. found.Values];
    }

    private static void Add(Dictionary<string, PublishedPortfolio> found, string file, string text)
    {
        try
        {
            var portfolio = JsonSerializer.Deserialize<PublishedPortfolio>(text, Options) ?? throw new UnreadableFileException(file, FileFlaw.BadPortfolio);
            found[portfolio.Key] = PublishedPlacement.Flaws(portfolio) is [var flaw, ..] ? throw new UnreadableFileException(file, FileFlaw.BadPortfolio, flaw) : portfolio;
        }
        catch (Exception bad) when (bad is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new UnreadableFileException(file, FileFlaw.BadPortfolio, bad.Message.ReplaceLineEndings(" "));
        }
    }
}
