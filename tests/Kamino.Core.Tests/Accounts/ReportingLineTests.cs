using Kamino.Core.Accounts;

namespace Kamino.Core.Tests.Accounts;

public sealed class ReportingLineTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    [Fact]
    public void Bosses_come_before_those_under_them() => Assert.Equal(
        [("Zoe", 0), ("Ana", 1), ("Ivo", 2), ("Eva", 1)],
        ReportingLine.Tree([Under("Ivo", "Ana"), Under("Ana", "Zoe"), Under("Eva", "Zoe"), Under("Zoe", null)], Today).Select(place => (place.Person.Name, place.Depth)));

    [Fact]
    public void H04_a_circle_of_bad_data_shows_everybody_once() =>
        Assert.Equal(["Ana", "Eva", "Ivo"], ReportingLine.Tree([Under("Ana", "Ivo"), Under("Eva", "Ana"), Under("Ivo", "Eva")], Today).Select(place => place.Person.Name));

    [Fact]
    public void A_circle_of_any_length_is_found()
    {
        Contact[] people = [Under("Ana", "Eva"), Under("Eva", "Ivo"), Under("Ivo", "Ana"), Under("Uma", "Ana")];

        Assert.True(ReportingLine.IsCircle(people, "Ana", Today));
        Assert.False(ReportingLine.IsCircle(people, "Uma", Today));
    }

    [Fact]
    public void A_boss_whom_nobody_described_leaves_them_at_the_top() =>
        Assert.Equal([("Ana", (string?)null)], ReportingLine.Tree([Under("Ana", "somebody")], Today).Select(place => (place.Person.Name, place.Boss)));

    private static Contact Under(string name, string? boss) =>
        new Contact("a", name, "contract", Today).TiedTo(LinkKind.ReportsTo, boss is null ? [] : [boss], Today, null);

    [Fact]
    public void Who_left_is_nobodys_boss_and_a_tie_counts_while_it_holds()
    {
        Contact[] people = [Under("Ana", "Zoe"), Under("Zoe", null).Left(Today), Under("Eva", "Ana").TiedTo(LinkKind.ReportsTo, [], Today, null)];

        Assert.Equal([("Ana", 0, null), ("Eva", 0, (string?)null)], ReportingLine.Tree(people, Today).Select(place => (place.Person.Name, place.Depth, place.Boss)));
        Assert.Equal([("Zoe", 0, null), ("Ana", 1, "Zoe"), ("Eva", 2, (string?)"Ana")], ReportingLine.Tree(people, Today.AddDays(-1)).Select(place => (place.Person.Name, place.Depth, place.Boss)));
    }

    [Fact]
    public void A_circle_above_somebody_is_not_theirs_and_ends_the_search() =>
        Assert.False(ReportingLine.IsCircle([Under("Uma", "Ana"), Under("Ana", "Eva"), Under("Eva", "Ana")], "Uma", Today));
}
