namespace Kamino.Core.Ledger;

/// <summary>How a column writes its days. Separators and a time of day after the date don't matter.</summary>
public enum DateOrder
{
    /// <summary>31/12/2020, 31-12-20, 31.12.2020.</summary>
    DayMonthYear,

    /// <summary>12/31/2020, 12-31-20.</summary>
    MonthDayYear,

    /// <summary>2020-12-31, 2020/12/31.</summary>
    YearMonthDay,

    /// <summary>20201231.</summary>
    Compact,

    /// <summary>31122020.</summary>
    CompactDayFirst,

    /// <summary>31-dic-2020, 31 Dec 2020, Dec 31, 2020, 31 de diciembre de 2020.</summary>
    MonthName,

    /// <summary>44196: days as Excel counts them from 1900.</summary>
    Serial,

    /// <summary>42734: days as old Excel for Mac counts them from 1904.</summary>
    Serial1904,

    /// <summary>2020-12: a month, read as its first day.</summary>
    YearMonth,
}

/// <summary>A set of orders, as bits: what a cell could be read as.</summary>
[Flags]
public enum DateOrders
{
    /// <summary>It is no date at all.</summary>
    None = 0,

    /// <summary><see cref="DateOrder.DayMonthYear"/>.</summary>
    DayMonthYear = 1 << DateOrder.DayMonthYear,

    /// <summary><see cref="DateOrder.MonthDayYear"/>.</summary>
    MonthDayYear = 1 << DateOrder.MonthDayYear,

    /// <summary><see cref="DateOrder.YearMonthDay"/>.</summary>
    YearMonthDay = 1 << DateOrder.YearMonthDay,

    /// <summary><see cref="DateOrder.Compact"/>.</summary>
    Compact = 1 << DateOrder.Compact,

    /// <summary><see cref="DateOrder.CompactDayFirst"/>.</summary>
    CompactDayFirst = 1 << DateOrder.CompactDayFirst,

    /// <summary><see cref="DateOrder.MonthName"/>.</summary>
    MonthName = 1 << DateOrder.MonthName,

    /// <summary><see cref="DateOrder.Serial"/>.</summary>
    Serial = 1 << DateOrder.Serial,

    /// <summary><see cref="DateOrder.YearMonth"/>.</summary>
    YearMonth = 1 << DateOrder.YearMonth,
}

/// <summary>What became of a cell that should hold a day.</summary>
public enum DateOutcome
{
    /// <summary>It holds one.</summary>
    Day,

    /// <summary>It holds nothing.</summary>
    Empty,

    /// <summary>It holds no date.</summary>
    Bad,

    /// <summary>It names a day that doesn't exist.</summary>
    Impossible,

    /// <summary>It holds a date in another order than its column.</summary>
    OtherOrder,
}
