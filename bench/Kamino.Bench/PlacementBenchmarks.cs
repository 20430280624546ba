using BenchmarkDotNet.Attributes;
using Kamino.Core.Numerics;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;

namespace Kamino.Bench;

/// <summary>How long a matrix takes on one core, a thousand draws of the weights for each account included.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class PlacementBenchmarks
{
    private readonly ModelNumbers _model = new(new ScoringModel(
        "bench",
        new ModelAxis([new("net_margin", 15), new("growth", 25), new("available_spend", 20), new("openness", 15), new("payment_quality", 10), new("volume_stability", 15)]),
        new ModelAxis([new("quality", 30), new("service", 25), new("price", 20), new("delivery", 15), new("image", 10)]),
        Cut: new CutSetting()));

    private List<AccountScores> _accounts = [];

    /// <summary>How many accounts there are.</summary>
    [Params(1_000, 10_000)]
    public int Accounts { get; set; }

    /// <summary>Makes them.</summary>
    [GlobalSetup]
    public void Make()
    {
        var random = new SeededRandom(1);
        _accounts = [.. Enumerable.Range(0, Accounts).Select(number => new AccountScores(
            $"A{number}", $"A{number}", Scores(6, random), StrengthEvidence.CustomerStated, Scores(5, random), [new("rival 1", Scores(5, random)), new("rival 2", Scores(5, random))],
            Answer.Of(new Money(number, default)), Answer.Of(new Money(2 * number, default))))];
    }

    /// <summary>Places all of them.</summary>
    [Benchmark]
    public PlacedPortfolio Place() => Placement.All(_accounts, _model);

    private static List<Answer<double>> Scores(int count, SeededRandom random) => [.. Enumerable.Range(0, count).Select(_ => Answer.Of(Math.Round(10 * random.NextUniform())))];
}
