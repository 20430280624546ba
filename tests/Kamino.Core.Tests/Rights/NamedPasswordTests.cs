using CsCheck;
using Kamino.Core.Rights;

namespace Kamino.Core.Tests.Rights;

public sealed class NamedPasswordTests
{
    [Theory]
    [InlineData("kamino123456", true)] // six signs besides the program's name
    [InlineData("Kamino-Kamino-2026!", true)]
    [InlineData("ANDREA.restrepo.1", true)]
    [InlineData("example-andrea-99", true)] // the place of the mail counts too
    [InlineData("restreporestreporestrepo", true)]
    [InlineData("andrea come mangos", false)] // eleven signs of her own
    [InlineData("una frase bastante larga", false)]
    [InlineData("12 23 34 45", false)] // few signs, but no name: that is another rule's business
    [InlineData("", false)]
    public void A_password_leans_on_names_where_little_is_left_without_them(string password, bool leans) =>
        Assert.Equal(leans, NamedPassword.Leans(password, ["andrea", "Andrea de Restrepo", "ar@example.com"]));

    [Fact]
    public void Parts_of_fewer_than_four_signs_say_nothing() => Assert.False(NamedPassword.Leans("ana ana ana ana", ["ana", "Ana de Paz"]));

    [Fact]
    public void Names_alone_always_lean_and_eight_signs_more_never_do() =>
        Gen.String[Gen.Char['a', 'e'], 4, 12].Sample(name =>
        {
            Assert.True(NamedPassword.Leans(name + name.ToUpperInvariant(), [name]));
            Assert.False(NamedPassword.Leans(name + "vwxyz987", [name]));
        });

    [Fact]
    public void A_short_name_within_a_long_one_leaves_nothing_of_the_long_one() => Assert.True(NamedPassword.Leans("marisolabcde", ["mari", "marisol"])); // five of her own, not eight

    [Fact]
    public void What_stands_on_both_sides_of_a_name_does_not_make_another_name() => Assert.False(NamedPassword.Leans("kamandreaino1234567", ["andrea"]));

    [Fact]
    public void The_words_of_the_trade_are_the_programs_names_as_well()
    {
        Assert.True(NamedPassword.Leans("account1234567", [])); // seven of one's own
        Assert.False(NamedPassword.Leans("account12345678", []));
    }
}
