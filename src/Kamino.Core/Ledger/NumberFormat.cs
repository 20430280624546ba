namespace Kamino.Core.Ledger;

/// <summary>How a column writes its numbers. Whatever groups digits in threes may stand between them; only the decimal sign needs to be known.</summary>
/// <param name="DecimalComma">Whether the decimal sign is a comma; otherwise it is a point.</param>
public readonly record struct NumberFormat(bool DecimalComma)
{
    /// <summary>The decimal sign.</summary>
    public char Decimal => DecimalComma ? ',' : '.';

    /// <summary>The sign of the other kind: where it stands, it groups digits.</summary>
    public char Other => DecimalComma ? '.' : ',';
}

/// <summary>What became of a cell that should hold a number.</summary>
public enum NumberOutcome
{
    /// <summary>It holds one.</summary>
    Number,

    /// <summary>It holds nothing, or a word for nothing.</summary>
    Empty,

    /// <summary>It holds something else.</summary>
    Bad,

    /// <summary>It holds more digits than can be kept exactly.</summary>
    TooLarge,
}

/// <summary>What a cell tells about its column's decimal sign.</summary>
public enum NumberShape
{
    /// <summary>Nothing: it is empty.</summary>
    Empty,

    /// <summary>Nothing: it means the same either way, such as <c>12</c>.</summary>
    Plain,

    /// <summary>It is a number only with a decimal point, such as <c>12.5</c>.</summary>
    Point,

    /// <summary>It is a number only with a decimal comma, such as <c>12,5</c>.</summary>
    Comma,

    /// <summary>It is one number with a point and another one with a comma, such as <c>3,100</c>.</summary>
    Either,

    /// <summary>It is no number.</summary>
    None,
}
