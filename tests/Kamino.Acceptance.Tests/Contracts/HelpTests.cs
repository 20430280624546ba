using System.Text;
using System.Text.RegularExpressions;
using Kamino.Acceptance.Tests.Shape;
using Kamino.Web.Words;

namespace Kamino.Acceptance.Tests.Contracts;

public sealed class HelpTests
{
    public static TheoryData<string> Commands { get; } =
    [
        "", "accounts", "backup", "batches", "batches show", "batches undo", "charges", "charges list", "charges set", "charges unset", "demo", "doctor", "explain", "concentration", "export", "export accounts", "export contacts", "export matrix", "export plan", "export products", "export review", "export rates", "export segments", "group", "import", "import accounts", "import contacts", "import costs", "import ledger", "import products", "import rates", "import receivables", "import scores", "import segments", "import surveys", "import stages", "import wallet", "lifetime", "lines", "matrix", "merge", "merge do", "merge list", "merge undo", "models",
        "models activate", "models keep", "models list", "models show", "people", "people erase", "people expire", "people handover", "people keep", "people left", "people list", "people privacy", "people rename", "people returned", "people tell", "portfolios", "portfolios list", "portfolios show", "profitability", "rfm", "rfm response", "rfm segments", "restore", "rhythm", "sample", "selection", "selection limits", "selection list", "serve", "settings", "settings set", "settings show", "signals", "signals acknowledge", "signals thresholds", "snapshots", "snapshots compare",
        "allocate", "curve", "curve fit", "forecast", "forecast analogy", "forecast bass", "forecast launches", "forecast library", "import opportunities", "opportunities",
        "opportunities answer", "opportunities end", "opportunities list", "opportunities move", "opportunities open", "programme", "programme audit", "whitespace",
        "stage", "stage list", "stage say", "stage show",
        "snapshots list", "snapshots sign", "snapshots take", "snapshots verify", "survey", "survey close", "survey new", "survey send", "survey sets", "survey status", "survey view", "verify", "wallet", "wallet rule",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_says_what_was_looked_at(string command)
    {
        var spoken = await Prompt.Bare([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((0, ""), (spoken.Code, spoken.Errors));
        GoldenFile.Agrees($"help{(command.Length == 0 ? "" : "-")}{command.Replace(' ', '-')}.txt", spoken.Output);
    }

    [Fact]
    public async Task Help_is_in_Spanish_too_down_to_each_sentence()
    {
        var pages = new StringBuilder();
        foreach (var command in Commands.Select(row => row.Data))
        {
            var spoken = await Prompt.Bare([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help", "--lang", "es"]);
            pages.Append(spoken.Output);
        }

        var said = pages.ToString();
        Assert.Empty(Sentences().Except(WordList.SpanishHelp.Keys));
        Assert.DoesNotContain(WordList.SpanishHelp, pair => pair.Key != pair.Value && said.Contains(pair.Key + "\n", StringComparison.Ordinal));
        GoldenFile.Agrees("help-es.txt", said);
    }

    // Every description in the code of the command line.
    private static IEnumerable<string> Sentences() => Tree.Files("src/Kamino.Cli", "*.cs")
        .SelectMany(file => Description.Matches(File.ReadAllText(Path.Combine(Tree.Root, "src/Kamino.Cli", file)))).Select(match => match.Groups["said"].Value);

    private static readonly Regex Description = new("""(?:WithDescription|SetDescription|\[Description)\("(?<said>[^"]+)"\)""");
}
