using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Portfolio;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Portfolio;

/// <summary>Lists every version of every model.</summary>
internal sealed class ModelsListCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var kept = await workspace.GetRequiredService<EditModels>().List(cancellationToken);
        return terminal.Show(settings, kept, (models, print) => new Rows(models.Select(model => new Text(
            $"{model.Model.Name} {model.Model.Version}{(model.InForce ? print.Say(" · vigente", " · in force") : "")} · {model.By} · {model.At:yyyy-MM-dd}"))));
    }
}

/// <summary>Which model.</summary>
internal sealed class ModelSettings : KaminoSettings
{
    [CommandArgument(0, "<NAME|FILE>")]
    [Description("The model's name, or the model file to keep")]
    public string Name { get; init; } = "";

    [CommandOption("--version <N>")]
    [Description("Its version; the latest otherwise")]
    public int? Version { get; init; }

    [CommandOption("--by <NAME>")]
    [Description("Who decides")]
    public string By { get; init; } = Environment.UserName;
}

/// <summary>Prints one version of a model as a model file.</summary>
internal sealed class ModelsShowCommand(Terminal terminal) : AsyncCommand<ModelSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, ModelSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var kept = await workspace.GetRequiredService<EditModels>().Find(settings.Name, settings.Version, cancellationToken)
            ?? throw new RefusedException($"no existe el modelo «{settings.Name}»", $"there is no model '{settings.Name}'");
        return terminal.Record(kept.Model); // a model file, which a table's width must not fold
    }
}

/// <summary>Keeps a model file as the next version of its name.</summary>
internal sealed class ModelsKeepCommand(Terminal terminal) : AsyncCommand<ModelSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, ModelSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var model = await workspace.GetRequiredService<IPortfolioFiles>().ReadModel(settings.Name, cancellationToken);
        var outcome = await workspace.GetRequiredService<EditModels>().Keep(model, settings.By, cancellationToken);
        return outcome.Kept is { } kept
            ? terminal.Show(settings, ModelName.Of(kept.Model), (name, _) => new Text($"{name.Name} {name.Version}"))
            : throw FlawText.Refuses(settings.Name, outcome.Flaws);
    }
}

/// <summary>Makes one version the one that the matrix uses.</summary>
internal sealed class ModelsActivateCommand(Terminal terminal) : AsyncCommand<ModelSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, ModelSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var kept = await workspace.GetRequiredService<EditModels>().PutInForce(settings.Name, settings.Version, cancellationToken);
        return terminal.Show(settings, ModelName.Of(kept.Model), (name, print) => new Text($"{name.Name} {name.Version} · {print.Say("vigente", "in force")}"));
    }
}
