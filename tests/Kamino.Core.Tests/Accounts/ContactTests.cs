using Kamino.Core.Accounts;

namespace Kamino.Core.Tests.Accounts;

public sealed class ContactTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    [Fact]
    public void Without_opinions_nothing_is_left_that_we_think_of_them()
    {
        var eva = new Contact("a", "Eva", "contract", Today)
        {
            Title = "CFO",
            Roles = [BuyingRole.EconomicBuyer, BuyingRole.Blocker],
            Influence = 5,
            Disposition = -2,
            Relationship = 1,
            NextStep = "call",
            NextStepOn = Today,
        }.TiedTo(LinkKind.Trusts, ["Ana"], Today, null).TiedTo(LinkKind.ReportsTo, ["Ivo"], Today, null);

        var seen = eva.WithoutOpinions();

        Assert.Equal(new Contact("a", "Eva", "contract", Today) { Title = "CFO", Roles = [BuyingRole.EconomicBuyer], Links = [new(LinkKind.ReportsTo, "Ivo", null)] }, seen);
    }

    [Fact]
    public void People_of_the_same_words_are_equal() => Assert.Equal(
        new Contact("a", "Eva", "contract", Today) { Roles = [BuyingRole.User], Links = [new(LinkKind.KnownBy, "Luz", null)] },
        new Contact("a", "Eva", "contract", Today) { Roles = [BuyingRole.User], Links = [new(LinkKind.KnownBy, "Luz", null)] });
}
