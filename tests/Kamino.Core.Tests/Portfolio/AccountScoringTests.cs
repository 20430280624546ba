using Kamino.Core.Accounts;
using Kamino.Core.Perception;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Portfolio;

public sealed class AccountScoringTests
{
    private static readonly DateOnly AsOf = new(2026, 1, 1);
    private static readonly MeasureContext Context = new(AsOf, new DateOnly(2023, 1, 1), 1000);
    private static readonly ModelFactor Sales = new("sales", 60, FactorKind.Measured, "net_sales", new Anchors(0, 500));
    private static readonly ScoringModel Model = new("Ours", new ModelAxis([Sales, new("fit", 40)]), new ModelAxis([new("price", 50), new("service", 50)]), new ModelAxis([new("breadth", 100, FactorKind.Measured, "breadth", new Anchors(0, 20))]));

    private static readonly AccountFacts Facts = new("A-1", "One", null, new DateOnly(2023, 1, 1), AsOf, 9, 9, Euros(900), Euros(900), Euros(0), Answer.Unknown<Money>(Doubt.NoColumn), 7)
    {
        LastYear = Euros(300),
        Available = Answer.Of(Euros(1200)),
    };

    private static readonly GivenScores Given = new(
        new Dictionary<string, double> { ["fit"] = 8, ["sales"] = 1 },
        new Dictionary<string, IReadOnlyDictionary<string, double>> { [SupplierScores.Us] = Both(7, 6), ["Rival"] = Both(5, 4) });

    private static readonly CustomerView View = new(
        AsOf, AsOf, 1, Weighing.Equal, [new PerceivedFactor("advice", new LocalText("Consejo", "Advice"), 100, Said(100))], new PerceivedSupplier(SupplierScores.Us, [Said(9)], Answer.Of(9.0), 100),
        [new PerceivedSupplier("Rival", [Said(3)], Answer.Of(3.0), 100)], Answer.Of(3.0), "Rival");

    [Fact]
    public void A_measured_factor_is_scored_by_the_ledger_and_a_judged_one_as_somebody_said()
    {
        var scored = Score(new AccountStatements(Given));

        Assert.Equal(("A-1", "One", Answer.Of(Euros(300)), Answer.Of(Euros(1200))), (scored.Account, scored.Name, scored.Sales, scored.Available));
        Assert.Equal([Answer.Of(6.0), Answer.Of(8.0)], scored.Attractiveness); // 300 of 500, whatever was said of it
        Assert.Equal([Answer.Of(6.0), Answer.Unknown<double>(Doubt.NotScored)], Score(AccountStatements.None).Attractiveness);
    }

    [Theory]
    [InlineData(FactorKind.Judged, "net_sales", true, 1.0)]
    [InlineData(FactorKind.Measured, "luck", true, 1.0)]
    [InlineData(FactorKind.Measured, "net_sales", false, 1.0)]
    [InlineData(FactorKind.Measured, null, true, 1.0)]
    [InlineData(FactorKind.Measured, "net_sales", true, 6.0)]
    public void A_factor_is_measured_where_it_names_a_measure_and_has_anchors(FactorKind kind, string? measure, bool anchored, double score) => Assert.Equal(
        Answer.Of(score), AccountScoring.Score(new ModelFactor("sales", 60, kind, measure, anchored ? new Anchors(0, 500) : null), Facts, Given.Attractiveness, Context));

    [Fact]
    public void Nothing_said_is_no_score()
    {
        Assert.Equal(Answer.Unknown<double>(Doubt.NotScored), AccountScoring.Score(new ModelFactor("fit", 40), Facts, null, Context));
        Assert.Equal(Answer.Unknown<double>(Doubt.NotScored), AccountScoring.Score(new ModelFactor("other", 40), Facts, Given.Attractiveness, Context));
    }

    [Fact]
    public void Answers_to_a_survey_go_before_scores_these_before_a_stage_and_a_stage_before_the_ledger()
    {
        var all = new AccountStatements(Given, View, [4, 4, 4, 4, 4, 4]);

        var byAnswers = Score(all);
        Assert.Equal((StrengthEvidence.CustomerStated, Answer.Of(9.0)), (byAnswers.Evidence, Assert.Single(byAnswers.Us)));
        Assert.Equal([("advice", 100m)], byAnswers.Own?.Factors.Select(factor => (factor.Key, factor.Weight)));
        Assert.Equal(("Rival", Answer.Of(3.0)), (byAnswers.Rivals[0].Supplier, byAnswers.Rivals[0].Scores[0]));
        Assert.Equal("advice", Assert.Single(byAnswers.StrengthAxis(Model).Factors).Key);

        var byScores = Score(all with { View = null });
        Assert.Equal((StrengthEvidence.CustomerStated, null), (byScores.Evidence, byScores.Own));
        Assert.Equal([Answer.Of(7.0), Answer.Of(6.0)], byScores.Us);
        Assert.Equal([Answer.Of(5.0), Answer.Of(4.0)], Assert.Single(byScores.Rivals).Scores);
        Assert.Equal(Model.Strength, byScores.StrengthAxis(Model));

        var byStage = Score(new AccountStatements(null, null, [1, 2.5, 4, 4, 4, 4]));
        Assert.Equal(StrengthEvidence.AgreedStage, byStage.Evidence);
        Assert.Equal([0.0, 5.0, 10.0, 10.0, 10.0, 10.0], byStage.Us.Select(score => score.Known()));
        Assert.Empty(byStage.Rivals);

        var byLedger = Score(AccountStatements.None);
        Assert.Equal((StrengthEvidence.LedgerProxy, 3.5), (byLedger.Evidence, Assert.Single(byLedger.Us).Known())); // 7 of 20 products
    }

    [Fact]
    public void Answers_or_scores_without_a_rival_are_no_evidence()
    {
        Assert.Equal(StrengthEvidence.LedgerProxy, Score(new AccountStatements(null, View with { Rivals = [] })).Evidence);
        Assert.Equal(StrengthEvidence.LedgerProxy, Score(new AccountStatements(Without("Rival"))).Evidence);
        Assert.Equal(StrengthEvidence.LedgerProxy, Score(new AccountStatements(Without(SupplierScores.Us))).Evidence);
    }

    [Fact]
    public void Without_a_proxy_there_is_nothing_to_go_by()
    {
        foreach (var bare in new[] { Model with { Proxy = null }, Model with { Proxy = ModelAxis.None } })
        {
            var scored = AccountScoring.Score(Facts, AccountStatements.None, bare, Context);

            Assert.Equal(StrengthEvidence.None, scored.Evidence);
            Assert.Empty(scored.Us);
            Assert.Empty(scored.Rivals);
        }
    }

    private static AccountScores Score(AccountStatements said) => AccountScoring.Score(Facts, said, Model, Context);

    private static GivenScores Without(string supplier) => Given with { Strength = Given.Strength.Where(pair => pair.Key != supplier).ToDictionary() };

    private static Dictionary<string, double> Both(double price, double service) => new() { ["price"] = price, ["service"] = service };

    private static Tally Said(double value) => new(Answer.Of(value), 1, value, value);

    private static Money Euros(decimal amount) => new(amount, new Currency("EUR"));
}
