using System.Diagnostics;
using Kamino.Core.Perception;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Perception;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Bench;

/// <summary>Customers' answers summed up through the database: 200 accounts × 5 respondents × 4 suppliers, five factors each.</summary>
internal static class ManyAnswers
{
    private const int Accounts = 200;
    private const int Respondents = 5;
    private static readonly string[] Suppliers = [SupplierName.Us, "Rival 1", "Rival 2", "Rival 3"];

    /// <summary>What the first reading takes, and the best of five.</summary>
    public static async Task<string> Read()
    {
        var folder = Directory.CreateTempSubdirectory("kamino-bench-").FullName;
        try
        {
            await using var services = new ServiceCollection().AddStorage(folder).AddUseCases().BuildServiceProvider();
            var day = new DateOnly(2026, 6, 30);
            await Fill(services.GetRequiredService<ISurveyStore>(), day);
            var taken = new List<double>();
            for (var i = 0; i < 5; i++)
            {
                var watch = Stopwatch.StartNew();
                var views = await services.GetRequiredService<ReadCustomerViews>().On(day, day, CancellationToken.None);
                taken.Add(watch.Elapsed.TotalMilliseconds);
                if (views.Count != Accounts)
                {
                    throw new InvalidOperationException($"{views.Count} accounts");
                }
            }

            return FormattableString.Invariant($"{Accounts} accounts x {Respondents} respondents x {Suppliers.Length} suppliers: first {taken[0]:0} ms, best {taken.Min():0} ms");
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static async Task Fill(ISurveyStore surveys, DateOnly day)
    {
        var asked = new Questionnaire("Us", FactorSets.Of(FactorSets.Usual), Suppliers[1..], [], false);
        var answers = from account in Enumerable.Range(0, Accounts)
                      from person in Enumerable.Range(0, Respondents)
                      select new KeptAnswer(1, AnswerSide.Customer, 1, Answer(asked, account, person, day), DateTimeOffset.UnixEpoch);
        var report = new TableReport(ImportStatus.Committed, new RowCounts(0, 0, 0, 0, 0, 0), null, new Dictionary<string, string>(), [], [], []);
        await surveys.Enter(
            [new Survey(1, "bench", asked, [], day, "bench", DateTimeOffset.UnixEpoch, null)], new TableChanges<KeptAnswer>([.. answers], []),
            new TableDraft(["bench"], "bench", DateTimeOffset.UnixEpoch, report), CancellationToken.None);
    }

    private static SurveyAnswer Answer(Questionnaire asked, int account, int person, DateOnly day) => new(
        $"A{account:000}", new Respondent($"P{person}", null, person), day, [.. asked.Factors.Select(factor => new FactorPoints(factor.Key, 100 / asked.Factors.Count))],
        [.. Suppliers.SelectMany((supplier, i) => asked.Factors.Select((factor, j) => new SupplierScore(supplier, factor.Key, 1 + ((account + person + i + j) % 10))))]);
}
