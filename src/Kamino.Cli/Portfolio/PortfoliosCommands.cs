using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Portfolio;
using Kamino.UseCases.Portfolio;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Portfolio;

/// <summary>Lists the published portfolios.</summary>
internal sealed class PortfoliosListCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(settings, await workspace.GetRequiredService<ViewPublished>().List(cancellationToken), (all, print) => new Rows(
            all.Select(known => new Text($"{known.Key} · {print.Say(known.Name.Es, known.Name.En)} · {print.Word(known.Mark)} · {known.Source}"))));
    }
}

/// <summary>Shows the accounts on a published portfolio.</summary>
internal sealed class PortfoliosShowCommand(Terminal terminal) : AsyncCommand<PortfoliosShowCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var view = await workspace.GetRequiredService<ViewPublished>().For(settings.Key, new PortfolioQuery(settings.Day), cancellationToken)
            ?? throw new RefusedException($"no existe el portafolio {settings.Key}; vea portfolios list", $"there is no portfolio {settings.Key}; see portfolios list");
        return terminal.Show(settings, view, Draw);
    }

    private static Rows Draw(PublishedView view, Print print)
    {
        string Word(BothWords words) => print.Say(words.Es, words.En);
        return new Rows(
        [
            new Text(Word(view.Portfolio.Name)), new Text($"{view.Portfolio.Source} · {print.Word(view.Portfolio.Mark)}"),
            .. view.Steps.SelectMany(step => step.Accounts.GroupBy(place => place.Cell.Match(key => Word(step.Step.Cells.First(cell => cell.Key == key).Name), print.Word))
                .Select(cell => new Text($"{cell.Key}: {print.Number(cell.Count())} · {string.Join(", ", cell.Take(5).Select(place => place.Name))}")).Prepend(new Text(Word(step.Step.Name)))),
        ]);
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<KEY>")]
        [Description("Its key, as portfolios list says")]
        public string Key { get; init; } = "";
    }
}
