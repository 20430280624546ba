using System.ComponentModel;
using System.Security.Cryptography;
using Kamino.Cli.Shell;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Kamino.Web.Words;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Rights;

/// <summary>The commands of who may sign in, and of personal tokens.</summary>
internal static class UserCommands
{
    public static void Add(IConfigurator commands)
    {
        commands.AddBranch("user", user =>
        {
            user.SetDescription("Who may sign in, as what, and which accounts they reach");
            user.AddCommand<UserAddCommand>("add").WithDescription("Lets somebody in; the password comes from $KAMINO_PASSWORD, else a new one is told once");
            user.AddCommand<UserListCommand>("list").WithDescription("Who may sign in, and as what");
            user.AddCommand<UserRoleCommand>("role").WithDescription("Changes what somebody is and which accounts they reach");
            user.AddCommand<UserPasswordCommand>("password").WithDescription("Gives somebody a new password, from $KAMINO_PASSWORD or told once");
            user.AddCommand<UserWhyCommand>("why").WithDescription("What somebody may and which accounts they reach, and why");
            user.AddCommand<UserDisableCommand>("disable").WithDescription("Shuts the door for somebody, tokens included; --enable opens it again");
        });
        commands.AddBranch("audit", audit =>
        {
            audit.SetDescription("Who did what, when and from where, latest first");
            audit.SetDefaultCommand<AuditCommand>();
            audit.AddCommand<AuditRestoreCommand>("restore").WithDescription("Puts back what a change of a setting, a plan or an opportunity's answers replaced");
        });
        commands.AddBranch("token", token =>
        {
            token.SetDescription("Personal tokens, for programs that ask in somebody's name");
            token.AddCommand<TokenNewCommand>("new").WithDescription("A new token; its secret is told once");
            token.AddCommand<TokenListCommand>("list").WithDescription("The tokens, without their secrets");
            token.AddCommand<TokenRevokeCommand>("revoke").WithDescription("Takes a token back");
        });
    }

    public static Role RoleOf(string word) => Enum.GetValues<Role>().Where(role => Locale.WordOf(role) == word).Select(role => (Role?)role).FirstOrDefault()
        ?? throw new RefusedException($"{word}: no es un papel; son {Roles}", $"{word}: no role; they are {Roles}");

    /// <summary>A password, and whether it was made up here and has to be told.</summary>
    public static (string Password, bool IsNew) Password() =>
        WorkspaceSettings.OfEnvironment().Password is { Length: > 0 } given ? (given, false) : (RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 20), true);

    /// <summary>A password that was made up, told once, and until when it opens.</summary>
    public static string Told(string once, User user, Print print) => print.Say("contraseña: ", "password: ") + once
        + (user.PasswordUntil is { } until ? print.Say($" (abre hasta el {Day(until, print)}, si su dueño no elige una propia)", $" (opens until {Day(until, print)}, unless its owner chooses their own)") : "");

    private static string Day(DateTimeOffset moment, Print print) => print.Day(DateOnly.FromDateTime(moment.UtcDateTime));

    public static void Refuse(UserFlaw? flaw)
    {
        if (flaw is { } wrong)
        {
            throw new RefusedException(Print.For("es").Word(wrong), Print.For("en").Word(wrong));
        }
    }

    public static Text Line(User user, Print print) => new(string.Join(" · ", new[]
    {
        user.Login, user.Name, print.Word(user.Role), user.Asker.SeesAll ? print.Say("todas las cuentas", "all accounts") : string.Join(" ", user.Groups.Prepend(print.Say("las suyas", "their own"))),
        user.HasCode ? print.Say("con código", "with code") : "", user.IsDisabled ? print.Say("cerrado", "disabled") : "",
    }.Where(text => text.Length > 0)));

    private static string Roles => string.Join(", ", Enum.GetValues<Role>().Select(role => Locale.WordOf(role)));
}

/// <summary>A user, and a password that was made up for them.</summary>
/// <param name="User">Who.</param>
/// <param name="Password">Told once; <c>null</c> where it was given.</param>
internal sealed record UserTold(User User, string? Password);

/// <summary>Names a user.</summary>
internal class UserSettings : KaminoSettings
{
    [CommandArgument(0, "<LOGIN>")]
    [Description("What they sign in with")]
    public string Login { get; init; } = "";
}

/// <summary>What a user reaches.</summary>
internal class ReachSettings : UserSettings
{
    [CommandOption("--group <CODE>")]
    [Description("An account that is in reach with everything below it; may be given several times")]
    public string[] Groups { get; init; } = [];

    [CommandOption("--mail <ADDRESS>")]
    [Description("Their address, by which the company's provider of identities may vouch for them; as it is where it isn't given")]
    public string? Mail { get; init; }

    [CommandOption("--all-accounts")]
    [Description("All accounts are in reach; administrators, board and finance reach all anyway")]
    public bool AllAccounts { get; init; }
}

/// <summary>Lets somebody in.</summary>
internal sealed class UserAddCommand(Terminal terminal) : AsyncCommand<UserAddCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var (password, isNew) = UserCommands.Password();
        var users = workspace.GetRequiredService<EditUsers>();
        UserCommands.Refuse(await users.Add(
            new User(settings.Login, settings.Name ?? settings.Login, UserCommands.RoleOf(settings.Role), settings.AllAccounts, ValueList.Of<string>(settings.Groups)) { Mail = settings.Mail ?? "" }, password, isNew, cancellationToken));

        var kept = (await users.View(cancellationToken)).First(user => user.Login.Equals(settings.Login.Trim(), StringComparison.OrdinalIgnoreCase));
        return terminal.Show(settings, new UserTold(kept, isNew ? password : null), (told, print) =>
            new Rows([UserCommands.Line(told.User, print), .. told.Password is { } once ? new[] { new Text(UserCommands.Told(once, told.User, print)) } : []]));
    }

    internal sealed class Settings : ReachSettings
    {
        [CommandOption("--role <ROLE>")]
        [Description("administrator, board, finance, key_account_manager, team_member or reader")]
        public string Role { get; init; } = "reader";

        [CommandOption("--name <NAME>")]
        [Description("As plans, sellers and owners name them (else the login)")]
        public string? Name { get; init; }
    }
}

/// <summary>Lists users.</summary>
internal sealed class UserListCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(settings, await workspace.GetRequiredService<EditUsers>().View(cancellationToken), (all, print) => new Rows(all.Select(user => UserCommands.Line(user, print))));
    }
}

/// <summary>Changes one user and shows what they are then.</summary>
internal abstract class UserChange<TSettings>(Terminal terminal) : AsyncCommand<TSettings>
    where TSettings : UserSettings
{
    protected abstract User Changed(User was, TSettings settings);

    public override async Task<int> ExecuteAsync(CommandContext context, TSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var users = workspace.GetRequiredService<EditUsers>();
        UserCommands.Refuse(await users.Change(settings.Login, was => Changed(was, settings), cancellationToken));
        return terminal.Show(settings, (await users.View(cancellationToken)).First(user => user.Login.Equals(settings.Login.Trim(), StringComparison.OrdinalIgnoreCase)), UserCommands.Line);
    }
}

/// <summary>Changes a role.</summary>
internal sealed class UserRoleCommand(Terminal terminal) : UserChange<UserRoleCommand.Settings>(terminal)
{
    protected override User Changed(User was, Settings settings) =>
        was with { Role = UserCommands.RoleOf(settings.Role), SeesAll = settings.AllAccounts, Groups = ValueList.Of<string>(settings.Groups), Mail = settings.Mail ?? was.Mail };

    internal sealed class Settings : ReachSettings
    {
        [CommandArgument(1, "<ROLE>")]
        [Description("administrator, board, finance, key_account_manager, team_member or reader")]
        public string Role { get; init; } = "";
    }
}

/// <summary>Shuts the door.</summary>
internal sealed class UserDisableCommand(Terminal terminal) : UserChange<UserDisableCommand.Settings>(terminal)
{
    protected override User Changed(User was, Settings settings) => was with { IsDisabled = !settings.Enable };

    internal sealed class Settings : UserSettings
    {
        [CommandOption("--enable")]
        [Description("Open the door again")]
        public bool Enable { get; init; }
    }
}

/// <summary>Gives a new password.</summary>
internal sealed class UserPasswordCommand(Terminal terminal) : AsyncCommand<UserPasswordCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var (password, isNew) = UserCommands.Password();
        var users = workspace.GetRequiredService<EditUsers>();
        UserCommands.Refuse(await users.Change(settings.Login, was => was, password, isNew, cancellationToken));
        UserCommands.Refuse(settings.DropCode ? await users.DropCodes(settings.Login, cancellationToken) : null);
        UserCommands.Refuse(settings.DropPasskeys ? await workspace.GetRequiredService<EditPasskeys>().Drop(settings.Login, cancellationToken) : null);
        var user = (await users.View(cancellationToken)).First(own => own.Login.Equals(settings.Login.Trim(), StringComparison.OrdinalIgnoreCase));
        return terminal.Show(settings, new UserTold(user, isNew ? password : null), (told, print) => new Text(told.Password is { } once ? UserCommands.Told(once, told.User, print) : print.Say("hecho", "done")));
    }

    internal sealed class Settings : UserSettings
    {
        [CommandOption("--drop-code")]
        [Description("Want no code of the moment any more, where their telephone is gone or the workspace came out of a backup")]
        public bool DropCode { get; init; }

        [CommandOption("--drop-passkeys")]
        [Description("Take all of their passkeys away, where a device is gone or the workspace came out of a backup")]
        public bool DropPasskeys { get; init; }
    }
}
