namespace Kamino.Core.Ledger;

/// <summary>The pieces that a date is made of, in the order in which they stand.</summary>
/// <param name="First">The first number.</param>
/// <param name="Second">The second number, 0 where there is none.</param>
/// <param name="Third">The third number, 0 where there is none.</param>
/// <param name="Digits">How many digits the numbers have, as 100 × first + 10 × second + third; a month's name counts as 9.</param>
internal readonly record struct DateParts(int First, int Second, int Third, int Digits)
{
    private const int EarliestSerial = 20_000; // October 1954
    private const int LatestSerial = 80_000; // January 2119

    public bool LooksLikeDate => Digits is 224 or 222 or 422 or 800 or 214 or 124 or 114 or 212 or 122 or 112 or 421 or 411 or 412;

    /// <summary>Whether the pieces are cut as the order's are, whatever days and months they name.</summary>
    public bool LooksLike(DateOrder order) => TryOrder(order, out _, out _, out _);

    /// <summary>Whether the pieces have the order's looks, with a month up to 12 and a day up to 31.</summary>
    public bool Fits(DateOrder order) => TryOrder(order, out var year, out var month, out var day)
        && (month is >= 1 and <= 12 && day is >= 1 and <= 31 && year is >= DateReading.FirstYear and <= DateReading.LastYear);

    /// <summary>Reads the pieces in an order. Where they fit it but name no day that exists, the day stays the default value.</summary>
    public bool Try(DateOrder order, out DateOnly date)
    {
        date = default;
        if (!Fits(order))
        {
            return false;
        }

        TryOrder(order, out var year, out var month, out var day);
        DateReading.TryDay(year, month, day, out date);
        return true;
    }

    private bool TryOrder(DateOrder order, out int year, out int month, out int day)
    {
        (year, month, day) = order switch
        {
            DateOrder.DayMonthYear when HasYearLast => (Year(Third, Digits % 10), Second, First),
            DateOrder.MonthDayYear when HasYearLast => (Year(Third, Digits % 10), First, Second),
            DateOrder.YearMonthDay when Digits / 100 == 4 && Digits % 100 is 22 or 21 or 12 or 11 && Digits / 10 % 10 != 9 && Digits % 10 != 9 => (First, Second, Third),
            DateOrder.Compact when Digits == 800 => (First / 10_000, First / 100 % 100, First % 100),
            DateOrder.CompactDayFirst when Digits == 800 => (First % 10_000, First / 10_000 % 100, First / 1_000_000),
            DateOrder.MonthName when Digits / 10 % 10 == 9 && Digits / 100 <= 2 => (Year(Third, Digits % 10), Second, First),
            DateOrder.MonthName when Digits / 100 == 9 => (Year(Third, Digits % 10), First, Second),
            DateOrder.Serial when IsSerial => Serial(new DateOnly(1899, 12, 30)),
            DateOrder.Serial1904 when IsSerial => Serial(new DateOnly(1904, 1, 1)),
            DateOrder.YearMonth when Digits is 420 or 410 => (First, Second, 1),
            DateOrder.YearMonth when Digits is 240 or 140 => (Second, First, 1),
            _ => default,
        };
        return year != 0;
    }

    private bool HasYearLast => Digits is 224 or 222 or 214 or 124 or 114 or 212 or 122 or 112;

    private bool IsSerial => Digits == 500 && First is >= EarliestSerial and <= LatestSerial;

    private (int Year, int Month, int Day) Serial(DateOnly start)
    {
        var date = start.AddDays(First);
        return (date.Year, date.Month, date.Day);
    }

    private static int Year(int number, int digits) => digits switch
    {
        4 => number,
        2 => number < DateReading.Pivot ? 2000 + number : 1900 + number,
        _ => 0,
    };
}

/// <summary>Cuts the text of a date into its pieces.</summary>
internal static class DateText
{
    private const int MonthDigits = 9;

    public static DateParts Cut(ReadOnlySpan<char> text)
    {
        Span<int> numbers = stackalloc int[3];
        Span<int> digits = stackalloc int[3];
        var count = 0;
        var at = 0;
        while (at < text.Length && count < 3)
        {
            var length = PieceLength(text[at..]);
            if (length == 0 || length > 12 || !TryPiece(text.Slice(at, length), out numbers[count], out digits[count]))
            {
                return default;
            }

            at += length;
            count++;
            var gap = GapLength(text[at..]);
            if (at < text.Length && (gap == 0 || IsTime(text[at..]) || (digits[0] == 5 && IsFraction(text[at..]))))
            {
                break;
            }

            at += gap;
        }

        if (at < text.Length && !IsTime(text[at..]) && !(count == 1 && digits[0] == 5 && IsFraction(text[at..])))
        {
            return default;
        }

        return new DateParts(numbers[0], numbers[1], numbers[2], (digits[0] * 100) + (digits[1] * 10) + digits[2]);
    }

    /// <summary>Whether what stands behind a date is a time of day: a T or a blank, an hour, minutes, and what clocks and zones add.</summary>
    public static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.Length < 4 || !(text[0] == 'T' || CellText.IsBlankSign(text[0])))
        {
            return CellText.IsBlank(text);
        }

        var time = CellText.Trim(text[1..]);
        var colon = time.IndexOf(':');
        return colon is 1 or 2 && !time[..colon].ContainsAnyExceptInRange('0', '9') && !HasOther(time[(colon + 1)..]);
    }

    private static bool HasOther(ReadOnlySpan<char> time)
    {
        foreach (var sign in time)
        {
            if (!(char.IsAsciiDigit(sign) || CellText.IsBlankSign(sign) || sign is ':' or '.' or ',' or '+' or '-' or 'a' or 'A' or 'p' or 'P' or 'm' or 'M' or 'Z'))
            {
                return true;
            }
        }

        return false;
    }

    // 44197.5 is noon of the day 44197.
    private static bool IsFraction(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[0] is '.' or ',' && !text[1..].ContainsAnyExceptInRange('0', '9');

    private static int PieceLength(ReadOnlySpan<char> text)
    {
        var isDigit = char.IsAsciiDigit(text[0]);
        var length = 0;
        while (length < text.Length && (isDigit ? char.IsAsciiDigit(text[length]) : char.IsLetter(text[length])))
        {
            length++;
        }

        return length;
    }

    // One separator sign, with blanks around it; "de" and "of" between words are separators too.
    private static int GapLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        var signs = 0;
        while (length < text.Length && (CellText.IsBlankSign(text[length]) || (text[length] is '/' or '-' or '.' or ',' && signs++ == 0)))
        {
            length++;
        }

        var rest = text[length..];
        var word = rest.StartsWith("de ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase);
        return length > 0 && word ? length + 3 : length;
    }

    private static bool TryPiece(ReadOnlySpan<char> piece, out int number, out int digits)
    {
        (number, digits) = (0, piece.Length);
        if (!char.IsAsciiDigit(piece[0]))
        {
            digits = MonthDigits;
            return MonthNames.TryRead(piece, out number);
        }

        if (piece.Length > 8)
        {
            return false;
        }

        foreach (var sign in piece)
        {
            number = (number * 10) + (sign - '0');
        }

        return true;
    }
}
