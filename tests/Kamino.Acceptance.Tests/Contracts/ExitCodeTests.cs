using System.Text.RegularExpressions;
using Kamino.Acceptance.Tests.Shape;

namespace Kamino.Acceptance.Tests.Contracts;

public sealed partial class ExitCodeTests : IDisposable
{
    private readonly Prompt _cli = new();

    [Theory]
    [InlineData("no-such-command")]
    [InlineData("matrix --no-such-option")]
    [InlineData("matrix --as-of yesterday")]
    [InlineData("matrix --lang tlh")]
    [InlineData("matrix --cut by_eye")]
    [InlineData("import ledger x.csv --set colour=red")]
    [InlineData("import ledger x.csv --map colour=Rojo")]
    [InlineData("import ledger x.csv --mode guess")]
    [InlineData("sample")]
    [InlineData("sample --out x --lines 0")]
    [InlineData("sample --out x --layout fr")]
    [InlineData("demo --port 70000")]
    public async Task Wrong_usage_is_2_and_one_line(string command)
    {
        var spoken = await Prompt.Bare([.. command.Split(' '), "--workspace", _cli.Workspace]);

        Assert.Equal((2, ""), (spoken.Code, spoken.Output));
        Assert.Single(spoken.Errors.Trim('\n').Split('\n'));
        Assert.False(Directory.Exists(_cli.Workspace));
    }

    [Fact]
    public async Task A_word_for_a_number_is_told_without_a_type_of_the_program()
    {
        var spoken = await Prompt.Bare("people", "keep", "A", "Eva", "--influence", "much", "--lang", "en", "--workspace", _cli.Workspace);

        Assert.Equal((2, "kamino: “much” is no value that can be given there; see --help\n"), (spoken.Code, spoken.Errors));
    }

    // An option without its value is never answered as if it had one: the parser would take a name of its own for it.
    [Theory]
    [InlineData("accounts --seller", "--seller pide un valor", "--seller needs a value")]
    [InlineData("accounts --seller --top 3", "--seller pide un valor", "--seller needs a value")]
    [InlineData("accounts --as-of", "--as-of pide un valor", "--as-of needs a value")]
    [InlineData("accounts --top", "a una opción le falta su valor: --top", "an option lacks its value: --top")]
    [InlineData("import ledger x.csv --set", "--set pide un valor", "--set needs a value")]
    [InlineData("rfm --as-of", "--as-of pide un valor", "--as-of needs a value")]
    [InlineData("wallet --quiet --as-of", "--as-of pide un valor", "--as-of needs a value")]
    [InlineData("import --quiet", "import reúne órdenes: diga cuál (kamino import --help)", "import is a group of commands: say which (kamino import --help)")]
    [InlineData("accounts --colour red", "no hay una opción --colour ahí", "there is no option --colour there")]
    [InlineData("accounts --=1", "no hay una opción --=1 ahí", "there is no option --=1 there")]
    [InlineData("acounts", "no hay una orden “acounts” ahí", "there is no command “acounts” there")]
    [InlineData("accounts --json=1", "una opción que solo se pone no lleva valor", "an option that is only set takes no value")]
    [InlineData("plan show", "show pide PLAN", "show needs PLAN")]
    [InlineData("plan show 1 2", "“2” sobra", "“2” is one too many")]
    public async Task What_is_wrong_with_a_command_is_told_in_its_own_language(string command, string es, string en)
    {
        foreach (var (language, told) in new[] { ("es", $"kamino: {es}; vea --help\n"), ("en", $"kamino: {en}; see --help\n") })
        {
            var spoken = await Prompt.Bare([.. command.Split(' '), "--lang", language, "--workspace", _cli.Workspace]);

            Assert.Equal((2, told), (spoken.Code, spoken.Errors));
        }
    }

    // Which groups do something by themselves is read off where they are registered: another one comes under this by itself.
    [Fact]
    public async Task A_group_that_does_something_by_itself_tells_of_an_option_without_its_value()
    {
        var groups = Tree.Files("src/Kamino.Cli", "*.cs").SelectMany(file => Registered().Matches(File.ReadAllText(Path.Combine(Tree.Root, "src/Kamino.Cli", file)))).Select(found => found.Groups["group"].Value).ToList();

        Assert.NotEmpty(groups);
        foreach (var group in groups)
        {
            var spoken = await Prompt.Bare(group, "--quiet", "--as-of", "--lang", "en", "--workspace", _cli.Workspace);

            Assert.Equal((2, "kamino: --as-of needs a value; see --help\n"), (spoken.Code, spoken.Errors));
        }
    }

    [GeneratedRegex(@"AddBranch\(""(?<group>[a-z-]+)""((?!AddBranch).)*?\.SetDefaultCommand", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Registered();

    [Fact]
    public async Task A_file_that_is_not_there_is_1()
    {
        var spoken = await _cli.Run("import", "ledger", Path.Combine(_cli.Folder, "nowhere.csv"));

        Assert.Equal(1, spoken.Code);
        Assert.Contains("nowhere.csv", Assert.Single(spoken.Errors.Trim('\n').Split('\n')), StringComparison.Ordinal);
    }

    // Before the first import the day is today, not the first one of the calendar.
    [Theory]
    [InlineData("accounts")]
    [InlineData("matrix")]
    [InlineData("profitability")]
    [InlineData("programme")]
    [InlineData("signals")]
    [InlineData("whitespace")]
    [InlineData("forecast launches")]
    [InlineData("lifetime")]
    public async Task Nothing_imported_yet_is_told_without_a_day_that_never_was(string command)
    {
        var spoken = await _cli.Run([.. command.Split(' '), "--json"]);

        Assert.Equal((0, ""), (spoken.Code, spoken.Errors));
        Assert.DoesNotContain("0001-01", spoken.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("customer,x,t_x,T\nA,1,5,3\n", "row 2, column t_x: 5")]
    [InlineData("customer,x,t_x,T\nA,one,5,30\n", "row 2, column x: one")]
    [InlineData("customer,x,t_x\nA,1,5\n", "row 1, column T")]
    public async Task A_refused_file_is_1_in_a_sentence_with_its_place(string text, string place)
    {
        foreach (var language in new[] { "en", "es" })
        {
            var spoken = await Prompt.Bare("lifetime", "--summary", _cli.Write("summary.csv", text), "--lang", language, "--workspace", _cli.Workspace);

            Assert.Equal((1, ""), (spoken.Code, spoken.Output));
            Assert.Contains(place, spoken.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain('_', spoken.Errors.Replace("t_x", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_question_is_1_and_names_the_option_that_answers()
    {
        var file = _cli.Write("ambiguous.csv", "date,account,net\n2025-02-01,A,\"3,100\"\n2025-02-03,B,\"4,200\"\n");

        var asked = await _cli.Run("import", "ledger", file);
        var answered = await _cli.Run("import", "ledger", file, "--set", "decimal=.");

        Assert.Equal(1, asked.Code);
        Assert.Contains("--set decimal=", asked.Errors, StringComparison.Ordinal);
        Assert.Equal(0, answered.Code);
    }

    [Fact]
    public async Task Refused_rows_are_3_and_with_strict_1()
    {
        var file = _cli.Write("flawed.csv", "date,account,net\n2025-02-31,A,3.10\n2025-02-03,B,4.20\n");

        Assert.Equal(1, (await _cli.Run("import", "ledger", file, "--strict")).Code);
        Assert.Equal(3, (await _cli.Run("import", "ledger", file)).Code);
    }

    [Fact]
    public async Task An_account_a_batch_or_a_model_that_is_not_there_is_1()
    {
        Assert.Equal(1, (await _cli.Run("explain", "00107")).Code);
        Assert.Equal(1, (await _cli.Run("batches", "undo", "7")).Code);
        Assert.Equal(1, (await _cli.Run("models", "show", "nobody")).Code);
        Assert.Equal(1, (await _cli.Run("matrix", "--model", "nobody")).Code);
        Assert.Contains("no model “nobody”", (await _cli.Run("explain", "1", "--model", "nobody", "--lang", "en")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_never_takes_the_place_of_a_file_that_no_sample_made()
    {
        var own = _cli.Write("ledger.csv", "mine");

        var spoken = await _cli.Run("sample", "--out", _cli.Folder, "--lines", "10");

        Assert.Equal((1, "mine"), (spoken.Code, await File.ReadAllTextAsync(own, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Remarks_go_to_standard_error_and_quiet_leaves_them_out()
    {
        var spoken = await _cli.Run("batches", "--json", "--quiet");

        Assert.Equal(new Spoken(0, "[]" + Environment.NewLine, ""), spoken);
    }

    public void Dispose() => _cli.Dispose();
}
