namespace Kamino.UseCases.Quantities;

/// <summary>The words, numbers and days of the one who will read.</summary>
public interface IReaderWords
{
    /// <summary>es or en.</summary>
    string Language { get; }

    /// <summary>The sentence of a key.</summary>
    string this[string key] { get; }

    /// <summary>The sentence with its gaps filled.</summary>
    string Say(string key, params object[] gaps);

    /// <summary>The words of an enum's member.</summary>
    string Word(Enum member);

    /// <summary>A number with exactly so many decimals.</summary>
    string Number(double value, int decimals);

    /// <summary>A number as it was typed: no groups, no needless zeros.</summary>
    string Field(decimal value);

    /// <summary>A large amount in few characters.</summary>
    string Compact(decimal value);

    /// <summary>A share from 0 to 1 as a percentage.</summary>
    string Share(double share, int decimals = 1);

    /// <summary>A day with the month as a word.</summary>
    string Day(DateOnly day);

    /// <summary>The short name of a month, 1 to 12.</summary>
    string Month(int month);
}
