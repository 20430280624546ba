using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Kamino.Bench.Kills;

/// <summary>Imports of the ledger and of accounts over the interface and by the command, and imports that are taken back.</summary>
internal sealed class ImportWork(string kamino, string folder, Company company, string currency, Witness witness, Random random) : IDisposable
{
    private const string Interface = "interface-";
    private const string Command = "command-";
    private const string OfAccounts = "accounts-";
    private const int MostLines = 3000;
    private const int Told = 40;
    private const int ByInterface = 20;

    private readonly List<(string File, string Batch, string Value)> _taken = [];
    private readonly string[] _accounts = [.. company.Desks.SelectMany(desk => desk.Accounts).Distinct().Take(Told)];
    private Sender? _sender;

    /// <summary>The accounts whose country an import says anew.</summary>
    public IReadOnlyList<string> Accounts => _accounts;

    /// <summary>Imports over the interface until the program is gone.</summary>
    public async Task Until(Uri address, Func<bool> isDead)
    {
        _sender?.Dispose();
        _sender = new Sender(address, company.Importer.Token, witness);
        while (!isDead())
        {
            var kind = random.Next(10);
            await (kind < 5 ? Ledger(_sender) : kind < 8 || _taken.Count == 0 ? Table(_sender) : Undo(_sender));
            await Task.Delay(random.Next(ByInterface));
        }
    }

    /// <summary>Imports by the command until an instant, and kills whichever is running then.</summary>
    /// <returns>Whether one was running.</returns>
    public async Task<bool> Commands(TimeSpan until, Func<bool> isDead)
    {
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) is var gone && gone < until && !isDead())
        {
            var (name, text, value) = Export(Command);
            var (deed, path) = (new Deed("import by command", name), Path.Combine(folder, name));
            await File.WriteAllTextAsync(path, text);
            witness.Begin(deed, value);
            using var process = ServedProgram.Heard(new ProcessStartInfo(kamino, ["import", "ledger", path, "--workspace", Path.Combine(folder, "workspace"), "--quiet"]) { RedirectStandardOutput = true, RedirectStandardError = true }, _ => { });
            var ended = process.WaitForExitAsync();
            if (await Task.WhenAny(ended, Task.Delay(until - gone)) != ended)
            {
                process.Kill();
                await process.WaitForExitAsync();
                File.Delete(path);
                return true;
            }

            File.Delete(path);
            Note(deed, process.ExitCode);
        }

        return false;
    }

    public void Dispose() => _sender?.Dispose();

    private void Note(Deed deed, int code)
    {
        switch (code)
        {
            case 0:
                witness.Acknowledge(deed);
                break;
            case 1:
                witness.Refuse(deed, "another import is under way");
                break;
            default:
                witness.Fail(deed, string.Create(CultureInfo.InvariantCulture, $"ended with {code}"));
                break;
        }
    }

    private async Task Ledger(Sender sender)
    {
        var (name, text, value) = Export(Interface);
        using var form = Form(name, text);
        if (await sender.Write(HttpMethod.Post, "/api/v1/imports", form, (new Deed("import", name), value)) is { } report && report.GetProperty("batch").GetString() is { } batch)
        {
            _taken.Add((name, batch, value));
        }
    }

    // Of forty accounts the country: all of them say the same, before and afterwards.
    private async Task Table(Sender sender)
    {
        var (mark, text) = (Mark(), new StringBuilder("code,country\n"));
        foreach (var account in _accounts)
        {
            text.Append(CultureInfo.InvariantCulture, $"{account},{mark}\n");
        }

        using var form = Form(Accounted(mark), text.ToString());
        await sender.Write(HttpMethod.Post, "/api/v1/imports/accounts", form, (new Deed("import of accounts", Accounted(mark)), "visible"), (new Deed("countries", "all"), mark));
    }

    private async Task Undo(Sender sender)
    {
        var at = random.Next(_taken.Count);
        var (file, batch, value) = _taken[at];
        _taken.RemoveAt(at);
        await sender.Write(HttpMethod.Post, $"/api/v1/batches/{batch}/undo?by=bench", (object?)null, (new Deed("import", file), "taken back " + value));
    }

    private static MultipartFormDataContent Form(string name, string text) => new() { { new StringContent("bench"), "by" }, { new StringContent(text, Encoding.UTF8, "text/csv"), "files", name } };

    private (string Name, string Text, string Value) Export(string prefix)
    {
        var (mark, lines, sum) = (Mark(), 1 + random.Next(MostLines), 0L);
        var text = new StringBuilder("date,document,line,account,product,net,currency\n");
        for (var line = 1; line <= lines; line++)
        {
            var net = 1 + random.Next(1000);
            sum += net;
            text.Append(CultureInfo.InvariantCulture, $"2026-03-{1 + (line % 28):00},{mark}-{line / 5},{line},{_accounts[random.Next(_accounts.Length)]},P1,{net},{currency}\n");
        }

        return ($"{prefix}{mark}.csv", text.ToString(), Value(lines, sum));
    }

    /// <summary>The name of the file that gives accounts a country.</summary>
    public static string Accounted(string mark) => $"{OfAccounts}{mark}.csv";

    /// <summary>The import that came as a file of that name; <c>null</c> where none of the run's is called so.</summary>
    public static Deed? Of(string file) => file.StartsWith(Interface, StringComparison.Ordinal) ? new Deed("import", file)
        : file.StartsWith(Command, StringComparison.Ordinal) ? new Deed("import by command", file)
        : file.StartsWith(OfAccounts, StringComparison.Ordinal) ? new Deed("import of accounts", file)
        : null;

    /// <summary>How an import of the ledger is read again.</summary>
    public static string Value(long lines, decimal net) => string.Create(CultureInfo.InvariantCulture, $"{lines} lines, {net:0.##}");

    private string Mark() => random.NextInt64().ToString("x16", CultureInfo.InvariantCulture);
}
