using System.Globalization;
using Kamino.Core.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Makes cells of what a workbook holds: a value, its type and the style that says what a number means.</summary>
internal static class XlsxValue
{
    private const int SureDigits = 15;
    private const double LastSerial = 2_958_465; // 9999-12-31
    private const double LeapSerial = 60; // the 29 February 1900 that Excel believes in
    private const double HalfMillisecond = 0.5 / 86_400_000;

    public static void Add(CellBuffer cells, string? type, string? value, XlsxStyle style, bool from1904)
    {
        switch (type)
        {
            case null or "n" when value is not null:
                AddNumber(cells, value, style, from1904);
                break;
            case "b":
                cells.AddText(value == "1" ? "TRUE" : "FALSE");
                break;
            case "d" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day):
                cells.AddDay(day);
                break;
            default:
                cells.AddText(value);
                break;
        }
    }

    private static void AddNumber(CellBuffer cells, string value, XlsxStyle style, bool from1904)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            cells.AddText(value);
        }
        else if (style.ShownAs != ShownAs.Number && TryDay(number, from1904, out var day))
        {
            Add(cells, day, style.ShownAs == ShownAs.Time && number < 1);
        }
        else if (value.Length <= SureDigits && style.Digits == 0 && !value.AsSpan().ContainsAnyExceptInRange('-', '9'))
        {
            cells.AddText(value, CellForm.Number);
        }
        else
        {
            cells.AddNumber(number, number % 1 == 0 ? style.Digits : 0);
        }
    }

    private static void Add(CellBuffer cells, DateTime day, bool isTime)
    {
        if (isTime)
        {
            cells.AddText(day.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        }
        else
        {
            cells.AddDay(day);
        }
    }

    private static bool TryDay(double serial, bool from1904, out DateTime day)
    {
        day = default;
        var whole = Math.Floor(serial + HalfMillisecond);
        if (whole is < 0 or > LastSerial || (!from1904 && whole == LeapSerial))
        {
            return false;
        }

        var start = from1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, whole < LeapSerial ? 31 : 30);
        if (from1904 && whole > LastSerial - 1462)
        {
            return false;
        }

        day = start.AddDays(serial + HalfMillisecond);
        return true;
    }
}
