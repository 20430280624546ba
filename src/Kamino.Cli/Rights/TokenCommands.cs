using System.ComponentModel;
using System.Globalization;
using Kamino.Cli.Shell;
using Kamino.UseCases.Rights;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Rights;

/// <summary>Gives a token.</summary>
internal sealed class TokenNewCommand(Terminal terminal) : AsyncCommand<TokenNewCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var (made, flaw) = await workspace.GetRequiredService<EditTokens>().New(settings.Login, settings.Title, settings.Write ? TokenScope.Write : TokenScope.Read, settings.Days, cancellationToken);
        return made is null
            ? throw new RefusedException(Print.For("es").Word(flaw ?? default), Print.For("en").Word(flaw ?? default))
            : terminal.Show(settings, made, (token, _) => new Text(token.Secret));
    }

    internal sealed class Settings : UserSettings
    {
        private const int UsualDays = 90;

        [CommandOption("--title <TEXT>")]
        [Description("What it is for")]
        public string Title { get; init; } = "kamino";

        [CommandOption("--write")]
        [Description("It may change things too, as far as its owner may; else it only asks")]
        public bool Write { get; init; }

        [CommandOption("--days <N>")]
        [Description("For how many days it works, at most 366")]
        public int Days { get; init; } = UsualDays;
    }
}

/// <summary>Lists tokens.</summary>
internal sealed class TokenListCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(settings, await workspace.GetRequiredService<EditTokens>().View(cancellationToken), (all, print) => new Rows(all.Select(token => new Text(string.Join(" · ", new[]
        {
            token.Number.ToString(CultureInfo.InvariantCulture), token.Login, token.Title, print.Word(token.Scope), print.Day(DateOnly.FromDateTime(token.Expires.UtcDateTime)), token.Revoked is null ? "" : print.Say("retirado", "revoked"),
        }.Where(text => text.Length > 0))))));
    }
}

/// <summary>A token that was taken back.</summary>
/// <param name="Revoked">Its number.</param>
internal sealed record TokenGone(int Revoked);

/// <summary>Takes a token back.</summary>
internal sealed class TokenRevokeCommand(Terminal terminal) : AsyncCommand<TokenRevokeCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return await workspace.GetRequiredService<EditTokens>().Revoke(settings.Number, cancellationToken)
            ? terminal.Show(settings, new TokenGone(settings.Number), (_, print) => new Text(print.Say("ya no funciona", "it no longer works")))
            : throw new RefusedException($"no hay una ficha {settings.Number} que retirar; vea token list", $"there is no token {settings.Number} to take back; see token list");
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<NUMBER>")]
        [Description("The token's number")]
        public int Number { get; init; }
    }
}
