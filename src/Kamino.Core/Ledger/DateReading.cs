namespace Kamino.Core.Ledger;

/// <summary>Reads days. Rules and examples: <c>docs/methods/ledger-reading.md</c>.</summary>
public static class DateReading
{
    /// <summary>The first year that a ledger's day may lie in.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year that a ledger's day may lie in.</summary>
    public const int LastYear = 2199;

    /// <summary>Two-digit years below this one are of the 2000s, the others of the 1900s.</summary>
    public const int Pivot = 70;

    /// <summary>Reads one day.</summary>
    /// <param name="cell">The cell as the file has it. What stands after the date must be a time of day; it is read over, without any change of time zone.</param>
    /// <param name="order">The column's order.</param>
    /// <param name="day">The day.</param>
    public static DateOutcome Read(ReadOnlySpan<char> cell, DateOrder order, out DateOnly day)
    {
        if (TryUsual(cell, order, out day))
        {
            return DateOutcome.Day;
        }

        var text = CellText.Trim(cell);
        if (text.IsEmpty || text.Equals("null", StringComparison.OrdinalIgnoreCase))
        {
            return DateOutcome.Empty;
        }

        var parts = DateText.Cut(text);
        return parts.Try(order, out day) ? (day == default ? DateOutcome.Impossible : DateOutcome.Day)
            : parts.Try(DateOrder.Serial, out day) && day != default ? DateOutcome.Day // no other order looks like a serial, so it means one in any column
            : Other(parts, order);
    }

    /// <summary>The orders that the cell fits by its looks, whether or not the day exists.</summary>
    public static DateOrders Shapes(ReadOnlySpan<char> cell)
    {
        var parts = DateText.Cut(CellText.Trim(cell));
        var shapes = DateOrders.None;
        foreach (var order in Enum.GetValues<DateOrder>())
        {
            if (parts.Fits(order))
            {
                shapes |= Shape(order);
            }
        }

        return shapes;
    }

    /// <summary>The order as a bit; days from 1904 look like those from 1900.</summary>
    public static DateOrders Shape(DateOrder order) =>
        order == DateOrder.Serial1904 ? DateOrders.Serial : (DateOrders)(1 << (int)order);

    /// <summary>Reads the day of a cell that the file may hold as a day or a number.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">0-based; -1 for none.</param>
    /// <param name="order">The order of the column's texts.</param>
    /// <param name="from1904">Whether the file counts its days from 1904.</param>
    /// <param name="day">The day.</param>
    public static DateOutcome Read(CellRow row, int column, DateOrder order, bool from1904, out DateOnly day)
    {
        var cell = row[column];
        return row.Form(column) switch
        {
            CellForm.Text => Read(cell, order, out day),
            CellForm.Day => Read(cell, DateOrder.YearMonthDay, out day),
            CellForm.Number when cell.Length == 8 => Read(cell, DateOrder.Compact, out day),
            CellForm.Number => Read(cell, from1904 ? DateOrder.Serial1904 : DateOrder.Serial, out day),
        };
    }

    /// <summary>The order's name as <c>--set dates=</c> writes it.</summary>
    public static string Name(DateOrder order) => order switch
    {
        DateOrder.DayMonthYear => "dd/MM/yyyy",
        DateOrder.MonthDayYear => "MM/dd/yyyy",
        DateOrder.YearMonthDay => "yyyy-MM-dd",
        DateOrder.Compact => "yyyyMMdd",
        DateOrder.CompactDayFirst => "ddMMyyyy",
        DateOrder.MonthName => "dd MMM yyyy",
        DateOrder.Serial => "serial",
        DateOrder.Serial1904 => "serial1904",
        DateOrder.YearMonth => "yyyy-MM",
    };

    /// <summary>The order that a pattern means, such as <c>dd/MM/yyyy</c>, <c>d.M.yy</c> or <c>serial</c>.</summary>
    public static bool TryName(string? pattern, out DateOrder order)
    {
        var letters = string.Concat((pattern ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        var separated = (pattern ?? "").Any(sign => !char.IsAsciiLetterOrDigit(sign));
        var runs = string.Concat(letters.Where((letter, i) => i == 0 || letters[i - 1] != letter));
        DateOrder? found = letters switch
        {
            "SERIAL" or "SERIAL1900" or "EXCEL" => DateOrder.Serial,
            "SERIAL1904" => DateOrder.Serial1904,
            _ when letters.Contains("MMM", StringComparison.Ordinal) => DateOrder.MonthName,
            _ => (runs, separated) switch
            {
                ("DMY" or "DMA", true) => DateOrder.DayMonthYear,
                ("MDY", true) => DateOrder.MonthDayYear,
                ("YMD" or "AMD", true) => DateOrder.YearMonthDay,
                ("YMD", false) => DateOrder.Compact,
                ("DMY", false) => letters.Length == 3 ? DateOrder.DayMonthYear : DateOrder.CompactDayFirst,
                ("MDY", false) => DateOrder.MonthDayYear,
                ("YM", _) => DateOrder.YearMonth,
                _ => null,
            },
        };
        order = found ?? default;
        return found is not null;
    }

    internal static bool TryDay(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    // 07/30/2023 among dd/MM/yyyy looks like its column and names a day that doesn't exist; 2023-07-30 looks otherwise.
    private static DateOutcome Other(DateParts parts, DateOrder expected)
    {
        if (parts.LooksLike(expected))
        {
            return DateOutcome.Impossible;
        }

        foreach (var order in Enum.GetValues<DateOrder>())
        {
            if (parts.Try(order, out var day) && day != default)
            {
                return DateOutcome.OtherOrder;
            }
        }

        return parts.LooksLikeDate ? DateOutcome.Impossible : DateOutcome.Bad;
    }

    // Nearly every cell is ten characters in one of three orders, with nothing or a time behind.
    private static bool TryUsual(ReadOnlySpan<char> cell, DateOrder order, out DateOnly day)
    {
        day = default;
        if (cell.Length < 10 || (cell.Length > 10 && !DateText.IsTime(cell[10..])))
        {
            return false;
        }

        return order switch
        {
            DateOrder.YearMonthDay => Digits(cell, 0, 4) is var y and > 0 && cell[4] == '-' && cell[7] == '-'
                && TryDay(y, Digits(cell, 5, 2), Digits(cell, 8, 2), out day),
            DateOrder.DayMonthYear => Digits(cell, 6, 4) is var y and > 0 && cell[2] is '/' or '-' or '.' && cell[5] == cell[2]
                && TryDay(y, Digits(cell, 3, 2), Digits(cell, 0, 2), out day),
            DateOrder.MonthDayYear => Digits(cell, 6, 4) is var y and > 0 && cell[2] is '/' or '-' or '.' && cell[5] == cell[2]
                && TryDay(y, Digits(cell, 0, 2), Digits(cell, 3, 2), out day),
            DateOrder.Compact or DateOrder.CompactDayFirst or DateOrder.MonthName or DateOrder.Serial or DateOrder.Serial1904 or DateOrder.YearMonth => false,
        };
    }

    private static int Digits(ReadOnlySpan<char> text, int start, int length)
    {
        var number = 0;
        foreach (var sign in text.Slice(start, length))
        {
            if (!char.IsAsciiDigit(sign))
            {
                return -1;
            }

            number = (number * 10) + (sign - '0');
        }

        return number;
    }
}
