using Kamino.Core.Ledger;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Ledger;

public sealed class LedgerReadingTests
{
    private const string Header = "Customer|Invoice|Date|Net|Qty|Price|Currency|Status|Name|Seller";

    private static readonly Currency Eur = new("EUR");
    private static readonly Currency Usd = new("USD");
    private static readonly DateOnly Day = new(2021, 1, 5);
    private static readonly HashSet<string> Cancelled = ["anulada"];
    private static readonly LedgerField[] Fields =
    [
        LedgerField.Account, LedgerField.Document, LedgerField.Date, LedgerField.Net, LedgerField.Quantity, LedgerField.UnitPrice, LedgerField.Currency, LedgerField.Status, LedgerField.AccountName, LedgerField.Seller,
    ];

    [Fact]
    public void A_line_holds_every_field_of_its_row() => Assert.Equal(
        new LedgerLine(Rows.Number, "C1", Day, 11m, Eur)
        {
            AccountName = "Hotel Sol",
            Group = "Sol",
            Document = "F-1",
            Line = "2",
            Product = "P1",
            ProductName = "Oil",
            Category = "Food",
            Quantity = 2m,
            UnitPrice = 5.5m,
            Cost = 7m,
            Status = "Paid",
            Seller = "Ana",
        },
        Line("C1|Hotel Sol|Sol|2021-01-05|F-1|2|P1|Oil|Food|2|5.5|11|7|EUR|Paid|Ana", Rows.Layout("a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p", Enum.GetValues<LedgerField>())));

    [Fact]
    public void What_a_row_does_not_have_is_unknown() =>
        Assert.Equal(new LedgerLine(Rows.Number, null, Day, 11m, default), Line("| |2021-01-05|11||||||"));

    [Fact]
    public void What_the_row_of_a_line_does_not_have_its_document_gives()
    {
        var header = new LedgerLine(1, "C9", new DateOnly(2020, 12, 31), 0m, Usd) { AccountName = "Bar Mar", Group = "Mar", Document = "F-9", Status = "Open", Seller = "Luis", Product = "none", Quantity = 4m };

        Assert.Equal(
            new LedgerLine(Rows.Number, "C9", header.Date, 11m, Usd) { AccountName = "Bar Mar", Group = "Mar", Status = "Open", Seller = "Luis" }, Line("|||11||||||", header: header));
        Assert.Equal(
            new LedgerLine(Rows.Number, "C1", Day, 11m, Eur) { AccountName = "Sol", Group = "Mar", Document = "F-1", Status = "Paid", Seller = "Ana" },
            Line("C1|F-1|2021-01-05|11|||EUR|Paid|Sol|Ana", header: header));
    }

    [Fact]
    public void A_day_that_is_no_day_is_not_mended_by_the_document() =>
        Assert.Equal((RowFlaw.BadDate, "Date", "soon"), Flaw("C1|F-1|soon|11||||||", header: new LedgerLine(1, "C9", Day, 0m, Usd)));

    [Theory]
    [InlineData("Anulada", true)]
    [InlineData("ANULADA ", true)]
    [InlineData("Pagada", false)]
    [InlineData("", false)]
    public void A_line_is_cancelled_where_its_state_says_so(string status, bool cancelled) =>
        Assert.Equal(cancelled, Line($"C1|F-1|2021-01-05|11||||{status}||").Cancelled);

    [Fact]
    public void A_line_of_a_cancelled_document_is_cancelled_whatever_its_own_state()
    {
        var header = new LedgerLine(1, "C9", Day, 0m, Usd);

        Assert.True(Line("C1|F-1|2021-01-05|11||||Pagada||", header: header with { Cancelled = true }).Cancelled);
        Assert.True(Line("C1|F-1|2021-01-05|11||||||", header: header with { Status = "anulada" }).Cancelled);
        Assert.False(Line("C1|F-1|2021-01-05|11||||||", header: header).Cancelled);
    }

    [Theory]
    [InlineData("#N/A|F-1|2021-01-05|11||||||", "Customer", "#N/A")]
    [InlineData("C1|#REF!|2021-01-05|11||||||", "Invoice", "#REF!")]
    [InlineData("C1|F-1|#VALUE!|11||||||", "Date", "#VALUE!")]
    [InlineData("C1|F-1|2021-01-05|#DIV/0!||||||", "Net", "#DIV/0!")]
    public void An_error_of_a_spreadsheet_where_a_line_needs_its_cell_is_refused(string row, string column, string value) =>
        Assert.Equal((RowFlaw.ErrorCell, column, value), Flaw(row));

    [Fact]
    public void An_error_elsewhere_is_as_good_as_nothing() => Assert.Null(Line("C1|F-1|2021-01-05|11|#N/A|||||").Quantity);

    [Theory]
    [InlineData("C1|F-1|2021-02-30|11||||||", RowFlaw.ImpossibleDate)]
    [InlineData("C1|F-1|05/01/2021|11||||||", RowFlaw.MixedDates)]
    [InlineData("C1|F-1|soon|11||||||", RowFlaw.BadDate)]
    [InlineData("C1|F-1||11||||||", RowFlaw.NoDate)]
    [InlineData("C1|F-1||11|||||||x", RowFlaw.NoDate)]
    [InlineData("C1|F-1||11", RowFlaw.WrongCellCount)]
    public void A_row_without_its_day_says_what_is_wrong_with_it(string row, RowFlaw flaw) => Assert.Equal((flaw, "Date"), (Flaw(row).Flaw, Flaw(row).Column));

    [Fact]
    public void A_short_row_that_has_all_its_fields_lacks_only_its_day()
    {
        var layout = Rows.Layout("Customer|Invoice|Date|Net|Note", LedgerField.Account, LedgerField.Document, LedgerField.Date, LedgerField.Net);

        Assert.Equal(RowFlaw.NoDate, Flaw("C1|F-1||11", layout).Flaw);
        Assert.Equal(RowFlaw.WrongCellCount, Flaw("C1|F-1|", layout).Flaw);
    }

    [Theory]
    [InlineData("C1|F-1|2021-01-05|11|||||||x")]
    [InlineData("C1|F-1|2021-01-05|11|||||")]
    public void A_row_with_more_or_fewer_cells_is_refused_as_a_whole(string row) => Assert.Equal((RowFlaw.WrongCellCount, "", ""), Flaw(row));

    [Fact]
    public void Empty_cells_behind_the_last_one_are_nothing_and_the_last_field_may_be_the_last_cell()
    {
        Assert.Equal(11m, Line("C1|F-1|2021-01-05|11||||||| |").Net);
        Assert.Equal(11m, Line("C1|F-1|2021-01-05|11", Rows.Layout("Customer|Invoice|Date|Net|Note", LedgerField.Account, LedgerField.Document, LedgerField.Date, LedgerField.Net)).Net);
    }

    [Fact]
    public void A_refused_row_is_kept_whole_and_its_cell_is_shown_up_to_two_hundred_signs()
    {
        var refused = Assert.IsType<RowOutcome.Refused>(Read($"C1|F-1|{new string('x', 201)}|11", Layout()));

        Assert.Equal((Rows.Number, "Date", new string('x', 200), RowFlaw.BadDate), (refused.Row, refused.Column, refused.Value, refused.Flaw));
        Assert.Equal(["C1", "F-1", new string('x', 201), "11"], refused.Cells);
    }

    [Theory]
    [InlineData("", IgnoredBecause.BlankRow)]
    [InlineData(" | |||||\u00A0|||", IgnoredBecause.BlankRow)]
    [InlineData("Customer|Invoice|Date|Net|Qty|Price|Currency|Status|Name|Seller", IgnoredBecause.RepeatedHeader)]
    [InlineData("customer|INVOICE|other", IgnoredBecause.RepeatedHeader)]
    [InlineData("Customer|Invoice", IgnoredBecause.RepeatedHeader)]
    [InlineData("Total|||11", IgnoredBecause.TotalRow)]
    [InlineData("|Total||11", IgnoredBecause.TotalRow)]
    [InlineData("||Total|11", IgnoredBecause.TotalRow)]
    [InlineData("C1||Total|11", IgnoredBecause.TotalRow)]
    [InlineData("C1||||||||Subtotal C1", IgnoredBecause.TotalRow)]
    [InlineData("C1|Total||11", IgnoredBecause.TotalRow)]
    [InlineData("Total|F-1||11", IgnoredBecause.TotalRow)]
    [InlineData("C1|F-1||||||Total||", null)]
    [InlineData("C1||2021-01-05|||||Total||", null)]
    [InlineData("|||Total", null)]
    [InlineData("||||Total", null)]
    [InlineData("|||||Total", null)]
    [InlineData("Customer", null)]
    [InlineData("Customer|x|y", null)]
    [InlineData("Customer|Invoice|x|y", null)]
    [InlineData("C1|F-1||11", null)]
    public void A_row_that_is_no_line_says_why(string row, IgnoredBecause? why) => Assert.Equal(why, Rows.Look(row, cells => LedgerReading.NoLine(cells, Layout())));

    [Fact]
    public void Only_a_row_without_a_day_may_be_no_line()
    {
        Assert.Equal(new RowOutcome.Ignored(Rows.Number, IgnoredBecause.TotalRow), Read("Total|||11||||||", Layout()));
        Assert.Equal("Total", Line("Total||2021-01-05|11||||||").Account);
    }

    [Theory]
    [InlineData("EUR", "11", "", "EUR")]
    [InlineData("€", "11", "", "EUR")]
    [InlineData("eur", "11", "", "EUR")]
    [InlineData("", "11", "USD", "USD")]
    [InlineData("EUR", "11", "USD", "EUR")]
    [InlineData("", "11 €", "", "EUR")]
    [InlineData("EUR", "11 €", "", "EUR")]
    [InlineData("", "11 €", "EUR", "EUR")]
    [InlineData("$", "11", "USD", "USD")]
    [InlineData("", "$ 11", "USD", "USD")]
    [InlineData("", "11", "", "XXX")]
    public void The_currency_is_that_of_the_row_of_its_amounts_or_of_the_file(string cell, string net, string file, string expected) =>
        Assert.Equal(expected, Line($"C1|F-1|2021-01-05|{net}|||{cell}|||", Layout(file)).Currency.Code);

    [Theory]
    [InlineData("$", "11", "", "$")]
    [InlineData("many", "11", "USD", "many")]
    [InlineData("USD", "11 €", "", "USD")]
    [InlineData("", "11 €", "USD", "")]
    public void A_currency_that_nobody_can_name_or_that_the_amounts_deny_is_refused(string cell, string net, string file, string shown) =>
        Assert.Equal((RowFlaw.BadCurrency, "Currency", shown), Flaw($"C1|F-1|2021-01-05|{net}|||{cell}|||", Layout(file)));

    private static LedgerLayout Layout(string currency = "") =>
        new(Header.Split('|'), Fields.Index().ToDictionary(pair => pair.Item, pair => pair.Index), [], DateOrder.YearMonthDay) { Cancelled = Cancelled, Currency = currency.Length > 0 ? new Currency(currency) : default };

    private static RowOutcome Read(string cells, LedgerLayout layout, LedgerLine? header = null) => Rows.Look(cells, row => LedgerReading.Read(row, layout, (_, text) => text.ToString(), header));

    private static LedgerLine Line(string cells, LedgerLayout? layout = null, LedgerLine? header = null) => Assert.IsType<RowOutcome.Accepted>(Read(cells, layout ?? Layout(), header)).Line;

    private static (RowFlaw Flaw, string Column, string Value) Flaw(string cells, LedgerLayout? layout = null, LedgerLine? header = null) =>
        Read(cells, layout ?? Layout(), header) is RowOutcome.Refused refused ? (refused.Flaw, refused.Column, refused.Value) : throw new InvalidOperationException(cells);
}
