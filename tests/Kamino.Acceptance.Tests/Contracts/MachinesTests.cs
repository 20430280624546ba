using System.Diagnostics;
using System.Globalization;

namespace Kamino.Acceptance.Tests.Contracts;

/// <summary>The same files give the same answers on every machine, whatever its language and wherever its clock stands.</summary>
public sealed class MachinesTests : IDisposable
{
    private static readonly string[][] Questions =
    [
        ["accounts", "--json", "--as-of", "2006-12-31"], ["matrix", "--json", "--as-of", "2006-12-31"],
    ];

    private readonly Prompt _cli = new();

    [Fact]
    public async Task N09_language_and_time_zone_of_the_machine_change_no_answer()
    {
        // Given what a machine in plain English answers
        var sample = await _cli.Sample(lines: 400, accounts: 12);
        var expected = await Answers("", Path.Combine(_cli.Folder, "reference"), sample);
        // When machines of other languages take the same files in
        foreach (var culture in new[] { "es-CO", "de-DE", "ar-SA", "tr-TR" })
        {
            Assert.Equal(expected, await Answers(culture, Path.Combine(_cli.Folder, culture), sample));
        }

        // And other programs read them where it is yesterday and where it is tomorrow
        foreach (var (language, zone) in new[] { ("tr_TR.UTF-8", "Etc/GMT+5"), ("ar_SA.UTF-8", "Etc/GMT-13") })
        {
            var workspace = Path.Combine(_cli.Folder, zone.Replace('/', '-'));
            await Elsewhere(language, zone, [.. Import(workspace, sample)]);
            // Then each of them answers the same
            Assert.Equal(expected, await Answers("", workspace, null));
            Assert.Equal(expected[1], await Elsewhere(language, zone, [.. Questions[1], "--workspace", workspace, "--lang", "en"]));
        }
    }

    public void Dispose() => _cli.Dispose();

    private static IEnumerable<string> Import(string workspace, string sample) =>
        ["import", "ledger", Path.Combine(sample, "ledger.csv"), "--quiet", "--workspace", workspace, "--lang", "en"];

    private static async Task<List<string>> Answers(string culture, string workspace, string? sample)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            if (sample is not null)
            {
                Assert.Equal("", (await Prompt.Bare([.. Import(workspace, sample)])).Errors);
            }

            var answers = new List<string>();
            foreach (var question in Questions)
            {
                var spoken = await Prompt.Bare([.. question, "--workspace", workspace, "--lang", "en"]);
                Assert.Equal((0, ""), (spoken.Code, spoken.Errors));
                answers.Add(spoken.Output);
            }

            return answers;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static async Task<string> Elsewhere(string language, string zone, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["LANG"] = language, ["TZ"] = zone } };
        start.Environment.Remove("LC_ALL");
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "kamino.dll")))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("kamino didn't start.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal("", await errors);
        return await output;
    }
}
