using Kamino.Core.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Tells the decimal sign by arithmetic: under one reading, amount = quantity × price; under the other it isn't.</summary>
internal static class LineProof
{
    private const int FewestRows = 3;
    private const decimal Tolerance = 0.006m; // half a cent, and a little for prices that were rounded

    public static NumberChoice Of(Dictionary<string, int> columns, IReadOnlyList<SampleRow> sample)
    {
        if (!columns.TryGetValue("net", out var net) || !columns.TryGetValue("quantity", out var quantity) || !columns.TryGetValue("unit_price", out var price))
        {
            return NumberChoice.Open;
        }

        var (all, point, comma) = (0, 0, 0);
        foreach (var row in sample)
        {
            var agreesWithPoint = Agrees(row, net, quantity, price, new NumberFormat(false));
            var agreesWithComma = Agrees(row, net, quantity, price, new NumberFormat(true));
            all += agreesWithPoint == agreesWithComma ? 0 : 1;
            point += agreesWithPoint && !agreesWithComma ? 1 : 0;
            comma += agreesWithComma && !agreesWithPoint ? 1 : 0;
        }

        return all < FewestRows ? NumberChoice.Open : point == all ? NumberChoice.Point : comma == all ? NumberChoice.Comma : NumberChoice.Open;
    }

    private static bool Agrees(SampleRow row, int net, int quantity, int price, NumberFormat format) =>
        NumberReading.Read(row.TextOf(net), format, out var amount) == NumberOutcome.Number
        && NumberReading.Read(row.TextOf(quantity), format, out var units) == NumberOutcome.Number
        && NumberReading.Read(row.TextOf(price), format, out var each) == NumberOutcome.Number
        && NumberReading.TryMultiply(units, each, out var product)
        && Math.Abs(product - amount) <= Tolerance;
}
