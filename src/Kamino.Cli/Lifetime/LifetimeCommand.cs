using Kamino.Cli.Shell;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Lifetime;
using Spectre.Console.Cli;

namespace Kamino.Cli.Lifetime;

/// <summary>Fits a model of buying and predicts every customer.</summary>
internal sealed class LifetimeCommand(Terminal terminal) : AsyncCommand<LifetimeSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, LifetimeSettings settings, CancellationToken cancellationToken)
    {
        if (settings.FittedUntil is { } day)
        {
            await using var workspace = settings.OpenWorkspace();
            var tested = await workspace.GetRequiredService<BacktestLifetime>().At(day, settings.Day, settings.Query, cancellationToken);
            return terminal.Show(settings, tested, BacktestText.Of);
        }

        var view = settings.Summary is { } file ? await Given(file, settings, cancellationToken) : await Workspace(settings, cancellationToken);
        return terminal.Show(settings, view, (shown, print) => LifetimeText.Of(shown, print, settings.Top));
    }

    // On a given file alone no workspace is opened or made.
    private static async Task<LifetimeView> Given(string file, LifetimeSettings settings, CancellationToken ct)
    {
        await using var services = new ServiceCollection().AddCalculatorFiles().AddUseCases().BuildServiceProvider();
        return await services.GetRequiredService<PredictLifetime>().From(file, settings.Query, ct);
    }

    private static async Task<LifetimeView> Workspace(LifetimeSettings settings, CancellationToken ct)
    {
        await using var workspace = settings.OpenWorkspace();
        return await workspace.GetRequiredService<PredictAccounts>().On(settings.Day, settings.Query, ct);
    }
}
