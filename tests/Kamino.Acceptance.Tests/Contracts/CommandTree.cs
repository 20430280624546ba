using System.Text.RegularExpressions;

namespace Kamino.Acceptance.Tests.Contracts;

/// <summary>Every command that there is, as the help tells.</summary>
internal static class CommandTree
{
    private static readonly Regex Command = new("^ {4}(?<name>[a-z_]+)", RegexOptions.Multiline);

    /// <summary>All that the help leads to, from the program itself on.</summary>
    public static async Task<List<string>> All()
    {
        List<string> found = [""];
        for (var at = 0; at < found.Count; at++)
        {
            var below = (await Help(found[at])).Output.ReplaceLineEndings("\n").Split("\nCOMMANDS:\n").ElementAtOrDefault(1) ?? "";
            found.AddRange(Command.Matches(below).Select(match => $"{found[at]} {match.Groups["name"].Value}".Trim()));
        }

        return found;
    }

    /// <summary>The help of one.</summary>
    public static Task<Spoken> Help(string command, params string[] more) =>
        Prompt.Bare([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help", .. more]);

    /// <summary>The names of the arguments that it can't do without, in their order; <c>null</c> where it only leads to others.</summary>
    public static async Task<IReadOnlyList<string>?> Needed(string command)
    {
        var usage = (await Help(command)).Output.ReplaceLineEndings("\n").Split("USAGE:\n")[1].Split('\n')[0];
        return usage.Contains("<COMMAND>", StringComparison.Ordinal) ? null : [.. Regex.Matches(usage, "<(?<name>[^>]+)>").Select(match => match.Groups["name"].Value)];
    }
}
