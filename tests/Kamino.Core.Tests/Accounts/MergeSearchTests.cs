using System.Globalization;
using Kamino.Core.Accounts;

namespace Kamino.Core.Tests.Accounts;

public sealed class MergeSearchTests
{
    [Fact]
    public void Each_pair_comes_once_the_surest_first_and_the_first_account_stays()
    {
        NamedAccount[] accounts = [new("2", "Nestlé S.A."), new("9", "Futterkiste Alfreds"), new("1", "NESTLE"), new("3", "Alfreds Futterkiste"), new("4", "Globex")];

        var proposals = MergeSearch.Propose(accounts);

        Assert.Equal([("1", "2"), ("3", "9")], proposals.Select(proposal => (proposal.From.Code, proposal.Into.Code)));
    }

    [Fact]
    public void Accounts_without_names_are_found_by_tax_id() =>
        Assert.Equal("b", Assert.Single(MergeSearch.Propose([new("a", null, "900-1"), new("b", null, "9001"), new("c", null)])).From.Code);

    [SlowFact]
    public void A_common_word_does_not_hide_equal_names()
    {
        var accounts = Enumerable.Range(0, 3000).Select(n => new NamedAccount($"{n:0000}", $"Supermercado {Syllables(n)} Central")).ToList();
        accounts.Add(new NamedAccount("twin", $"SUPERMERCADO {Syllables(1234)} CENTRAL, S.A."));

        Assert.Contains(MergeSearch.Propose(accounts), proposal => proposal is { From.Code: "twin", Into.Code: "1234" });
    }

    [Fact]
    public void Nobody_is_proposed_among_strangers() =>
        Assert.Empty(MergeSearch.Propose([new("1", "Globex"), new("2", "Initech"), new("3", "Umbrella"), new("4", "")]));

    private static string Syllables(int number) =>
        string.Concat(number.ToString("0000", CultureInfo.InvariantCulture).Select(digit => "balucomidefagoripesu".Substring((digit - '0') * 2, 2)));
}
