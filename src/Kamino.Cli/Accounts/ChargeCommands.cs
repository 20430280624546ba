using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Accounts;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Accounts;

/// <summary>Lists the charges.</summary>
internal sealed class ChargesListCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(settings, await workspace.GetRequiredService<EditCharges>().List(cancellationToken), List);
    }

    /// <summary>One line for each charge.</summary>
    public static IRenderable List(IReadOnlyList<Product> charges, Print print) => charges.Count == 0
        ? new Text(print.Say("Ningún código es un cargo", "No code is a charge"))
        : new Rows(charges.Select(charge => new Text(string.Join(" · ", new[] { charge.Code, charge.Name, charge.ChargeSetBy }.OfType<string>()))));
}

/// <summary>Says of product codes that they are charges, or that they aren't; the command's name says which.</summary>
internal sealed class ChargesSetCommand(Terminal terminal) : AsyncCommand<ChargesSetCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var charges = await workspace.GetRequiredService<EditCharges>().Set(settings.Codes, context.Name == "set", settings.By, cancellationToken);
        return terminal.Show(settings, charges, ChargesListCommand.List);
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<CODE>")]
        [Description("Product codes as the ledger writes them")]
        public string[] Codes { get; init; } = [];

        [CommandOption("--by <NAME>")]
        [Description("Who says so")]
        public string By { get; init; } = Environment.UserName;
    }
}
