using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Portfolio;

namespace Kamino.Cli.Portfolio;

/// <summary>Finds the matrix that the options name.</summary>
internal static class ReadMatrix
{
    /// <summary>On given files alone no workspace is opened or made.</summary>
    /// <param name="settings">The options.</param>
    /// <param name="isTaken">Whether it leaves the program as a file.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task<PortfolioView> For(MatrixSettings settings, bool isTaken, CancellationToken ct)
    {
        if (settings is { Model: { } model, Scores: { } scores })
        {
            await using var files = new ServiceCollection().AddPortfolioFiles().AddUseCases().BuildServiceProvider();
            return await files.GetRequiredService<ViewGivenPortfolio>().For(new GivenFiles(model, scores, settings.Sales), settings.Query, ct);
        }

        await using var workspace = settings.OpenWorkspace();
        return settings is { ModelIsFile: true, Model: { } file }
            ? await Under(file, settings, workspace, ct)
            : isTaken ? await workspace.GetRequiredService<ViewPortfolio>().ToTake(settings.Query, ct)
            : await workspace.GetRequiredService<ViewPortfolio>().For(settings.Query, ct);
    }

    private static async Task<PortfolioView> Under(string file, MatrixSettings settings, ServiceProvider workspace, CancellationToken ct)
    {
        var model = settings.Query.Over(await workspace.GetRequiredService<IPortfolioFiles>().ReadModel(file, ct));
        var preview = await workspace.GetRequiredService<PreviewModel>().For(model, settings.Day, ct);
        return preview.Portfolio ?? throw FlawText.Refuses(file, preview.Flaws);
    }
}
