using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Accounts;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Accounts;

/// <summary>The group of an account as a tree: who belongs to whom, who owns which, own and total sales.</summary>
internal sealed class GroupCommand(Terminal terminal) : AsyncCommand<GroupCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var group = await workspace.GetRequiredService<ViewGroup>().Of(settings.Account, settings.Day, cancellationToken)
            ?? throw new RefusedException($"no existe la cuenta {settings.Account}", $"there is no account {settings.Account}");
        return terminal.Show(settings, group, Draw);
    }

    private static IRenderable Draw(GroupView group, Print print)
    {
        var tree = new Tree(new Text(Named(group.Members[0], print)));
        var path = new List<IHasTreeNodes> { tree };
        foreach (var member in group.Members.Skip(1))
        {
            path.RemoveRange(member.Depth, path.Count - member.Depth);
            path.Add(path[^1].AddNode(new Text(Named(member, print))));
        }

        return tree;
    }

    private static string Named(GroupMember member, Print print) =>
        $"{member.Account} {member.Name} · {member.Owner ?? print.Say("sin dueño", "nobody's")} · {Sums(member.Own, print)} / {Sums(member.Total, print)}";

    private static string Sums(IReadOnlyList<Core.Quantities.Money> nets, Print print) => nets.Count == 0 ? Print.Unknown : string.Join(" + ", nets.Select(print.Amount));

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<ACCOUNT>")]
        [Description("Code of any account of the group")]
        public string Account { get; init; } = "";
    }
}
