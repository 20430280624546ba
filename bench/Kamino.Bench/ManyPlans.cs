using System.Diagnostics;
using System.Text;
using Kamino.Core.Plans;
using Kamino.Core.Portfolio;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Bench;

/// <summary>5,000 plans with 50,000 actions, each account with two invoices, begun on 60 different days: the list, the rules over all, coverage, and one plan as its page reads it.</summary>
internal static class ManyPlans
{
    private const int Plans = 5_000;
    private const int Actions = 10;
    private const int Rounds = 5;

    /// <summary>What the first reading of each takes, and the best of five.</summary>
    public static async Task<string> Read()
    {
        var folder = Directory.CreateTempSubdirectory("kamino-bench-").FullName;
        try
        {
            await using var services = new ServiceCollection().AddStorage(folder).AddUseCases().BuildServiceProvider();
            await Fill(services, folder);
            var text = new StringBuilder(FormattableString.Invariant($"{Plans} plans with {Plans * Actions} actions:"));
            foreach (var (name, read) in new (string, Func<IServiceProvider, Task<int>>)[]
            {
                ("list", async own => (await own.GetRequiredService<ViewPlans>().List(CancellationToken.None)).Count),
                ("rules over all", async own => (await own.GetRequiredService<ViewPlans>().Check(null, "en", CancellationToken.None))?.Count ?? 0),
                ("list after a save", async own =>
                {
                    await own.GetRequiredService<WritePlan>().Change(2500, [new FieldChange("ambition", $"{Guid.NewGuid()}")], "bench", CancellationToken.None);
                    return (await own.GetRequiredService<ViewPlans>().List(CancellationToken.None)).Count;
                }),
                ("coverage", async own => (await own.GetRequiredService<ViewPlans>().Coverage(CancellationToken.None)).Unserving.Count),
                ("one plan", async own => (await own.GetRequiredService<ViewPlans>().Of(2500, null, "en", CancellationToken.None))?.Plan.Actions.Count ?? 0),
                ("its customer's part", async own => (await own.GetRequiredService<ViewCustomerPart>().Of(2500, CancellationToken.None))?.Shared.Actions.Count ?? 0),
            })
            {
                text.Append(await Timed(services, name, read));
            }

            return text.ToString();
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static async Task<string> Timed(IServiceProvider services, string name, Func<IServiceProvider, Task<int>> read)
    {
        var (taken, worked, found) = (new List<double>(), new List<double>(), 0);
        using var process = Process.GetCurrentProcess();
        for (var i = 0; i < Rounds; i++)
        {
            await using var scope = services.CreateAsyncScope();
            process.Refresh();
            var (watch, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
            found = await read(scope.ServiceProvider);
            taken.Add(watch.Elapsed.TotalMilliseconds);
            process.Refresh();
            worked.Add((process.TotalProcessorTime - before).TotalMilliseconds);
        }

        return FormattableString.Invariant($"\n  {name}: first {taken[0]:0} ms, best {taken.Min():0} ms, {worked.Min():0} ms of one processor ({found})");
    }

    private static async Task Fill(IServiceProvider services, string folder)
    {
        var file = Path.Combine(folder, "ledger.csv");
        await File.WriteAllTextAsync(file, "date,document,line,account,product,net,cost,currency\n" + string.Concat(Enumerable.Range(1, Plans).Select(i =>
            FormattableString.Invariant($"2025-{1 + (i % 12):00}-05,A{i},1,C{i},P{i % 40},{100 + (i % 900)},60,EUR\n2026-{1 + (i % 6):00}-05,B{i},1,C{i},P{i % 40},{120 + (i % 900)},70,EUR\n"))));
        await services.GetRequiredService<ImportLedger>().From(new ImportRequest([file], ReadingChoices.None, "bench"), new ReadingProgress(), CancellationToken.None);
        await services.GetRequiredService<EditPlanTerms>().Set(new PlanTargets([new PlanGoal("g1") { Text = "Grow", Unit = "%", Target = 100 }], []), CancellationToken.None);
        var store = services.GetRequiredService<IPlanStore>();
        for (var i = 1; i <= Plans; i++)
        {
            await store.Add(new KeptPlan(new PlanCard(0, 1, $"C{i}", PlanStatus.Draft, 0, "bench", DateTimeOffset.UtcNow), Planned(i)), CancellationToken.None);
        }
    }

    private static Plan Planned(int i)
    {
        var begun = Playbooks.Begin((Quadrant)(i % 4), new DateOnly(2026, 1, 1).AddDays(i % 60), $"Owner {i % 150}", "en");
        return begun with
        {
            Ambition = $"Plan {i}",
            Currency = "EUR",
            Finance = [new PlannedYear("f1") { Year = 2026, Revenue = 2_000 }, new PlannedYear("f2") { Year = 2027, Revenue = 2_500 }],
            Objectives = [.. begun.Objectives.Select(own => own with { Baseline = 10, Target = 20, Now = 14, Unit = "%", Measure = "Share", Serves = i % 2 == 0 ? "g1" : "" })],
            Actions = [.. Enumerable.Range(1, Actions).Select(n => new PlanAction($"a{n}") { Text = $"Action {n} of plan {i}", Strategies = ["s1"], Owner = begun.Owner, Effort = 1, Due = new DateOnly(2026, 1, 1).AddDays(n * 20) })],
        };
    }
}
