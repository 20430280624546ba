using System.Text.RegularExpressions;
using Kamino.Acceptance.Tests.Accounts;
using Kamino.Acceptance.Tests.Contracts;
using Kamino.Core.Rights;
using Kamino.Web.Words;

namespace Kamino.Acceptance.Tests.Rights;

/// <summary>Every command, asked by the role with the fewest rights: whatever more it takes is one right of the table, and the table says which other roles have it.</summary>
[Collection("KAMINO_PASSWORD")] // one environment for all of the process
public sealed class CommandRightsTests : IDisposable
{
    // They open no workspace of somebody's, or are the machine's own business.
    private static readonly string[] Apart = ["serve", "demo", "bench", "sample", "verify", "restore", "migrate", "doctor"];

    // What stands for an argument of that name.
    private static readonly Dictionary<string, string> Stands = new()
    {
        ["ACCOUNT"] = "plant",
        ["OTHER"] = "grp",
        ["FROM"] = "plant",
        ["INTO"] = "grp",
        ["PLAN"] = "1",
        ["ID"] = "1",
        ["BATCH"] = "1",
        ["NUMBER"] = "1",
        ["SURVEY"] = "1",
        ["NAME"] = "Eva",
        ["NEW"] = "Ava",
        ["TO"] = "grp",
        ["LOGIN"] = "reader",
        ["CODE"] = "P1",
        ["QUESTION=ANSWER"] = "problem=x",
        ["END"] = "won",
        ["PHASE"] = "O",
        ["ACTION"] = "1",
        ["PATH=VALUE"] = "ambition=x",
        ["NAME=VALUE"] = "our_name=x",
        ["KIND"] = "barriers",
        ["ROLE"] = "reader",
        ["MESSAGE"] = "m",
        ["TITLE"] = "x",
        ["ADDRESS"] = "https://example.com/",
        ["KEY"] = "turnbull_zolkiewski",
        ["NAME|FILE"] = "default",
        ["RANK"] = "1",
        ["SUPPLIERS"] = "3",
    };

    // What a command can't do without besides.
    private static readonly Dictionary<string, string> More = new()
    {
        ["opportunities open"] = "--value 5 --close 2030-01-10",
        ["opportunities act"] = "visit --due 2030-01-10",
        ["opportunities done"] = "--result x",
        ["opportunities end"] = "--reason x",
        ["curve bias"] = "--points $FILE",
        ["forecast analogy"] = "--ledger --launch-total 5",
        ["forecast bass"] = "--peak 110 --before 460 --potential 1000",
        ["curve fit"] = "$FILE",
        ["plan handover"] = "--by x",
        ["export accounts"] = "--to $OUT.csv",
        ["export contacts"] = "--to $OUT.csv",
        ["export matrix"] = "--to $OUT.csv",
        ["export products"] = "--to $OUT.csv",
        ["export rates"] = "--to $OUT.csv",
        ["export segments"] = "--to $OUT.csv",
        ["export plan"] = "--to $OUT.docx",
        ["export review"] = "--to $OUT.docx",
        ["plan export"] = "--to $OUT.docx",
        ["people handover"] = "--from Ana --to Luis",
        ["plan share"] = "--with Eva",
        ["plan review"] = "--notes x",
        ["plan rules"] = "days=210",
        ["stage say"] = "--side us --points 3,3,3,3,3,3",
        ["survey new"] = "--everybody",
        ["signals thresholds"] = "volume_fall=0.6",
        ["programme assess"] = "no_time=1",
        ["programme audit"] = "--scale 4 --integration 3 --star 3,2,2,1,2",
        ["rfm response"] = "--cost 1 --margin 1",
        ["people privacy"] = "--keep-months 12",
        ["selection limits"] = "--warn 5",
    };

    // Arguments of other kinds than their names mean elsewhere.
    private static readonly Dictionary<string, string> Instead = new()
    {
        ["plan compare"] = "1 1 1",
        ["plan move"] = "1 proposed",
        ["token new"] = "root",
        ["user why"] = "root",
        ["models keep"] = "$MODEL",
        ["snapshots compare"] = "1 1",
    };

    private const string Model =
        """
        {"name":"x","attractiveness":{"factors":[{"key":"net_sales","weight":100,"kind":"measured","measure":"net_sales","anchors":{"zero":0,"ten":10},"family":"profitability"}]},
        "strength":{"factors":[{"key":"product_quality","weight":100}]},"cut":{"rule":"fixed","attractiveness":5,"strength":1},"missing":"block","coverage":0.7,"seed":1}
        """;

    private static readonly string[] Bought = ["plant", "zen"];

    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task P02_P03_P08_every_command_takes_the_right_that_the_table_says_and_a_foreign_account_answers_as_one_that_is_not_there()
    {
        // Given a company, and a reader of one group
        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", "code,name,group,seller\ngrp,Grupo Norte,,Luis\nplant,Planta Norte,grp,Luis\nzen,Zenith Foreign,,Luis\n"));
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", "date,document,account,product,net,cost\n" + string.Concat(Enumerable.Range(1, 9).SelectMany(month => Bought
            .Select((code, place) => FormattableString.Invariant($"2024-0{month}-05,{month}{place},{code},P{place},{(place + 1) * 1000 + month},{(place + 1) * 600}\n"))))));
        await _kamino.Ask("plan", "new", "plant", "--by", "Luis");
        await _kamino.Ask("opportunities", "open", "plant", "Oil", "--value", "5", "--close", "2030-01-10");
        Environment.SetEnvironmentVariable("KAMINO_PASSWORD", Signing.Password);
        await _kamino.Ask("user", "add", "root", "--role", "administrator");
        await _kamino.Ask("user", "add", "reader", "--role", "reader", "--name", "Rita", "--group", "grp");
        // When every command is given in the reader's name
        var (lines, told) = (new List<string>(), new List<string>());
        foreach (var command in (await CommandTree.All()).Where(command => command.Length > 0 && !Apart.Contains(command)))
        {
            if (await CommandTree.Needed(command) is not { } needed)
            {
                continue;
            }

            var ended = await Asked(command, needed, "plant");
            lines.Add($"{command}: {Told(ended)}");
            if (needed is ["ACCOUNT", ..] && ended.Code != 4)
            {
                var (zen, nix) = (await Asked(command, needed, "zen"), await Asked(command, needed, "nix"));
                told.AddRange((zen.Code, zen.Output.Replace("zen", "nix", StringComparison.Ordinal), zen.Errors.Replace("zen", "nix", StringComparison.Ordinal)) == (nix.Code, nix.Output, nix.Errors)
                    ? [] : [$"{command}: {zen.Code} {zen.Errors} / {nix.Code} {nix.Errors}"]);
            }

            told.AddRange((ended.Output + ended.Errors).Contains("Zenith", StringComparison.Ordinal) ? [$"{command} tells of Zenith"] : []);
        }

        // Then each was refused for want of one right, or everybody may, and nothing is told of what is out of reach
        Assert.True(told.Count == 0, string.Join('\n', told));
        GoldenFile.Agrees("rights-commands.txt", string.Join('\n', lines.Order(StringComparer.Ordinal)));
    }

    public void Dispose() => _kamino.Dispose();

    private Task<Ended> Asked(string command, IReadOnlyList<string> needed, string account)
    {
        var (file, model) = (_kamino.File("in.csv", "account,name\nplant,Planta\n"), _kamino.File("model.json", Model));
        string[] Words(string text) => [.. text.Replace("$FILE", file, StringComparison.Ordinal).Replace("$MODEL", model, StringComparison.Ordinal).Replace("$OUT", file, StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var given = Instead.TryGetValue(command, out var instead) ? Words(instead) : needed.Select(name => name == "ACCOUNT" ? account : name.Contains("FILE", StringComparison.Ordinal) && !Stands.ContainsKey(name) ? file : Stands.GetValueOrDefault(name, "1")).ToArray();
        return _kamino.Run([.. command.Split(' '), .. given, .. Words(More.GetValueOrDefault(command, "")), "--user", "reader", "--lang", "en"]);
    }

    private static string Told(Ended ended)
    {
        if (ended.Code != 4)
        {
            Assert.True(ended.Code != 2, $"The test doesn't know how the command is given: {ended.Errors}");
            return ended.Code == 0 ? "everybody" : $"everybody ({ended.Code}: {Regex.Replace(ended.Errors.Trim().Split(';')[0], @"\S*/", "")})";
        }

        var right = Enum.GetValues<Right>().First(right => ended.Errors.Contains($"the right to {WordList.English[$"right.{Locale.WordOf(right)}"]} is", StringComparison.Ordinal));
        return $"{Locale.WordOf(right)} {string.Join(' ', Enum.GetValues<Role>().Where(role => RightsTable.Of(role).Contains(right)).Select(role => Locale.WordOf(role)))}";
    }
}
