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

    [Fact]
    public void Coverage_is_the_influence_that_somebody_knows_well_enough()
    {
        var indices = StakeholderMap.Indices([Person("Ana", 4, 2, 3), Person("Eva", 2, -1, 2), Person("Ivo", 2, null, null), Person("Oto", null, 2, 5)], Today);

        Assert.Equal((4, Answer.Of(4.0 / 8), Answer.Of((4 * 2 - 2) / 6.0)), (indices.People, indices.Coverage, indices.WeightedDisposition));
    }

    [Fact]
    public void A_share_is_influence_times_the_strength_of_the_tie_or_else_of_the_relationship()
    {
        var ana = Person("Ana", 4, 2, 3) with { Links = [new ContactLink(LinkKind.KnownBy, "Luz", null, null, 5), new ContactLink(LinkKind.KnownBy, "Leo", null), new ContactLink(LinkKind.Trusts, "Mar", null, null, 5), new ContactLink(LinkKind.KnownBy, "Old", null, Today, 5)] };
        var eva = Person("Eva", null, 2, 3) with { Links = [new ContactLink(LinkKind.KnownBy, "Zoe", null, null, 5)] };
        var ivo = Person("Ivo", 4, 2, null) with { Links = [new ContactLink(LinkKind.KnownBy, "Leo", null, null, 2)] };

        // Luz 4 × 5; Leo 4 × 3 and 4 × 2; Zoe knows somebody of whose influence nobody knows
        Assert.Equal([new HeldShare("Leo", 0.5), new HeldShare("Luz", 0.5)], StakeholderMap.Indices([ana, eva, ivo], Today).Held);
        Assert.Empty(StakeholderMap.Indices([eva], Today).Held);
    }

    [Theory]
    [InlineData(3, false)] // six tenths
    [InlineData(4, true)] // two thirds
    public void Six_tenths_with_one_of_us_are_not_too_much_and_more_are(int strength, bool single)
    {
        Contact Known(string name, BuyingRole role, string by, int strong) => Person(name, 1, 1, 3, role) with { Links = [new ContactLink(LinkKind.KnownBy, by, null, null, strong)] };

        Assert.Equal(Answer.Of(single), StakeholderMap.Indices([Known("Ana", BuyingRole.EconomicBuyer, "Luz", strength), Known("Eva", BuyingRole.User, "Leo", 1), Known("Ivo", BuyingRole.TechnicalEvaluator, "Mar", 1)], Today).SingleThread);
    }

    [Fact]
    public void A_role_that_nobody_has_is_unknown_and_one_that_nobody_knows_well_is_uncovered()
    {
        var indices = StakeholderMap.Indices([Person("Ana", 3, 1, 3, BuyingRole.EconomicBuyer), Person("Eva", 3, 1, 2, BuyingRole.User), Person("Uma", 3, 1, 3, BuyingRole.Coach)], Today);

        Assert.Equal([new MissingRole(BuyingRole.User, ThreadRisk.RoleUncovered), new MissingRole(BuyingRole.TechnicalEvaluator, ThreadRisk.RoleUnknown)], indices.Missing);
        Assert.Equal(Answer.Of(true), indices.SingleThread);
        Assert.Null(StakeholderMap.Indices([Person("Eva", 3, 1, 2, BuyingRole.User), Person("Pia", 3, 1, 3, BuyingRole.User)], Today).Missing.FirstOrDefault(role => role.Role == BuyingRole.User));
    }
}
