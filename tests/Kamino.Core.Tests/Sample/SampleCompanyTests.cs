using Kamino.Core.Sample;

namespace Kamino.Core.Tests.Sample;

public sealed class SampleCompanyTests
{
    private static readonly SampleCompany Company = SampleCompany.Make(new SampleSettings());

    [Fact]
    public void Accounts_have_codes_of_their_own_with_leading_zeros()
    {
        Assert.Equal(400, Company.Accounts.Select(account => account.Code).Distinct().Count());
        Assert.All(Company.Accounts, account => Assert.StartsWith("00", account.Code, StringComparison.Ordinal));
    }

    [Fact]
    public void Groups_are_two_deep_and_every_parent_exists()
    {
        var codes = Company.Holdings.Select(holding => holding.Code).ToHashSet();
        var parents = Company.Accounts.Select(account => account.Parent).Concat(Company.Holdings.Select(holding => holding.Parent)).OfType<string>().ToList();

        Assert.All(parents, parent => Assert.Contains(parent, codes));
        Assert.Contains(Company.Holdings, holding => holding.Parent is not null && parents.Contains(holding.Code));
        Assert.InRange(Company.Accounts.Count(account => account.Parent is not null), 100, 300);
    }

    [Fact]
    public void Some_names_are_the_same_but_for_how_they_were_typed()
    {
        var names = Company.Accounts.Select(account => account.Name).ToHashSet();

        Assert.Equal(400, names.Count);
        Assert.InRange(Company.Accounts.Count(account => !account.Name.Any(char.IsLower)), 2, 10);
    }

    [Fact]
    public void Every_kind_of_account_is_there() =>
        Assert.Equal(Enum.GetValues<SampleKind>().Order(), Company.Accounts.Select(account => account.Kind).Distinct().Order());

    [Fact]
    public void Products_have_codes_of_their_own_and_cost_less_than_their_price()
    {
        Assert.Equal(Company.Products.Count, Company.Products.Select(product => product.Code).Distinct().Count());
        Assert.All(Company.Products, product => Assert.InRange(product.Cost, 1, product.Price));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 5_000_001)]
    public void A_company_without_lines_or_accounts_is_refused(long lines, int accounts) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SampleSettings(lines, accounts));
}
