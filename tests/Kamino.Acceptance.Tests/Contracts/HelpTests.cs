namespace Kamino.Acceptance.Tests.Contracts;

public sealed class HelpTests
{
    public static TheoryData<string> Commands { get; } =
    [
        "", "accounts", "batches", "batches show", "batches undo", "charges", "charges list", "charges set", "charges unset", "demo", "doctor", "explain", "concentration", "export", "export accounts", "export contacts", "export matrix", "export products", "export rates", "export segments", "group", "import", "import accounts", "import contacts", "import costs", "import ledger", "import products", "import rates", "import receivables", "import scores", "import segments", "import surveys", "import stages", "import wallet", "lifetime", "lines", "matrix", "merge", "merge do", "merge list", "merge undo", "models",
        "models activate", "models keep", "models list", "models show", "people", "people erase", "people expire", "people handover", "people keep", "people left", "people list", "people privacy", "people returned", "people tell", "profitability", "rfm", "rfm response", "rfm segments", "rhythm", "sample", "selection", "selection limits", "selection list", "serve", "settings", "settings set", "settings show", "signals", "signals acknowledge", "signals thresholds", "snapshots", "snapshots compare",
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
}
