using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Accounts;

/// <summary>Shows what holds for the whole company.</summary>
internal sealed class SettingsShowCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(settings, await workspace.GetRequiredService<EditSettings>().View(cancellationToken), Lines);
    }

    /// <summary>One line for each setting, as <c>settings set</c> takes it.</summary>
    public static IRenderable Lines(CompanySettings settings, Print print) =>
        new Rows(settings.Values().Select(pair => new Text($"{pair.Key}={(pair.Key == EditSettings.Logo ? pair.Value.Split(',')[0] : pair.Value)}")));
}

/// <summary>Changes what holds for the whole company.</summary>
internal sealed class SettingsSetCommand(Terminal terminal) : AsyncCommand<SettingsSetCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var outcome = await workspace.GetRequiredService<EditSettings>().Set(settings.Changes(), cancellationToken);
        if (outcome.Refused.Count > 0)
        {
            string Say(string lang) => string.Join("; ", outcome.Refused.Select(refused => $"{refused.Name}={refused.Value}: {Print.For(lang).Word(refused.Flaw)}"));
            throw new RefusedException(Say("es"), Say("en"));
        }

        return terminal.Show(settings, outcome.Settings, SettingsShowCommand.Lines);
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<NAME=VALUE>")]
        [Description("reporting_currency=COP (empty for none), fiscal_start=07-01, cost_of_capital=0.10, default_chance=0.03, loss_given=0.45, pool_tolerance=0.01, fixed_cost=250000, rest_days=sat,sun, shutdowns=2025-12-24/2026-01-02, time_zone=America/Bogota (empty for unknown), our_name=…, logo=FILE (PNG, JPEG or WebP, empty for none), fresh_months=12, stage_months=24, weigh_answers=influence|equal, mail_host=…, mail_port=587, mail_security=auto|none|starttls|tls, mail_user=…, mail_from=…, public_address=https://… (the password comes from $KAMINO_MAIL_PASSWORD)")]
        public string[] Pairs { get; init; } = [];

        public Dictionary<string, string> Changes() =>
            Pairs.Select(pair => pair.Split('=', 2)).GroupBy(pair => pair[0]).ToDictionary(pairs => pairs.Key, pairs => pairs.Key == EditSettings.Logo ? Drawn(pairs.Last()[1]) : pairs.Last()[1]);

        // What is no file goes on as it is, and is refused as no picture.
        private static string Drawn(string file) => System.IO.File.Exists(file) && new FileInfo(file).Length <= Picture.Most ? Picture.Address(System.IO.File.ReadAllBytes(file)) ?? file : file;

        public override ValidationResult Validate() =>
            Pairs.FirstOrDefault(pair => pair.IndexOf('=', StringComparison.Ordinal) < 1) is { } wrong ? ValidationResult.Error($"{wrong}: NAME=VALUE") : base.Validate();
    }
}
