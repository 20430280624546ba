using System.Globalization;
using Kamino.Core.Lifetime;

namespace Kamino.Core.Tests.Lifetime;

/// <summary>Reference values computed at 50 digits, from the folder that KAMINO_SHARED names; a test without it says that it was left out.</summary>
internal static class Vectors
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("KAMINO_SHARED");

    /// <summary>The rows of a table, cells by column.</summary>
    public static List<Dictionary<string, string>> Read(string file)
    {
        Assert.SkipUnless(Directory.Exists(Folder), "KAMINO_SHARED doesn't name the folder of reference values.");
        var lines = File.ReadAllLines(Path.Combine(Folder ?? "", file));
        var header = Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => header.Zip(Cells(line)).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    /// <summary>A cell as a number.</summary>
    public static double Number(this Dictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    /// <summary>The columns customer, x, t_x and T as a history.</summary>
    public static PurchaseHistory History(this Dictionary<string, string> row) => new((int)row.Number("x"), row.Number("t_x"), row.Number("T"));

    /// <summary>The 2,357 customers of CDNOW, observed to 30 September 1997, in weeks.</summary>
    public static List<PurchaseHistory> Cdnow() => [.. Read("data/cdnow/summary_1997-09-30.csv").Select(History)];

    /// <summary>A published optimum.</summary>
    public static double Optimum(string model, string quantity, string column = "value") =>
        Read("vectors/fits.csv").Single(row => row["model"] == model && row["quantity"] == quantity).Number(column);

    /// <summary>Fails unless the two agree to a relative difference; figures below the floor are compared absolutely.</summary>
    public static void Close(double expected, double actual, double relative = 1e-10, string? about = null)
    {
        var difference = Math.Abs(expected - actual) / Math.Max(Math.Abs(expected), double.Epsilon);
        Assert.True(
            double.IsFinite(actual) && (difference <= relative || Math.Abs(expected - actual) < 1e-300 || (Math.Abs(expected) < 1e-40 && expected <= 0 && Math.Abs(actual) < 1e-14)),
            string.Create(CultureInfo.InvariantCulture, $"{about}: expected {expected:R}, got {actual:R}, relative difference {difference:E2}"));
    }

    private static string[] Cells(string line) => [.. line.Split(',').Select(cell => cell.Trim('"'))];
}
