using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Accounts;

/// <summary>Takes in exchange rates: on <c>date</c>, 1 unit of <c>from</c> was worth <c>rate</c> units of <c>to</c>.</summary>
/// <param name="files">Reads the files.</param>
/// <param name="rates">Where they are kept.</param>
/// <param name="settings">The reporting currency: the likeliest <c>to</c>.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class ImportRates(ITableFiles files, IRateStore rates, ICompanySettings settings, TimeProvider clock, IAsker asker)
{
    /// <summary>The options of this table: the currencies where the file has no columns for them.</summary>
    public static IReadOnlyList<string> Options { get; } = [FromCurrency, ToCurrency];

    private const string FromCurrency = "from";
    private const string ToCurrency = "to";
    private const string RateField = "rate";
    private const string DateField = "date";

    /// <summary>Imports, or says what an import would do. The report says in words which way the rates are read.</summary>
    /// <exception cref="UnreadableFileException">A file can't be read.</exception>
    public async Task<TableReport> From(TableImportRequest request, CancellationToken ct)
    {
        asker.Demand(Right.Import);
        var intake = await TableIntake.Read(files, asker.Signed(request), TableFields.Rates, ct);
        var reporting = (await settings.Read(ct)).ReportingCurrency;
        Ask(intake, FromCurrency, ["USD", "EUR"]);
        Ask(intake, ToCurrency, reporting is { } currency ? [currency.Code] : ["COP", "MXN", "PEN", "EUR", "USD"]);
        var known = (await rates.Read(ct)).ToDictionary(rate => (rate.Day, rate.From, rate.To));
        var changes = new RecordChanges<(DateOnly Day, Currency From, Currency To), ExchangeRate>(intake, known);
        foreach (var row in intake.HasQuestions ? [] : intake.Rows)
        {
            if (Read(intake, row) is { } rate)
            {
                changes.Take(row, (rate.Day, rate.From, rate.To), DateField, _ => rate);
            }
        }

        SayDirection(intake, changes.All.Select(change => change.Record));
        return await intake.Close(changes.Outcomes, clock.GetUtcNow(), draft => rates.Enter(changes.Found, draft, ct), ct);
    }

    private static void Ask(TableIntake intake, string field, string[] choices)
    {
        if (!intake.HasColumn(field) && !(Currency.TryFrom(intake.Request.Setting(field)?.ToUpperInvariant(), out var set) && set != default))
        {
            intake.Ask(new Question($"rate_{field}", choices, $"--set {field}={choices[0]}", Example: intake.Request.Setting(field)));
        }
    }

    private static ExchangeRate? Read(TableIntake intake, IntakeRow row)
    {
        var reading = new RowReading(intake, row);
        var (from, to, rate) = (Code(reading, FromCurrency), Code(reading, ToCurrency), row.Number(RateField));
        if (row.Day(DateField) is null || rate is null)
        {
            reading.Refuse(rate is null ? RateField : DateField, "", RecordFlaw.EmptyCell);
        }
        else if (rate <= 0)
        {
            reading.Refuse(RateField, rate.Value.ToString(CultureInfo.InvariantCulture), RecordFlaw.NotAboveZero);
        }
        else if (from == to)
        {
            reading.Refuse(ToCurrency, to.Code, RecordFlaw.SameCurrency);
        }

        return reading.IsGood && row.Day(DateField) is { } day && rate is { } good ? new ExchangeRate(day, from, to, good) : null;
    }

    private static Currency Code(RowReading reading, string field)
    {
        var text = reading.Needed(field);
        if (Currency.TryFrom(text.ToUpperInvariant(), out var currency) && currency != default)
        {
            return currency;
        }

        reading.Refuse(field, text, RecordFlaw.BadCurrency);
        return default;
    }

    private static void SayDirection(TableIntake intake, IEnumerable<ExchangeRate> rates)
    {
        foreach (var pair in rates.GroupBy(rate => (rate.From, rate.To)))
        {
            var latest = pair.MaxBy(rate => rate.Day) ?? pair.First();
            intake.Note(new Notice("rate_direction", pair.Count(), $"{latest.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {latest}"));
        }
    }
}
