using System.Diagnostics;
using System.Globalization;
using System.Text;
using Kamino.Core.Quantities;

namespace Kamino.Bench.Kills;

/// <summary>
/// Kills the program that serves a workspace (SIGKILL) at random instants, while several people import, edit, answer surveys and share plans; after each start it holds what is
/// there against what was acknowledged. A killed program leaves the system's page cache as it was: what a power cut takes is not tried here.
/// </summary>
internal sealed class KillRun
{
    private const int Seed = 20070501;
    private const int MostAnswers = 40;
    private const int Soon = 150;
    private const int Late = 2500;
    private const int LongestCommand = 4000;
    private const int LongestWait = 15_000;
    private const int LongestStart = 1500;

    private readonly Witness _witness = new();
    private readonly Links _links = new();
    private readonly List<string> _wrong = [];
    private readonly List<double> _starts = [];
    private readonly Random _random = new(Seed);
    private readonly long _begun = Stopwatch.GetTimestamp();
    private readonly string _kamino;
    private readonly string _folder;
    private int _leftovers;
    private int _commands;
    private int _startsKilled;

    private KillRun(string kamino, string folder) => (_kamino, _folder) = (kamino, folder);

    /// <summary>Runs it.</summary>
    /// <param name="kamino">The program.</param>
    /// <param name="folder">Where the company is, or is made.</param>
    /// <param name="kills">How often.</param>
    /// <returns>What was found.</returns>
    public static async Task<(string Report, bool IsWhole)> Run(string kamino, string folder, int kills)
    {
        var company = await Company.In(folder);
        var run = new KillRun(kamino, folder);
        await run.Rounds(company, kills);
        return (run.Report(kills), run._wrong.Count == 0 && run._witness.Wrong.Count == 0);
    }

    private async Task Rounds(Company company, int kills)
    {
        var first = new SeenWorkspace(_folder, []);
        var apart = await first.Apart();
        using var imports = new ImportWork(_kamino, _folder, company, apart.Keys.First().Code, _witness, new Random(_random.Next()));
        var desks = company.Desks.Select(desk => new DeskWork(desk, company.Survey, _links, _witness, new Random(_random.Next()))).ToList();
        var seen = new SeenWorkspace(_folder, imports.Accounts);
        _witness.Take(await seen.Read());
        for (var kill = 1; kill <= kills; kill++)
        {
            using var server = await Started();
            var found = new List<string>();
            if (kill > 1)
            {
                found.AddRange(await Look(seen, apart, server.Address, false));
            }

            Tell(kill - 1, found);
            await File.WriteAllTextAsync(Path.Combine(_folder, "report.md"), Report(kill - 1)); // whoever has no more time has this
            await Burst(server, imports, desks);
        }

        using var last = await Started();
        Tell(kills, await Look(seen, apart, last.Address, true));
        desks.ForEach(desk => desk.Dispose());
    }

    // Of ten starts one is killed too, and then it is started again.
    private async Task<ServedProgram> Started()
    {
        if (_random.Next(10) == 0)
        {
            using var doomed = ServedProgram.Begin(_kamino, Workspace);
            await Task.Delay(_random.Next(LongestStart));
            await doomed.Kill();
            _startsKilled++;
        }

        var server = ServedProgram.Begin(_kamino, Workspace);
        _starts.Add((await server.Ready()).TotalSeconds);
        return server;
    }

    private string Workspace => Path.Combine(_folder, "workspace");

    // A third of the rounds import over the interface, a third by the command, whose process is killed at an instant of its own, and a third in both ways, so that one finds the other under way.
    // However slow the machine is: so many answers, and then an instant in the midst of the next ones.
    private async Task Burst(ServedProgram server, ImportWork imports, List<DeskWork> desks)
    {
        var (isDead, ways, wanted) = (false, _random.Next(3), _witness.Acknowledged + _random.Next(MostAnswers));
        var after = TimeSpan.FromMilliseconds(_random.Next(_random.Next(2) == 0 ? Soon : Late));
        var command = ways > 0 ? imports.Commands(TimeSpan.FromMilliseconds(_random.Next(LongestCommand)), () => isDead) : Task.FromResult(false);
        var working = desks.Select(desk => Quietly(desk.Until(server.Address, () => isDead), () => isDead)).ToList();
        working.Add(ways == 1 ? Task.CompletedTask : Quietly(imports.Until(server.Address, () => isDead), () => isDead));
        for (var begun = Stopwatch.GetTimestamp(); _witness.Acknowledged < wanted && Stopwatch.GetElapsedTime(begun).TotalMilliseconds < LongestWait;)
        {
            await Task.Delay(1);
        }

        await Task.Delay(after);
        isDead = true;
        await server.Kill();
        await Task.WhenAll(working);
        _commands += await command ? 1 : 0;
        desks.ForEach(desk => desk.Dispose());
    }

    // Whoever was writing when the program was killed gets no answer; before that everybody does.
    private async Task Quietly(Task work, Func<bool> isDead)
    {
        try
        {
            await work;
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or TaskCanceledException)
        {
            if (!isDead())
            {
                _wrong.Add($"no answer from a program that runs: {gone.Message}");
            }
        }
    }

    private async Task<IReadOnlyList<string>> Look(SeenWorkspace seen, IReadOnlyDictionary<Currency, decimal> apart, Uri address, bool all)
    {
        var found = new List<string>(_witness.Compare(await seen.Read()));
        var mended = await seen.Mend();
        _leftovers += mended.Count;
        found.AddRange(mended.Where(finding => finding.Flaw != UseCases.Ledger.WorkspaceFlaw.Leftover).Select(finding => $"doctor: {finding.File} {finding.Flaw}"));
        found.AddRange(await seen.Flaws(apart));
        found.AddRange(await _links.Look(address, _witness, all));
        return found;
    }

    private void Tell(int kill, IReadOnlyList<string> found)
    {
        Console.Error.WriteLine($"kills: {kill}, {_witness.Acknowledged} writes acknowledged, {found.Count} things wrong, started in {_starts[^1]:0.00} s");
        foreach (var one in found)
        {
            Console.Error.WriteLine($"kills: {kill}: {one}");
            _wrong.Add(string.Create(CultureInfo.InvariantCulture, $"after kill {kill}: {one}"));
        }
    }

    private string Report(int kills)
    {
        var report = new StringBuilder();
        report.AppendLine(CultureInfo.InvariantCulture, $"{kills} kills of the server under load, {_commands} of a running import by the command, {_startsKilled} of a server that was just starting; seed {Seed}; {Stopwatch.GetElapsedTime(_begun).TotalMinutes:0} minutes. {_witness.Acknowledged} writes were acknowledged.").AppendLine();
        report.AppendLine(CultureInfo.InvariantCulture, $"Started again in {_starts.Order().ElementAt(_starts.Count / 2):0.0} s (median), {_starts.Max():0.0} s at most. `doctor` removed {_leftovers} files that killed imports left, and found nothing afterwards.").AppendLine();
        report.AppendLine(_wrong.Count == 0 ? "Everything acknowledged was there, nothing was half, sums and trail held after every kill." : $"**Wrong, {_wrong.Count} times:**").AppendLine();
        _wrong.Take(40).ToList().ForEach(wrong => report.AppendLine(CultureInfo.InvariantCulture, $"- {wrong}"));
        foreach (var (said, times) in _witness.Wrong)
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"- answered with an error: {said} × {times}");
        }

        return report.AppendLine().Append(_witness.Table()).ToString();
    }
}
