using Kamino.Core.Rights;
using Kamino.Core.Sample;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Lifetime;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Sample;

/// <summary>What the benchmark times.</summary>
public enum BenchmarkStep
{
    /// <summary>Writing a sample ledger.</summary>
    Sample,

    /// <summary>Importing it.</summary>
    Import,

    /// <summary>Computing every account's facts.</summary>
    Facts,

    /// <summary>Placing every account on the matrix, with how fragile each place is.</summary>
    Matrix,

    /// <summary>Fitting BG/NBD and predicting each account.</summary>
    Lifetime,
}

/// <summary>How long one step took.</summary>
/// <param name="Step">The step.</param>
/// <param name="Seconds">By the clock.</param>
/// <param name="LinesPerSecond">Ledger lines in a second.</param>
public sealed record BenchmarkTime(BenchmarkStep Step, double Seconds, double LinesPerSecond);

/// <summary>What this machine takes for the main job.</summary>
/// <param name="Lines">Lines of the ledger.</param>
/// <param name="Accounts">Accounts in it.</param>
/// <param name="Bytes">Size of its file.</param>
/// <param name="MegabytesPerSecond">How fast it was imported; a megabyte is a million bytes.</param>
/// <param name="Steps">One row per step, in order.</param>
public sealed record Benchmark(long Lines, int Accounts, long Bytes, double MegabytesPerSecond, IReadOnlyList<BenchmarkTime> Steps);

/// <summary>Does the main job on a sample company, from its ledger to the matrix, and times each step.</summary>
/// <param name="sample">Writes the ledger.</param>
/// <param name="ledger">Takes it in.</param>
/// <param name="accounts">Computes the facts.</param>
/// <param name="portfolio">Computes the matrix.</param>
/// <param name="lifetime">Fits and predicts.</param>
/// <param name="clock">Times.</param>
/// <param name="asker">Who asks.</param>
public sealed class RunBenchmark(WriteSample sample, ImportLedger ledger, ViewAccounts accounts, ViewPortfolio portfolio, PredictAccounts lifetime, TimeProvider clock, IAsker asker)
{
    private const string By = "bench";

    /// <summary>Runs it in an empty workspace.</summary>
    /// <param name="folder">Where the sample's files go.</param>
    /// <param name="settings">The company.</param>
    /// <param name="progress">Told at every step.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Benchmark> In(string folder, SampleSettings settings, IProgress<BenchmarkStep> progress, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(progress);
        var steps = new List<BenchmarkTime>();
        var reading = new ReadingProgress();
        await Time(BenchmarkStep.Sample, () => sample.To(folder, settings, SampleLayout.Iso, ct));
        await Time(BenchmarkStep.Import, () => ledger.From(new ImportRequest([Path.Combine(folder, "ledger.csv")], ReadingChoices.None, By), reading, ct));
        var facts = await Time(BenchmarkStep.Facts, () => accounts.List(new FactsQuery(), null, ct));
        await Time(BenchmarkStep.Matrix, () => portfolio.For(new PortfolioQuery(), ct));
        await Time(BenchmarkStep.Lifetime, () => lifetime.On(null, new LifetimeQuery(), ct));
        return new Benchmark(settings.Lines, facts.Accounts.Count, reading.BytesTotal, reading.BytesTotal / 1e6 / steps.Single(step => step.Step == BenchmarkStep.Import).Seconds, steps);

        async Task<T> Time<T>(BenchmarkStep step, Func<Task<T>> work)
        {
            progress.Report(step);
            var start = clock.GetTimestamp();
            var done = await work();
            var seconds = clock.GetElapsedTime(start).TotalSeconds;
            steps.Add(new BenchmarkTime(step, seconds, settings.Lines / seconds));
            return done;
        }
    }
}
