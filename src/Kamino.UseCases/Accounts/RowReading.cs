using Kamino.Core.Quantities;
using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Accounts;

/// <summary>Reads the cells of one row over what is known: an empty cell leaves it, or empties it where the file replaces.</summary>
internal sealed class RowReading(TableIntake intake, IntakeRow row)
{
    private bool _isRefused;

    public bool IsGood => !_isRefused;

    public string? Text(string field, string? known = null) => row.Text(field) ?? (Empties(field) ? null : known);

    public decimal? Number(string field, decimal? known = null) => row.Number(field) ?? (Empties(field) ? null : known);

    public DateOnly? Day(string field, DateOnly? known = null) => row.Day(field) ?? (Empties(field) ? null : known);

    /// <summary>The names in a cell, with a semicolon between them; none where the row empties it, <c>null</c> where it says nothing.</summary>
    public IReadOnlyList<string>? Names(string field) => row.Text(field)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        ?? (Empties(field) ? [] : null);

    /// <summary>Whether the row says something of the field.</summary>
    public bool Has(string field) => row.Text(field) is not null;

    /// <summary>Whether the row says nothing of the field, and means it.</summary>
    public bool Empties(string field) => intake.Request.Mode == TableMode.Replace && row.Columns.ContainsKey(field);

    /// <summary>The cell, or the option of that name where there is no such cell; the row is refused where there is neither.</summary>
    public string Needed(string field)
    {
        if ((row.Text(field) ?? intake.Request.Setting(field)) is { } text)
        {
            return text;
        }

        Refuse(field, "", RecordFlaw.EmptyCell);
        return "";
    }

    /// <summary>What holds for the whole file; <c>null</c> where nothing was set.</summary>
    public string? Setting(string option) => intake.Request.Setting(option);

    /// <summary>The cell, or the option of that name, as an ISO 4217 code; the row is refused where it is none.</summary>
    public Currency? Currency(string field)
    {
        if ((row.Text(field) ?? intake.Request.Setting(field)) is not { } text)
        {
            return null;
        }

        if (Core.Quantities.Currency.TryFrom(text.ToUpperInvariant(), out var currency))
        {
            return currency;
        }

        Refuse(field, text, RecordFlaw.BadCurrency);
        return null;
    }

    /// <summary>A whole number on a scale; the row is refused where it lies outside.</summary>
    public int? OnScale(string field, int lowest, int highest, int? known)
    {
        if (row.Number(field) is not { } number)
        {
            return Empties(field) ? null : known;
        }

        if (number >= lowest && number <= highest && number == decimal.Truncate(number))
        {
            return (int)number;
        }

        Refuse(field, FormattableString.Invariant($"{number}"), RecordFlaw.OutOfScale);
        return null;
    }

    /// <summary>Refuses the row; only its first flaw counts.</summary>
    public void Refuse(string field, string? value, RecordFlaw flaw)
    {
        if (!_isRefused)
        {
            intake.Refuse(row, field, value, flaw);
            _isRefused = true;
        }
    }
}
