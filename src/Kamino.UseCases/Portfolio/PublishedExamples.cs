using Kamino.Core.Portfolio;

namespace Kamino.UseCases.Portfolio;

/// <summary>One supplier of a published table.</summary>
internal sealed record PublishedSupplier(string Name, string Scores, string Printed);

/// <summary>A published table of weighted totals.</summary>
internal sealed record StrengthExample(
    string Id, string Source, string Weights, IReadOnlyList<PublishedSupplier> Suppliers, IReadOnlyList<(int Us, string Printed)> Relative);

/// <summary>One account of the worked matrix.</summary>
internal sealed record MatrixExample(
    string Account, string Attractive, string Us, IReadOnlyList<string> Rivals, decimal Sales, decimal Available, string Attractiveness, string Strength,
    string X, Quadrant Box, Quadrant MedianBox, string ShareOfWallet, string Radius);

/// <summary>Published and worked examples, as they are printed.</summary>
internal static class PublishedExamples
{
    public const string Constructed = "worked example, docs/methods/portfolio.md";
    public const string Scale = "worked example, docs/methods/portfolio.md";
    public const string FaultySource = "circulating copy of the Thompson & Strickland strength table";
    public const string FaultyWeights = ".10 .10 .10 .05 .05 .05 .10 .35 .15";
    public const string AttractivenessWeights = "15 25 20 15 10 15";
    public const string StrengthWeights = "30 25 20 15 10";

    public static readonly IReadOnlyList<(string What, double Zero, double Ten, double Value, string Printed)> Scores =
    [
        ("growth", 0, 25, -5, "0"), ("growth", 0, 25, 6, "2.4"), ("growth", 0, 25, 12.5, "5"), ("growth", 0, 25, 40, "10"),
        ("days of credit", 90, 30, 100, "0"), ("days of credit", 90, 30, 75, "2.5"), ("days of credit", 90, 30, 45, "7.5"),
    ];

    public static readonly IReadOnlyList<StrengthExample> Strengths =
    [
        new("V-1", "F. R. David, Strategic Management, Table 3-14", ".15 .08 .10 .08 .02 .10 .15 .05 .04 .10 .10 .02 .01",
            [new("Company 1", "3 2 2 3 3 3 3 3 3 3 3 4 2", "2.83"), new("Company 2", "2 2 3 4 3 2 2 4 2 1 2 1 4", "2.28"), new("Company 3", "4 4 4 3 4 3 4 2 4 4 4 3 2", "3.68")],
            [(0, "0.7690"), (2, "1.3004")]),
        new("V-2", "Competitive profile matrix (sample), shekhar-guddudada.blogspot.com 2012/02", ".30 .10 .15 .10 .20 .15",
            [new("A", "4 1 2 4 3 4", "3.20"), new("B", "3 3 3 2 3 3", "2.90"), new("C", "4 1 4 4 4 1", "3.25")], [(0, "0.9846")]),
        new("V-4", "M. McDonald's table of critical success factors", "20 10 50 20",
            [new("us", "9 8 5 8", "6.7"), new("A", "6 5 9 8", "7.8"), new("B", "5 6 7 5", "6.1"), new("C", "4 10 6 3", "5.4")], [(0, "0.8590")]),
    ];

    public static readonly IReadOnlyList<MatrixExample> Matrix =
    [
        new("Andina Foods", "7 9 8 8 6 7", "8 6 7 5 6", ["7 8 6 7 6", "5 7 5 8 4"], 42, 120, "7.75", "0.956835", "0.520082", Quadrant.Star, Quadrant.Star, "0.35", "27.325"),
        new("Bolívar Retail", "4 5 10 3 7 8", "8 9 7 6 8", ["6 7 6 8 5", "5 6 5 9 5"], 90, 300, "6.20", "1.201550", "0.416434", Quadrant.Strategic, Quadrant.Status, "0.30", "40"),
        new("Cafetal SA", "8 6 4 7 9 6", "6 7 8 5 7", ["7 7 6 6 6", "5 5 5 7 4"], 18, 30, "6.35", "1.007634", "0.496539", Quadrant.Strategic, Quadrant.Strategic, "0.60", "17.889"),
        new("Delta Pharma", "9 8 7 9 8 5", "9 8 9 6 8", ["8 7 7 7 6", "6 8 6 8 5"], 60, 140, "7.65", "1.138889", "0.440810", Quadrant.Strategic, Quadrant.Strategic, "0.4286", "32.660"),
        new("Estrella Logistics", "3 2 3 2 4 3", "5 6 5 6 4", ["6 7 6 8 5", "7 6 6 7 6"], 25, 40, "2.70", "0.821705", "0.589373", Quadrant.Streamline, Quadrant.Streamline, "0.625", "21.082"),
        new("Faro Telecom", "6 7 9 4 3 4", "5 6 4 7 3", ["8 7 8 6 7", "6 7 6 8 6"], 10, 260, "5.95", "0.700680", "0.661888", Quadrant.Star, Quadrant.Streamline, "0.0385", "13.333"),
    ];
}
