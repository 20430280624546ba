using Kamino.Core.Accounts;

namespace Kamino.Core.Tests.Accounts;

public sealed class NameMatchingTests
{
    [Fact]
    public void U07_another_legal_form_is_only_a_proposal_with_a_doubt()
    {
        var proposal = Compare("Acme Inc", "Acme GmbH");

        Assert.NotNull(proposal);
        Assert.Equal(0.9, proposal.Score);
        Assert.Equal([MatchDoubt.LegalForm], proposal.Doubts);
    }

    [Theory]
    [InlineData("S.C. Dacia S.R.L.", "S.C. Petrom S.R.L.")]
    [InlineData("Comercial Andina", "Comercial Pacífico")]
    [InlineData("Ferretería Industrial del Norte", "Ferretería Industrial del Sur")]
    [InlineData("Distribuidora del Sur", "Distribuidora del Mar")]
    [InlineData("Tienda 12", "Tienda 13")]
    [InlineData("Acme", "Acme Trading International")]
    [InlineData("Supermercado Central 2", "Supermercado Central")]
    [InlineData("Harrison", "Morrison")]
    [InlineData("Industrias Gori Como", "Industrias Gorico Mofamo")]
    [InlineData("", "")]
    public void U09_shared_generic_words_or_legal_forms_make_no_proposal(string left, string right) =>
        Assert.False(Compare(left, right) is { Score: >= NameMatching.Least });

    [Theory]
    [InlineData("Nestlé", "NESTLE", MatchReason.SameName)]
    [InlineData("Alfreds Futterkiste", "Futterkiste Alfreds", MatchReason.SameWords)]
    [InlineData("Pottawattamie", "Pottawatta", MatchReason.CutName)]
    [InlineData("Distribuidora del Nort", "Distribuidora del Norte y Centro", MatchReason.CutName)]
    [InlineData("Antonio Moreno Taquería", "Antonio Morano Taqueria", MatchReason.SimilarName)]
    [InlineData("Buena Vista", "Buenavitsa", MatchReason.SimilarName)]
    public void U08_spellings_of_one_name_are_proposed(string left, string right, MatchReason why)
    {
        var proposal = Compare(left, right);

        Assert.Equal(why, proposal?.Why);
        Assert.InRange(proposal?.Score ?? 0, NameMatching.Least, 1);
    }

    [Fact]
    public void The_same_tax_id_however_written_is_one_company() =>
        Assert.Equal(
            (1, MatchReason.SameTaxId),
            NameMatching.Compare(new("1", "Acme", "900.123.456-7"), new("2", "Globex", "9001234567")) is { } same ? (same.Score, same.Why) : default);

    [Fact]
    public void Other_tax_ids_are_other_companies_whatever_their_names() =>
        Assert.Null(NameMatching.Compare(new("1", "Acme", "900"), new("2", "Acme", "901")));

    [Fact]
    public void Another_country_is_a_doubt() =>
        Assert.Equal([MatchDoubt.Country], NameMatching.Compare(new("1", "Acme", Country: "CO"), new("2", "Acme", Country: "Perú"))?.Doubts);

    [Theory]
    [InlineData("Acme Inc", "Acme GmbH")]
    [InlineData("Pottawattamie", "Pottawatta")]
    [InlineData("La Tienda", "Tienda")]
    public void Comparing_the_other_way_round_gives_the_same_score(string left, string right) =>
        Assert.Equal(Compare(left, right)?.Score, Compare(right, left)?.Score);

    private static MergeProposal? Compare(string left, string right) => NameMatching.Compare(new("1", left), new("2", right));
}
