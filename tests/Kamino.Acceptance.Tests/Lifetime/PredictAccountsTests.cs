using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;
using Kamino.UseCases.Lifetime;

namespace Kamino.Acceptance.Tests.Lifetime;

/// <summary>Predictions from a ledger's purchases, where the fit ends at a boundary or purchases are counted by occasions.</summary>
public sealed class PredictAccountsTests
{
    private static readonly DateOnly End = new(2025, 12, 31);

    [Fact]
    public async Task M12_where_nobody_stops_purchases_are_expected_by_the_simpler_model_and_nobody_is_called_safe()
    {
        // Given three hundred accounts that all bought on the last day
        var facts = new Given([.. Enumerable.Range(0, 300).Select(i => Bought($"A{i:000}", 3 + (i % 17), End.AddDays(-700), End))]);

        var view = await new PredictAccounts(facts, new UseCases.Rights.Asking(Core.Rights.Asker.Program)).On(End, new LifetimeQuery(LifetimeModel.MbgNbd), TestContext.Current.CancellationToken);

        Assert.Equal(FitStatus.Boundary, view.Fit.Status);
        Assert.Equal([LifetimeNotice.NobodyStops], view.Notices);
        Assert.All(view.Customers, row => Assert.Equal((true, false), (row.Expected is Answer<double>.Known { Value: > 0 }, row.PAlive is Answer<double>.Known)));
        Assert.True(view.Customers[16].Expected.Match(value => value, _ => 0) > view.Customers[0].Expected.Match(value => value, _ => 0));
    }

    [Fact]
    public async Task Occasions_of_a_ledger_are_predicted_as_those_of_a_summary()
    {
        var facts = new Given([Bought("A", 9, End.AddDays(-400), End) with { Occasions = new AccountOccasions(3, 4, 6, new Money(60, new Currency("EUR"))) }]);
        var query = new LifetimeQuery(LifetimeModel.BgBb, TimeUnit.Month, 5, Parameters: [1.2, 0.75, 0.66, 2.78]);

        var row = (await new PredictAccounts(facts, new UseCases.Rights.Asking(Core.Rights.Asker.Program)).On(End, query, TestContext.Current.CancellationToken)).Customers[0];

        var model = new BgBb(1.2, 0.75, 0.66, 2.78);
        Assert.Equal((3, 4, 6), (row.X, row.Last, row.Age));
        Assert.Equal(model.Expected(new OpportunityHistory(3, 4, 6), 5), row.Expected.Match(value => value, _ => 0), 1e-12);
        Assert.Equal(model.ProbabilityAlive(new OpportunityHistory(3, 4, 6)), row.PAlive.Match(value => value, _ => 0), 1e-12);
        Assert.Equal(TimeUnit.Month, facts.Asked);
    }

    private static AccountPurchases Bought(string account, int days, DateOnly first, DateOnly last) =>
        new(account, days, first, last, new Money(10, new Currency("EUR")), new Money(10 * days, new Currency("EUR")), 0);

    private sealed class Given(IReadOnlyList<AccountPurchases> accounts) : IPurchaseFacts
    {
        public TimeUnit? Asked { get; private set; }

        public Task<PurchaseFacts> Read(DateOnly? asOf, DateOnly? until, TimeUnit? occasion, CancellationToken ct)
        {
            Asked = occasion;
            return Task.FromResult(new PurchaseFacts(End, End, accounts));
        }
    }
}
