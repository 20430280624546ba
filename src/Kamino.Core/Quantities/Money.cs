namespace Kamino.Core.Quantities;

/// <summary>An exact amount in one currency. Amounts in different currencies never mix silently.</summary>
/// <param name="Amount">In units of <paramref name="Currency"/>, not cents. Credits are negative.</param>
/// <param name="Currency">The currency the amount is in.</param>
public readonly record struct Money(decimal Amount, Currency Currency)
{
    /// <summary>Adds two amounts of the same currency.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) =>
        left.Currency == right.Currency
            ? left with { Amount = left.Amount + right.Amount }
            : throw new CurrencyMismatchException(left.Currency, right.Currency);

    /// <inheritdoc cref="op_Addition"/>
    public static Money Add(Money left, Money right) => left + right;

    /// <summary>The amount as people read it: halves away from zero.</summary>
    public decimal Shown() => decimal.Round(Amount, Currency.ShownDecimals, MidpointRounding.AwayFromZero);

    /// <summary>The amount as records and files have it: with exactly its currency's decimals, halves away from zero.</summary>
    public decimal Rounded()
    {
        var rounded = decimal.Round(Amount, Currency.Decimals, MidpointRounding.AwayFromZero);
        return rounded + new decimal(0, 0, 0, false, (byte)Currency.Decimals); // so that 5 is written 5.00
    }

    /// <summary>Amount and ISO code in a fixed form, for logs and tests: <c>1250.00 EUR</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Amount:0.00##} {Currency}");
}
