using Kamino.Core.Ledger;

namespace Kamino.Core.Tests.Ledger;

public sealed class LineAmountsTests
{
    private const string Header = "Customer|Date|Qty|Price|Net|Cost|Rebate|Unit cost";

    private static readonly Dictionary<LedgerField, int> Columns = new()
    {
        [LedgerField.Account] = 0,
        [LedgerField.Date] = 1,
        [LedgerField.Quantity] = 2,
        [LedgerField.UnitPrice] = 3,
        [LedgerField.Net] = 4,
        [LedgerField.Cost] = 5,
    };

    [Theory]
    [InlineData("2|5.5|10||50|", 10)] // an amount that is given is not made of price and rebate
    [InlineData("2|5.5|||  |", 11)]
    [InlineData("2|5.5|||0|", 11)]
    [InlineData("2|5.5|||20|", 8.8)]
    [InlineData("2|5.5|||100|", 0)]
    [InlineData("-2|5.5|||20|", -8.8)]
    [InlineData("||10|||", 10)]
    [InlineData("||0|||", 0)]
    public void A_net_amount_is_given_or_made_of_quantity_price_and_rebate(string amounts, double net) => Assert.Equal((decimal)net, Line(amounts).Net);

    [Fact]
    public void A_rebate_may_be_a_share_instead_of_a_percentage() => Assert.Equal(8.8m, Line("2|5.5|||0.2|", Layout(percent: false)).Net);

    [Theory]
    [InlineData("2|5.5|||101|", RowFlaw.BadNumber, "Rebate")]
    [InlineData("2|5.5|||-1|", RowFlaw.BadNumber, "Rebate")]
    [InlineData("2|5.5|||x|", RowFlaw.BadNumber, "Rebate")]
    [InlineData("1|0.000000000001|||1|", RowFlaw.NumberTooLarge, "Rebate")]
    [InlineData("100000000|100000000||||", RowFlaw.NumberTooLarge, "Price")]
    [InlineData("x||10|||", RowFlaw.BadNumber, "Qty")]
    [InlineData("2|x|10|||", RowFlaw.BadNumber, "Price")]
    [InlineData("2|5|x|||", RowFlaw.BadNumber, "Net")]
    [InlineData("2|5|10|x||", RowFlaw.BadNumber, "Cost")]
    [InlineData("2|5|10|||x", RowFlaw.BadNumber, "Unit cost")]
    [InlineData("2|5|99999999999999999|||", RowFlaw.NumberTooLarge, "Net")]
    [InlineData("100000000||10|||100000000", RowFlaw.NumberTooLarge, "Unit cost")]
    [InlineData("2|||||", RowFlaw.NoAmount, "Net")]
    [InlineData("|5||||", RowFlaw.NoAmount, "Net")]
    [InlineData("||||5|", RowFlaw.NoAmount, "Net")]
    [InlineData("2|€5|10 USD|||", RowFlaw.BadCurrency, "Net")]
    [InlineData("2|€5|10|$7||", null, "")]
    [InlineData("2|€5|10|US$7||", RowFlaw.BadCurrency, "Cost")]
    [InlineData("2|€5|€10|€7||", null, "")]
    public void What_is_wrong_with_the_numbers_is_told_with_its_column(string amounts, RowFlaw? flaw, string column)
    {
        var outcome = Read(amounts, Layout());

        Assert.Equal((flaw, column), outcome is RowOutcome.Refused refused ? (refused.Flaw, refused.Column) : ((RowFlaw?)null, ""));
    }

    [Fact]
    public void Without_a_net_column_a_missing_amount_is_missed_at_the_price_and_without_both_in_the_row()
    {
        var priced = Rows.Layout("Customer|Date|Qty|Price", LedgerField.Account, LedgerField.Date, LedgerField.Quantity, LedgerField.UnitPrice);
        var bare = Rows.Layout("Customer|Date|Qty", LedgerField.Account, LedgerField.Date, LedgerField.Quantity);

        Assert.Equal((RowFlaw.NoAmount, "Price"), Refused("C1|2021-01-05|2|", priced));
        Assert.Equal((RowFlaw.NoAmount, ""), Refused("C1|2021-01-05|2", bare));

        static (RowFlaw, string) Refused(string row, LedgerLayout layout) =>
            Rows.Look(row, cells => LedgerReading.Read(cells, layout, (_, text) => text.ToString())) is RowOutcome.Refused refused ? (refused.Flaw, refused.Column) : default;
    }

    [Fact]
    public void A_document_needs_no_amount() => Assert.Equal(0m, Line("2|||||", Layout(needsAmount: false)).Net);

    [Theory]
    [InlineData("2|5.5||7||3", 7.0)] // the line's own cost goes first
    [InlineData("2|5.5||||3", 6.0)]
    [InlineData("-2|5.5||||3", -6.0)]
    [InlineData("|5.5|10|||3", null)]
    [InlineData("2|5.5||||", null)]
    public void A_cost_is_the_lines_or_that_of_its_units(string amounts, double? cost) => Assert.Equal((decimal?)cost, Line(amounts).Cost);

    [Fact]
    public void Without_a_column_for_it_there_is_no_cost_of_a_unit_and_no_rebate()
    {
        var line = Line("2|5.5|||20|3", new LedgerLayout(Header.Split('|'), Columns, [], DateOrder.YearMonthDay));

        Assert.Equal((11m, null), (line.Net, line.Cost));
    }

    [Fact]
    public void Text_is_read_as_its_column_writes_it_and_a_number_of_the_file_as_it_is()
    {
        var comma = new NumberFormat(DecimalComma: true);
        var layout = new LedgerLayout(["Net", "Date"], new Dictionary<LedgerField, int> { [LedgerField.Net] = 0, [LedgerField.Date] = 1 }, [comma], DateOrder.Compact);

        Assert.Equal(1.5m, Net("1,5|20210105", CellForm.Text));
        Assert.Equal(1.5m, Net("1.5|20210105", CellForm.Number));

        decimal Net(string cells, CellForm form) => Assert.IsType<RowOutcome.Accepted>(Rows.Look(cells, row => LedgerReading.Read(row, layout, (_, text) => text.ToString()), form)).Line.Net;
    }

    private static LedgerLayout Layout(bool percent = true, bool needsAmount = true) =>
        new(Header.Split('|'), Columns, [], DateOrder.YearMonthDay) { Discount = 6, DiscountIsPercent = percent, UnitCost = 7, NeedsAmount = needsAmount };

    private static RowOutcome Read(string amounts, LedgerLayout layout) => Rows.Look("C1|2021-01-05|" + amounts, row => LedgerReading.Read(row, layout, (_, text) => text.ToString()));

    private static LedgerLine Line(string amounts, LedgerLayout? layout = null) => Assert.IsType<RowOutcome.Accepted>(Read(amounts, layout ?? Layout())).Line;
}
