using Spectre.Console.Cli;

namespace Kamino.Cli.Portfolio;

/// <summary>The commands of the portfolio, in the order of <c>--help</c>.</summary>
internal static class PortfolioCommands
{
    public static void Add(IConfigurator commands)
    {
        commands.AddCommand<MatrixCommand>("matrix").WithDescription("The customer portfolio matrix");
        commands.AddCommand<ExplainCommand>("explain").WithDescription("One account's place, down to its inputs");
        commands.AddBranch("portfolios", portfolios =>
        {
            portfolios.SetDescription("Customer portfolios that others published, each a data file");
            portfolios.AddCommand<PortfoliosListCommand>("list").WithDescription("Every one, with its source and how sure we are of it");
            portfolios.AddCommand<PortfoliosShowCommand>("show").WithDescription("The accounts on one of them");
        });
        commands.AddBranch("models", models =>
        {
            models.SetDescription("How accounts are scored");
            models.AddCommand<ModelsListCommand>("list").WithDescription("Every version of every model");
            models.AddCommand<ModelsShowCommand>("show").WithDescription("One version, as a model file");
            models.AddCommand<ModelsKeepCommand>("keep").WithDescription("Keeps a model file as the next version of its name");
            models.AddCommand<ModelsActivateCommand>("activate").WithDescription("Makes one version the one that the matrix uses");
        });
        commands.AddBranch("snapshots", snapshots =>
        {
            snapshots.SetDescription("The matrix of a day, kept for good");
            snapshots.AddCommand<SnapshotsListCommand>("list").WithDescription("Every snapshot");
            snapshots.AddCommand<SnapshotsTakeCommand>("take").WithDescription("Takes the matrix as it stands");
            snapshots.AddCommand<SnapshotsSignCommand>("sign").WithDescription("Signs one off by name");
            snapshots.AddCommand<SnapshotsVerifyCommand>("verify").WithDescription("Computes one again, bit for bit");
            snapshots.AddCommand<SnapshotsCompareCommand>("compare").WithDescription("What changed between two, and why");
        });
        commands.AddBranch("selection", selection =>
        {
            selection.SetDescription("Which accounts are key accounts, step by step");
            selection.AddCommand<SelectionListCommand>("list").WithDescription("Who is a key account, and who is on the way");
            selection.AddCommand<SelectionLimitsCommand>("limits").WithDescription("How many key accounts are too many");
            foreach (var word in SelectionStepCommand.Words.Keys)
            {
                selection.AddCommand<SelectionStepCommand>(word).WithDescription("One step of one account");
            }
        });
        commands.AddCommand<VerifyCommand>("verify").WithDescription("Recomputes every published example on this machine");
    }
}
