using Kamino.Core.Ledger;

namespace Kamino.Core.Tests.Ledger;

public sealed class LedgerWordsTests
{
    [Theory]
    [InlineData("total|totales|totals|subtotal|subtotales|subtotals|sub-total|sub total|suma|sumas|sum|gran total|grand total")]
    [InlineData("suma total|suma y sigue|resultado|summe|gesamt|acumulado|totaal|somme")]
    [InlineData("TOTAL:|Total 2026|** Total **|  Subtotal |# total|== suma")]
    public void A_label_of_a_sum_is_one(string cells) => Assert.All(cells.Split('|'), cell => Assert.True(TotalRow.IsLabel(cell), cell));

    [Theory]
    [InlineData("Totalidad")]
    [InlineData("Sumario")]
    [InlineData("Total2")]
    [InlineData("Gran hotel")]
    [InlineData("")]
    public void A_name_that_begins_like_a_sum_is_none(string cell) => Assert.False(TotalRow.IsLabel(cell));

    [Theory]
    [InlineData("#N/A|#N/D|#REF!|#¡REF!|#VALUE!|#¡VALOR!|#DIV/0!|#¡DIV/0!|#NAME?|#¿NOMBRE?|#NULL!|#¡NULO!|#NUM!|#¡NUM!|#SPILL!|#CALC!|#GETTING_DATA")]
    [InlineData(" #n/a |#ref!")]
    public void An_error_of_a_spreadsheet_is_one(string cells) => Assert.All(cells.Split('|'), cell => Assert.True(SpreadsheetError.Is(cell), cell));

    [Theory]
    [InlineData("N/A")]
    [InlineData("#")]
    [InlineData("")]
    public void What_only_looks_like_an_error_is_none(string cell) => Assert.False(SpreadsheetError.Is(cell));

    [Theory]
    [InlineData("Disputed|In dispute|On hold|Hold|Pending|Draft|In process|Open|En proceso|Pendiente|Borrador|Retenido|Retenida|En disputa")]
    [InlineData("Disputada|Disputado|Abierto|Abierta|Blocked|Bloqueado|Bloqueada|Pro forma")]
    public void A_state_that_may_still_change_is_uncertain(string states) => Assert.All(states.Split('|'), state => Assert.True(UncertainWords.Has(state), state));

    [Theory]
    [InlineData("Pagada")]
    [InlineData("")]
    public void A_settled_state_is_certain(string state) => Assert.False(UncertainWords.Has(state));

    [Fact]
    public void A_state_that_takes_a_line_back_has_words_in_several_languages() => Assert.Equal(
        Words("cancelled canceled cancelado cancelada anulado anulada void voided annulled cancel cancelacion anulacion reversed anul canc storniert annule"),
        CancelledWords.For("Estado", null).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Anulada", "x s si y yes true 1 verdadero")]
    [InlineData("anulado", "x s si y yes true 1 verdadero")]
    [InlineData("Cancelada", "x s si y yes true 1 verdadero")]
    [InlineData("CANCELADO", "x s si y yes true 1 verdadero")]
    [InlineData("Cancelled", "x s si y yes true 1 verdadero")]
    [InlineData("Canceled", "x s si y yes true 1 verdadero")]
    [InlineData("Void", "x s si y yes true 1 verdadero")]
    [InlineData("LifecycleStatus", "x")]
    public void In_a_column_that_asks_one_letter_says_it(string header, string letters) => Assert.Equal(
        Words(letters), CancelledWords.For(header, null).Except(CancelledWords.For("Estado", null)).Order(StringComparer.Ordinal));

    [Fact]
    public void Words_that_somebody_chose_are_the_only_ones() =>
        Assert.Equal(Words("baja fuera nulo"), CancelledWords.For("Anulada", "Baja; Fuera,,NULO ").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("post|postage|dot|dotcom postage|carriage|next day carriage|freight|freight charge|freight charges|shipping|shipping charge|shipping cost|shipping costs|handling|handling fee")]
    [InlineData("delivery|delivery charge|delivery cost|bank charge|bank charges|amazon fee|commission|cruk commission|manual|discount|samples|adjustment|adjust bad debt|rounding|surcharge|interest")]
    [InlineData("flete|fletes|flete de venta|transporte|porte|portes|envío|envíos|acarreo|gastos de envío|gastos de transporte|gastos bancarios|comisión|comisión bancaria|comisiones|descuento")]
    [InlineData("ajuste|ajustes|redondeo|recargo|intereses|seguro y transporte")]
    [InlineData("postage and more|freight and more|shipping and more|adjustment by x|flete a Cali|flete de ida|flete nacional sur|flete local sur|costo de envío sur|coste de envío sur|costo de transporte sur")]
    [InlineData("cargo por mora|gastos de oficina|gastos bancarios varios|ajuste por peso|ajuste de peso|intereses de mora|intereses por mora|recargo por mora|bank charges May|delivery charge May")]
    public void Every_word_for_a_charge_says_so(string names) => Assert.All(names.Split('|'), name => Assert.True(ChargeWords.Are("1", name), name));

    [Theory]
    [InlineData("€ £ ₹ ₽ ₺ ₩ ₪ ₫ ₱ ₡ ₲ ₴ ₦ ₵", "EUR GBP INR RUB TRY KRW ILS VND PHP CRC PYG UAH NGN GHS")]
    [InlineData("US$ U$S R$ MX$ A$ C$ COL$ CLP$ RD$ NT$ HK$", "USD USD BRL MXN AUD CAD COP CLP DOP TWD HKD")]
    [InlineData("S/ S/. Q Kč zł Ft euro eur. cop", "PEN PEN GTQ CZK PLN HUF EUR EUR COP")]
    public void A_mark_names_its_currency(string marks, string codes) => Assert.All(marks.Split(' ').Zip(codes.Split(' ')), pair =>
    {
        Assert.True(CurrencyMark.TryName(pair.First, out var currency), pair.First);
        Assert.Equal(pair.Second, currency.Code);
        Assert.False(CurrencyMark.IsShared(pair.First));
    });

    [Theory]
    [InlineData("$ ¥ kr kr. Bs Bs. L. B/. Fr.")]
    public void A_mark_of_several_currencies_names_none(string marks) => Assert.All(marks.Split(' '), mark =>
    {
        Assert.False(CurrencyMark.TryName(mark, out _), mark);
        Assert.True(CurrencyMark.IsShared(mark), mark);
    });

    [Theory]
    [InlineData("Valor (COP)", "Valor", "COP")]
    [InlineData("Valor [usd]", "Valor", "USD")]
    [InlineData("Valor (TRY)", "Valor", "TRY")]
    [InlineData("Valor (€)", "Valor", "EUR")]
    [InlineData("Valor en EUR", "Valor", "EUR")]
    [InlineData("Value in USD ", "Value", "USD")]
    [InlineData("amount_usd", "amount_usd", "XXX")]
    [InlineData("amount_USD", "amount", "USD")]
    [InlineData("amount-USD", "amount", "USD")]
    [InlineData("amount.USD", "amount", "USD")]
    [InlineData("amount/USD", "amount", "USD")]
    [InlineData("Total ALL", "Total ALL", "XXX")]
    [InlineData("Valor (neto)", "Valor (neto)", "XXX")]
    [InlineData("Valor", "Valor", "XXX")]
    [InlineData("(COP)", "(COP)", "XXX")]
    [InlineData("", "", "XXX")]
    public void A_header_is_read_without_its_currency(string header, string bare, string code)
    {
        Assert.Equal(bare, HeaderCurrency.Bare(header, out var currency));
        Assert.Equal(code, currency.Code);
    }

    [Theory]
    [InlineData("CafÃ©", true)]
    [InlineData("â€œSol", true)]
    [InlineData("Caf\uFFFD", true)]
    [InlineData("Ã\u0081rbol", true)]
    [InlineData("Café", false)]
    [InlineData("Âmbar", false)]
    [InlineData("SÃ", false)]
    [InlineData("é©", false)]
    [InlineData("plain", false)]
    public void Text_in_the_wrong_encoding_shows(string text, bool shows) => Assert.Equal(shows, Mojibake.Shows(text));

    private static IOrderedEnumerable<string> Words(string words) => words.Split(' ').Order(StringComparer.Ordinal);
}
