using Kamino.Cli.Shell;
using Kamino.Storage;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Portfolio;

namespace Kamino.Cli.Portfolio;

/// <summary>Writes the matrix to a file, in the form that its name asks for.</summary>
internal static class MatrixFiles
{
    public static async Task Write(PortfolioView view, string? file, bool strongOnTheRight, Print print, CancellationToken ct)
    {
        if (file is null)
        {
            return;
        }

        var words = MatrixWords.For(print.Culture);
        switch (Path.GetExtension(file).ToLowerInvariant())
        {
            case ".svg":
                await Text(file, MatrixDrawing.Svg(view, words, strongOnTheRight), ct);
                break;
            case ".html" or ".htm":
                await Text(file, MatrixPage.Html(view, words, strongOnTheRight), ct);
                break;
            default:
                await using (var files = new ServiceCollection().AddPortfolioFiles().BuildServiceProvider())
                {
                    await files.GetRequiredService<ITableWriter>().Write(file, MatrixTable.Of(view), ct);
                }

                break;
        }
    }

    private static async Task Text(string file, string text, CancellationToken ct)
    {
        try
        {
            await File.WriteAllTextAsync(file, text, ct);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(file, FileFlaw.UnwritableFile, unwritable.Message);
        }
    }
}
