using Kamino.Core.Ledger;

namespace Kamino.Core.Tests.Ledger;

public sealed class ChargeWordsTests
{
    [Theory]
    [InlineData("POST", "POSTAGE")]
    [InlineData("DOT", "DOTCOM POSTAGE")]
    [InlineData("C2", "CARRIAGE")]
    [InlineData("BANK CHARGES", "Bank Charges")]
    [InlineData("AMAZONFEE", "AMAZON FEE")]
    [InlineData("B", "Adjust bad debt")]
    [InlineData("FLETE", null)]
    [InlineData("S-01", "Gastos de envío")]
    [InlineData("S-02", "Flete nacional zona norte")]
    [InlineData("S-03", "Intereses por mora")]
    public void A_charge_says_so(string code, string? name) => Assert.True(ChargeWords.Are(code, name));

    [Theory]
    [InlineData("85123A", "WHITE HANGING HEART T-LIGHT HOLDER")]
    [InlineData("M-100", "Manual de usuario")]
    [InlineData("P-7", "Portería metálica")]
    [InlineData("P-8", "Postal navideña")]
    [InlineData("P-9", "Transportador de ángulos")]
    public void A_product_is_none(string code, string name) => Assert.False(ChargeWords.Are(code, name));
}
