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
        var commands = await CommandTree.All();
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
        foreach (var command in await CommandTree.All())
        {
            // Help alone, though more options stand behind it: a group's own command isn't run.
            var spoken = await Help(command, "--lang", "es", "--json");
            Assert.Equal((0, "", "USO:"), (spoken.Code, spoken.Errors, spoken.Output.Split('\n').FirstOrDefault(line => line == "USO:")));
            Assert.DoesNotContain("{\"", spoken.Output, StringComparison.Ordinal);
            pages.Append(spoken.Output);
        }

        var said = pages.ToString();
        Assert.Empty(Sentences().Except(WordList.SpanishHelp.Keys));
        Assert.DoesNotContain(WordList.SpanishHelp, pair => pair.Key != pair.Value && said.Contains(pair.Key + "\n", StringComparison.Ordinal));
        GoldenFile.Agrees("help-es.txt", said);
    }

    private static Task<Spoken> Help(string command, params string[] more) => CommandTree.Help(command, more);

    // Every description in the code of the command line.
    private static IEnumerable<string> Sentences() => Tree.Files("src/Kamino.Cli", "*.cs")
        .SelectMany(file => Description.Matches(File.ReadAllText(Path.Combine(Tree.Root, "src/Kamino.Cli", file)))).Select(match => match.Groups["said"].Value);

    private static readonly Regex Description = new("""(?:WithDescription|SetDescription|\[Description)\("(?<said>[^"]+)"\)""");
}
