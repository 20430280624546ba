using Kamino.Acceptance.Tests.Accounts;
using Kamino.Core.Rights;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Rights;

/// <summary>In a program that goes on, what is kept for somebody ends with their reach, and only with it.</summary>
public sealed class KeptReachTests : IDisposable
{
    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task Who_is_given_a_plan_sees_its_account_at_once_and_who_gives_it_away_no_longer()
    {
        await using var services = await Company();
        var zen = await Plan(services, "zen", "Luis");

        Assert.Equal("own", await Seen(services));
        await Own(services, zen, "Ana");
        Assert.Equal("own zen", await Seen(services));
        await Own(services, zen, "Luis");
        Assert.Equal("own", await Seen(services));
    }

    [Fact]
    public async Task A_plan_that_is_written_and_changes_nobodys_reach_makes_nobody_compute_anew()
    {
        await using var services = await Company();
        var own = await Plan(services, "own", "Ana");

        var (facts, placed) = (await Facts(services), await Placed(services));
        await Own(services, own, "Luis");
        await Own(services, own, "Ana");

        Assert.Same(facts, await Facts(services));
        Assert.Same(placed, await Placed(services));
    }

    public void Dispose() => _kamino.Dispose();

    private async Task<ServiceProvider> Company()
    {
        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", "code,name,seller\nown,Propia SA,Ana\nzen,Zenith,Luis\n"));
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", "date,document,account,product,net,cost\n2024-01-05,1,own,P1,1000,600\n2024-02-05,2,zen,P1,2000,1200\n2024-03-05,3,zen,P2,500,300\n"));
        return new ServiceCollection().AddStorage(_kamino.Workspace).AddUseCases().BuildServiceProvider();
    }

    private static async Task<int> Plan(ServiceProvider services, string account, string owner) =>
        (await services.GetRequiredService<WritePlan>().Begin(new PlanDraft(account, "root") { Owner = owner }, TestContext.Current.CancellationToken)).Plan!.Card.Number;

    private static Task<PlanOutcome?> Own(ServiceProvider services, int plan, string owner) =>
        services.GetRequiredService<WritePlan>().Change(plan, [new FieldChange("owner", owner)], "root", TestContext.Current.CancellationToken);

    private static async Task<string> Seen(ServiceProvider services)
    {
        var (facts, placed) = (await Facts(services), await Placed(services));
        var seen = string.Join(' ', facts.Accounts.Select(row => row.Account).Order());
        Assert.Equal(seen, string.Join(' ', placed.Placed.Accounts.Select(row => row.Account).Order()));
        return seen;
    }

    private static Task<LedgerFacts> Facts(ServiceProvider services) => AsAna(services, () => services.GetRequiredService<IAccountFacts>().Read(new FactsQuery(), TestContext.Current.CancellationToken));

    private static Task<PlacedInputs> Placed(ServiceProvider services) => AsAna(services, () => services.GetRequiredService<PlacePortfolio>().For(new PortfolioQuery(), TestContext.Current.CancellationToken));

    private static async Task<T> AsAna<T>(ServiceProvider services, Func<Task<T>> ask)
    {
        using (services.GetRequiredService<IAsker>().Begin(new Asker("Ana", Role.KeyAccountManager, false, []) { Login = "ana" }))
        {
            return await ask();
        }
    }
}
