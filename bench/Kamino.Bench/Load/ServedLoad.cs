using System.Globalization;

namespace Kamino.Bench.Load;

/// <summary>Makes the company, serves it by a program of its own, and lets everybody ask.</summary>
internal static class ServedLoad
{
    private const int People = 200;

    /// <summary>Runs it.</summary>
    /// <param name="kamino">The program.</param>
    /// <param name="folder">Where the company is, or is made.</param>
    /// <param name="lines">Lines of its ledger.</param>
    /// <param name="accounts">Accounts that buy.</param>
    /// <param name="pace">How hard and how long.</param>
    public static async Task<string> Run(string kamino, string folder, long lines, int accounts, Pace pace)
    {
        Directory.CreateDirectory(folder);
        var cast = await GrownCompany.In(folder, lines, accounts, People);
        using var server = ServedProgram.Begin(kamino, Path.Combine(folder, "workspace"));
        await server.Ready();
        using var run = new LoadRun(server.Address, cast, server.Process);
        var report = await run.Run(pace);
        return string.Create(CultureInfo.InvariantCulture, $"{People} people, {accounts} accounts, {lines} lines; {pace.Reads} reads and {pace.Writes} writes a second for {pace.Minutes} minutes, started by the clock.\n\n{report}");
    }
}
