using Kamino.Core.Accounts;
using Kamino.Core.Perception;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Perception;

public sealed class StakeholderMapTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    [Fact]
    public void Nobody_known_is_unknown_throughout()
    {
        var indices = StakeholderMap.Indices([], Today);

        Assert.IsType<Answer<double>.Unknown>(indices.WeightedDisposition);
        Assert.IsType<Answer<double>.Unknown>(indices.Coverage);
        Assert.IsType<Answer<bool>.Unknown>(indices.SingleThread);
    }

    [Fact]
    public void An_opinion_that_nobody_knows_is_not_a_neutral_one()
    {
        var indices = StakeholderMap.Indices([Person("Ana", 4, 2, 3), Person("Eva", 5, null, 3)], Today);

        Assert.Equal(Answer.Of(2.0), indices.WeightedDisposition);
    }

    [Fact]
    public void Who_left_counts_no_more_from_that_day_on()
    {
        Contact[] people = [Person("Ana", 4, 2, 3), Person("Eva", 4, -2, 0).Left(Today)];

        Assert.Equal(Answer.Of(0.0), StakeholderMap.Indices(people, Today.AddDays(-1)).WeightedDisposition);
        Assert.Equal(Answer.Of(2.0), StakeholderMap.Indices(people, Today).WeightedDisposition);
    }

    [Fact]
    public void More_than_sixty_percent_with_one_of_us_is_a_single_thread()
    {
        Contact Known(string name, BuyingRole role, string by) => Person(name, 3, 1, 4, role).TiedTo(LinkKind.KnownBy, [by], Today, null);
        Contact[] shared = [Known("Ana", BuyingRole.EconomicBuyer, "Luz"), Known("Eva", BuyingRole.User, "Leo"), Known("Ivo", BuyingRole.TechnicalEvaluator, "Mar")];

        Assert.Equal(Answer.Of(false), StakeholderMap.Indices(shared, Today).SingleThread);
        Assert.Equal(Answer.Of(true), StakeholderMap.Indices([.. shared, Known("Oto", BuyingRole.User, "Luz"), Known("Uma", BuyingRole.User, "Luz"), Known("Pia", BuyingRole.User, "Luz")], Today).SingleThread);
    }

    [Fact]
    public void The_shares_of_ours_sum_to_one()
    {
        var held = StakeholderMap.Indices([Person("Ana", 4, 2, 3).TiedTo(LinkKind.KnownBy, ["Luz", "Leo"], Today, null), Person("Eva", 5, 0, 1).TiedTo(LinkKind.KnownBy, ["Leo"], Today, null)], Today).Held;

        Assert.Equal(1, held.Sum(own => own.Share), 1e-12);
        Assert.Equal("Leo", held[0].Name);
    }

    private static Contact Person(string name, int? influence, int? disposition, int? relationship, params BuyingRole[] roles) =>
        new("a", name, "contract", Today) { Influence = influence, Disposition = disposition, Relationship = relationship, Roles = [.. roles] };
}
