using Kamino.Core.Accounts;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Accounts;

public sealed class AccountTests
{
    private static readonly Account Gone = new("gone")
    {
        Name = "Acme",
        Seller = "Ana",
        Country = "CO",
        TaxId = "900.1",
        Available = Answer.Of(new Money(10, new Currency("COP"))),
        FirstContact = new DateOnly(2019, 5, 1),
    };

    [Fact]
    public void U13_what_an_account_lacks_comes_from_the_one_merged_into_it() =>
        Assert.Equal(Gone with { Code = "kept" }, new Account("kept").FilledFrom(Gone));

    [Fact]
    public void What_an_account_says_of_itself_stays()
    {
        var kept = new Account("kept") { Name = "Acme S.A.", Country = "PE", Available = Answer.Of(new Money(7, new Currency("PEN"))) };

        var filled = kept.FilledFrom(Gone);

        Assert.Equal((kept.Name, kept.Country, kept.Available, Gone.Seller), (filled.Name, filled.Country, filled.Available, filled.Seller));
    }

    [Theory]
    [InlineData(2018)]
    [InlineData(2021)]
    public void The_earlier_first_contact_counts(int year)
    {
        var own = new DateOnly(year, 1, 1);

        Assert.Equal(year == 2018 ? own : Gone.FirstContact, (new Account("kept") { FirstContact = own }).FilledFrom(Gone).FirstContact);
    }
}
