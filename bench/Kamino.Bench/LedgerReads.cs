using System.Diagnostics;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Lifetime;
using Kamino.UseCases.Risk;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Bench;

/// <summary>What Kamino reads from the ledger of a workspace for its models, as one process each.</summary>
internal static class LedgerReads
{
    /// <summary>Every customer's x, t_x, T and mean amount: what <see cref="BareDuck.Purchases"/> does without a check.</summary>
    public static async Task<string> Summary(string workspace)
    {
        await using var services = Open(workspace);
        var facts = await services.GetRequiredService<IPurchaseFacts>().Read(null, null, null, CancellationToken.None);
        return FormattableString.Invariant($"{facts.Accounts.Count} accounts, {facts.Accounts.Sum(account => (long)Math.Max(0, account.Days - 1))} repeats");
    }

    /// <summary>Everybody's beta, the first time and the best of three.</summary>
    public static async Task<string> Betas(string workspace)
    {
        await using var services = Open(workspace);
        var (taken, count) = (new List<double>(), 0);
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            count = (await services.GetRequiredService<MeasureBetas>().Of(new FactsQuery(), CancellationToken.None)).Match(all => all.Count, _ => 0);
            taken.Add(watch.Elapsed.TotalMilliseconds);
        }

        return FormattableString.Invariant($"{count} betas: first {taken[0]:0} ms, best {taken.Min():0} ms");
    }

    private static ServiceProvider Open(string workspace) => new ServiceCollection().AddStorage(workspace).AddUseCases().BuildServiceProvider();
}
