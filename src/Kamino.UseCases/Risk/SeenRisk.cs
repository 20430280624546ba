using Kamino.Core.Risk;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.UseCases.Risk;

/// <summary>How accounts in reach drift.</summary>
internal sealed class SeenDrift([FromKeyedServices(Seen.Whole)] IDriftFacts whole, ISight sight) : IDriftFacts
{
    public async Task<IReadOnlyList<DriftFacts>> Read(DateOnly asOf, int windowDays, FactsLevel level, CancellationToken ct) =>
        (await sight.Now(ct)).Of(await whole.Read(asOf, windowDays, level, ct), row => row.Account);
}

/// <summary>The months of accounts in reach.</summary>
internal sealed class SeenAccountMonths([FromKeyedServices(Seen.Whole)] IAccountMonths whole, ISight sight) : IAccountMonths
{
    public async Task<IReadOnlyList<AccountMonth>> Read(DateOnly asOf, int months, FactsLevel level, IReadOnlyCollection<string> accounts, bool alone, CancellationToken ct) =>
        (await sight.Now(ct)).Of(await whole.Read(asOf, months, level, accounts, alone, ct), row => row.Account);
}

/// <summary>The signals of accounts in reach.</summary>
internal sealed class SeenSignals([FromKeyedServices(Seen.Whole)] ISignalStore whole, ISight sight) : ISignalStore
{
    public Task<SignalThresholds> Thresholds(CancellationToken ct) => whole.Thresholds(ct);

    public Task Save(SignalThresholds thresholds, CancellationToken ct) => whole.Save(thresholds, ct);

    public async Task<IReadOnlyList<SeenSignal>> Seen(CancellationToken ct) => (await sight.Now(ct)).Of(await whole.Seen(ct), signal => signal.Account);

    public async Task Acknowledge(IReadOnlyCollection<SeenSignal> seen, CancellationToken ct)
    {
        (await sight.Now(ct)).Demand(seen.Select(signal => signal.Account));
        await whole.Acknowledge(seen, ct);
    }
}
