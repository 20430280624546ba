using Kamino.Core.Accounts;

namespace Kamino.Core.Tests.Accounts;

public sealed class AccountNameTests
{
    [Theory]
    [InlineData("Peñón Ibáñez, S.L.", "penon ibanez", "sl")]
    [InlineData("Acme Inc", "acme", "inc")]
    [InlineData("Acme Incorporated", "acme", "inc")]
    [InlineData("ACME GmbH & Co. KG", "acme", "gmbh co kg")]
    [InlineData("S.C. Dacia S.R.L.", "dacia", "sc srl")]
    [InlineData("Distribuidora del Norte S. A. S.", "distribuidora del norte", "sas")]
    [InlineData("Bebidas de Sonora, S. de R.L. de C.V.", "bebidas de sonora", "s de rl de cv")]
    [InlineData("Grupo Andino S.A. de C.V.", "grupo andino", "sa de cv")]
    [InlineData("Pérez y Cía. Ltda.", "perez", "cia ltda")]
    [InlineData("Smith & Sons Ltd", "smith sons", "ltd")]
    [InlineData("Smith and Sons Limited", "smith sons", "ltd")]
    [InlineData("O'Brien", "obrien", "")]
    [InlineData("Straße 7 AG", "strasse 7", "ag")]
    [InlineData("Kraków Sp. z o.o.", "krakow", "sp z oo")]
    public void U07_U08_a_name_is_its_words_without_accents_and_legal_form(string text, string words, string form)
    {
        var name = AccountName.Read(text);

        Assert.Equal((words, form), (string.Join(' ', name.Words), name.LegalForm));
    }

    [Theory]
    [InlineData("Comercial Andina", "comercial andina")]
    [InlineData("Andina Trading Group", "andina trading group")]
    [InlineData("Inversiones del Sur Company", "inversiones del sur company")]
    public void U09_generic_words_stay(string text, string words) => Assert.Equal(words, string.Join(' ', AccountName.Read(text).Words));

    [Theory]
    [InlineData("SA")]
    [InlineData("S.A.S.")]
    [InlineData("Co")]
    public void A_name_that_is_nothing_but_a_legal_form_keeps_it(string text) => Assert.NotEmpty(AccountName.Read(text).Key);

    [Theory]
    [InlineData("")]
    [InlineData("— ·")]
    public void A_name_without_letters_has_no_words(string text) => Assert.Empty(AccountName.Read(text).Words);

    [Theory]
    [InlineData("Nestlé", "Nestle", "Nestlé")]
    [InlineData("NESTLE COLOMBIA", "Nestle Colombia", "Nestle Colombia")]
    [InlineData("Acme", "Acme S.A.", "Acme S.A.")]
    public void U08_the_richer_spelling_is_kept_whichever_comes_first(string left, string right, string richer)
    {
        Assert.Equal(richer, AccountName.Richer(left, right));
        Assert.Equal(richer, AccountName.Richer(right, left));
    }

    [Theory]
    [InlineData("Acme Corporation", "acme", "corp")]
    [InlineData("Acme Limitada", "acme", "ltda")]
    [InlineData("Acme Private Limited", "acme", "pvt ltd")]
    [InlineData("PT Astra", "astra", "pt")]
    [InlineData("PT", "pt", "")]
    [InlineData("Müller und Sohn", "muller sohn", "")]
    [InlineData("Duval et Fils", "duval fils", "")]
    [InlineData("Paz y Sol", "paz sol", "")]
    [InlineData("Y Group", "y group", "")]
    [InlineData("Lærke Œuvre Øl Łódź Đak Kadıköy", "laerke oeuvre ol lodz dak kadikoy", "")]
    [InlineData("O’Brien D´Or L`Art", "obrien dor lart", "")]
    [InlineData("A B Comercial", "ab comercial", "")]
    [InlineData("Taller A 1 B", "taller a 1 b", "")]
    [InlineData("Ac\u00ADme", "acme", "")]
    public void Forms_are_known_by_their_long_words_and_letters_by_their_plain_ones(string text, string words, string form)
    {
        var name = AccountName.Read(text);

        Assert.Equal((text, words, form, words.Replace(" ", "", StringComparison.Ordinal)), (name.Text, string.Join(' ', name.Words), name.LegalForm, name.Key));
    }

    [Theory]
    [InlineData("Acme", "ACME", "Acme")]
    [InlineData("acme", "Acme", "Acme")]
    [InlineData("Acme", "Acne", "Acme")]
    [InlineData("nestlé", "Nestle Colombia", "nestlé")]
    public void Accents_go_before_case_and_case_before_length(string left, string right, string richer)
    {
        Assert.Equal(richer, AccountName.Richer(left, right));
        Assert.Equal(richer, AccountName.Richer(right, left));
    }
}
