using System.Text;
using System.Text.RegularExpressions;
using Kamino.Acceptance.Tests.Shape;
using Kamino.Web.Words;

namespace Kamino.Acceptance.Tests.Contracts;

public sealed class HelpTests
{
    [Fact]
    public async Task Help_of_every_command_says_what_was_looked_at()
    {
        var commands = await Commands();
        foreach (var command in commands)
        {
            var spoken = await Help(command);
            Assert.Equal((0, ""), (spoken.Code, spoken.Errors));
            GoldenFile.Agrees($"help{(command.Length == 0 ? "" : "-")}{command.Replace(' ', '-')}.txt", spoken.Output);
        }

        Assert.True(commands.Count > 100, $"Only {commands.Count} commands were found.");
    }

    [Fact]
    public async Task Help_is_in_Spanish_too_down_to_each_sentence()
    {
        var pages = new StringBuilder();
        foreach (var command in await Commands())
        {
            pages.Append((await Help(command, "--lang", "es")).Output);
        }

        var said = pages.ToString();
        Assert.Empty(Sentences().Except(WordList.SpanishHelp.Keys));
        Assert.DoesNotContain(WordList.SpanishHelp, pair => pair.Key != pair.Value && said.Contains(pair.Key + "\n", StringComparison.Ordinal));
        GoldenFile.Agrees("help-es.txt", said);
    }

    // All that the help leads to, from the program itself on.
    private static async Task<List<string>> Commands()
    {
        List<string> found = [""];
        for (var at = 0; at < found.Count; at++)
        {
            var below = (await Help(found[at])).Output.ReplaceLineEndings("\n").Split("\nCOMMANDS:\n").ElementAtOrDefault(1) ?? "";
            found.AddRange(Command.Matches(below).Select(match => $"{found[at]} {match.Groups["name"].Value}".Trim()));
        }

        return found;
    }

    private static Task<Spoken> Help(string command, params string[] more) =>
        Prompt.Bare([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help", .. more]);

    // Every description in the code of the command line.
    private static IEnumerable<string> Sentences() => Tree.Files("src/Kamino.Cli", "*.cs")
        .SelectMany(file => Description.Matches(File.ReadAllText(Path.Combine(Tree.Root, "src/Kamino.Cli", file)))).Select(match => match.Groups["said"].Value);

    private static readonly Regex Command = new("^ {4}(?<name>[a-z_]+)", RegexOptions.Multiline);

    private static readonly Regex Description = new("""(?:WithDescription|SetDescription|\[Description)\("(?<said>[^"]+)"\)""");
}
