using System.Globalization;
using Kamino.Core.Allocation;
using Kamino.UseCases.Allocation;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Reads what judges say of effort and sales, measured points, people's time and the policy of quadrants.</summary>
internal sealed class EffortFiles : IEffortFiles
{
    private const int MostCalls = 10_000;

    private const decimal MostHours = 1000m;

    private static readonly string[] Judged = ["account", "calls_now", "s0", "s_now", "s_more", "s_max", "margin"];
    private static readonly string[] Spent = ["account", "spend_now", "s0", "s_now", "s_more", "s_max", "margin"];
    private static readonly string[] Rising = ["s0", "s_half", "s_now", "s_more", "s_max"];

    public Task<IReadOnlyList<JudgedAccount>> Accounts(string file, CancellationToken ct) => Each(file, Judged, Account, ct);

    public Task<IReadOnlyList<JudgedSpending>> Spending(string file, CancellationToken ct) => Each(file, Spent, Spending, ct);

    public async Task<IReadOnlyList<EffortPoint>> Points(string file, CancellationToken ct)
    {
        var points = (await CommaTable.Read(file, ["account", "effort", "sales"], ct)).Select(row => new EffortPoint(
            row.Needed("account"), NotNegative(row, "effort"), NotNegative(row, "sales"), row.Day("until"))).ToList();
        return points.Count == 0 ? throw new UnreadableFileException(file, FileFlaw.EmptyFile) : points;
    }

    public async Task<IReadOnlyList<LoggedCalls>> Calls(string file, CancellationToken ct)
    {
        var calls = (await CommaTable.Read(file, ["account", "date"], ct)).Select(row => new LoggedCalls(
            row.Needed("account"), row.Day("date") ?? throw row.Refused(FileFlaw.EmptyCell, "date", ""), row.Text("calls").Length == 0 ? 1 : NotNegative(row, "calls"))).ToList();
        return calls.Count == 0 ? throw new UnreadableFileException(file, FileFlaw.EmptyFile) : calls;
    }

    public async Task<IReadOnlyDictionary<string, decimal>> Shares(string file, string name, string amount, CancellationToken ct)
    {
        var read = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var row in await CommaTable.Read(file, [name, amount], ct))
        {
            var number = row.Number(amount) is { } given and >= 0 ? given : throw row.Refused(FileFlaw.NegativeNumber, amount, row.Text(amount));
            if (!read.TryAdd(row.Needed(name), number))
            {
                throw row.Refused(FileFlaw.RepeatedName, name, row.Text(name));
            }
        }

        return read.Count == 0 ? throw new UnreadableFileException(file, FileFlaw.EmptyFile) : read;
    }

    private static async Task<IReadOnlyList<T>> Each<T>(string file, IReadOnlyList<string> needed, Func<CommaRow, T> read, CancellationToken ct)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var accounts = (await CommaTable.Read(file, needed, ct)).Select(row => seen.Add(row.Needed("account")) ? read(row) : throw row.Refused(FileFlaw.RepeatedAccount, "account", row.Text("account"))).ToList();
        return accounts.Count == 0 ? throw new UnreadableFileException(file, FileFlaw.EmptyFile) : accounts;
    }

    private static JudgedAccount Account(CommaRow row)
    {
        var now = Calls(row, "calls_now", 1) ?? throw row.Refused(FileFlaw.EmptyCell, "calls_now", "");
        var (fewest, most) = (Calls(row, "min_calls", 0) ?? 0, Calls(row, "max_calls", 0));
        var (hours, travel) = (row.Number("hours_per_call") ?? 1m, row.Number("travel_per_call") ?? 0m);
        var judged = Answers(row);
        return most < fewest ? throw row.Refused(FileFlaw.MostBelowFewest, "max_calls", row.Text("max_calls"))
            : hours is <= 0 or > MostHours ? throw row.Refused(FileFlaw.NotAboveZero, "hours_per_call", row.Text("hours_per_call"))
            : travel is < 0 or > MostHours ? throw row.Refused(FileFlaw.NegativeNumber, "travel_per_call", row.Text("travel_per_call"))
            : new JudgedAccount(row.Needed("account"), now, judged, Margin(row), fewest, most, hours + travel, row.Text("person"), row.Text("quadrant"), row.Row) { Judge = row.Text("judge"), JudgedOn = row.Day("judged_on") };
    }

    private static JudgedSpending Spending(CommaRow row)
    {
        var now = row.Number("spend_now") is { } spent ? spent > 0 ? spent : throw row.Refused(FileFlaw.NotAboveZero, "spend_now", row.Text("spend_now")) : throw row.Refused(FileFlaw.EmptyCell, "spend_now", "");
        var (fewest, most) = (row.Number("min_spend") ?? 0m, row.Number("max_spend"));
        var judged = Answers(row);
        return fewest < 0 ? throw row.Refused(FileFlaw.NegativeNumber, "min_spend", row.Text("min_spend"))
            : most < fewest ? throw row.Refused(FileFlaw.MostBelowFewest, "max_spend", row.Text("max_spend"))
            : new JudgedSpending(row.Needed("account"), now, judged, Margin(row), fewest, most, row.Text("person"), row.Text("quadrant"), row.Row);
    }

    private static Judgment Answers(CommaRow row)
    {
        var judged = new Judgment(NotNegative(row, "s0"), row.Number("s_half") is { } half ? (double)half : null, NotNegative(row, "s_now"), NotNegative(row, "s_more"), NotNegative(row, "s_max"));
        Check(row, judged);
        return judged;
    }

    private static void Check(CommaRow row, Judgment judged)
    {
        switch (EffortCurve.Flaw(judged))
        {
            case CurveFlaw.NotRising:
                var given = Rising.Where(column => row.Text(column).Length > 0).ToList();
                var at = Enumerable.Range(1, given.Count - 1).First(i => !(row.Number(given[i - 1]) < row.Number(given[i])) || row.Number(given[i]) < 0);
                throw row.Refused(FileFlaw.JudgmentNotRising, given[at], row.Text(given[at]));
            case CurveFlaw.OutOfRange:
                throw row.Refused(FileFlaw.JudgmentOutOfRange, "s_more", row.Text("s_more"));
            case null:
                break;
        }
    }

    private static double Margin(CommaRow row) => row.Number("margin") is { } margin ? margin is > 0 and <= 1 ? (double)margin : throw row.Refused(FileFlaw.MarginOutOfRange, "margin", row.Text("margin")) : throw row.Refused(FileFlaw.EmptyCell, "margin", "");

    private static double NotNegative(CommaRow row, string column) => row.Number(column) is { } number ? number >= 0 ? (double)number : throw row.Refused(FileFlaw.NegativeNumber, column, row.Text(column)) : throw row.Refused(FileFlaw.EmptyCell, column, "");

    private static int? Calls(CommaRow row, string column, int fewest) => row.Number(column) is not { } number ? null
        : number == decimal.Floor(number) && number >= fewest && number <= MostCalls ? (int)number
        : throw row.Refused(number < fewest && fewest == 1 ? FileFlaw.NotAboveZero : FileFlaw.NotACount, column, number.ToString(CultureInfo.InvariantCulture));
}
