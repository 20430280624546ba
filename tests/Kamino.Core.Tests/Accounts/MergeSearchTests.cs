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

    [Theory]
    [InlineData("Alimentos", "Alxmentos")] // they end alike
    [InlineData("Granero", "Graneros")] // they begin alike
    [InlineData("Sur Acero Paz", "Paz Acero Sur")] // they share a word
    public void Names_that_share_an_end_a_beginning_or_a_word_are_compared(string one, string other) =>
        Assert.Equal(("2", "1"), Assert.Single(MergeSearch.Propose([new("1", one), new("2", other)])) is var found ? (found.From.Code, found.Into.Code) : default);

    [Fact]
    public void Among_many_names_that_begin_and_end_alike_equal_ones_are_found()
    {
        const string Vowels = "aeiou";
        List<NamedAccount> accounts = [.. Enumerable.Range(0, 75).Select(n => new NamedAccount($"{n:00}", $"Super {(char)('b' + (n / 5))}{Vowels[n % 5]} Norte"))];
        accounts.Insert(40, new NamedAccount("twin", "SUPER CI NORTE, S.A."));

        Assert.Equal(("twin", "07"), Assert.Single(MergeSearch.Propose(accounts)) is var found ? (found.From.Code, found.Into.Code) : default);
    }

    [Fact]
    public void Less_likely_ones_are_left_out_and_of_equal_ones_the_lower_code_comes_first()
    {
        NamedAccount[] accounts = [new("5", "Globex"), new("1", "Acme"), new("4", "GLOBEX SA"), new("2", "ACME"), new("6", "Aceros"), new("7", "Aceroz"), new("3", "Acme Ltda")];

        Assert.Equal(["2→1", "3→1", "3→2", "4→5", "7→6"], MergeSearch.Propose(accounts).Select(own => $"{own.From.Code}→{own.Into.Code}"));
        Assert.Equal(["2→1", "3→1", "3→2", "4→5"], MergeSearch.Propose(accounts, least: 0.84).Select(own => $"{own.From.Code}→{own.Into.Code}"));
        Assert.Equal(5, MergeSearch.Propose(accounts, least: 0.8333).Count);
    }
}
