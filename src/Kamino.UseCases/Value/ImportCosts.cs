using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Value;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Value;

/// <summary>Takes in what activities cost, and how much of them accounts took.</summary>
/// <param name="files">Reads the files.</param>
/// <param name="costs">Where they are kept.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class ImportCosts(ITableFiles files, ICostStore costs, TimeProvider clock, IAsker asker)
{
    /// <summary>The options of this table: what holds for the whole file where it has no column for it.</summary>
    public static IReadOnlyList<string> Options { get; } = [CurrencyField, PeriodField];

    private const string Activity = "activity";
    private const string PeriodField = "period";
    private const string Place = "place";
    private const string Rate = "rate";
    private const string Total = "total";
    private const string Account = "account";
    private const string Quantity = "quantity";
    private const string CurrencyField = "currency";

    /// <summary>Imports, or says what an import would do.</summary>
    /// <exception cref="UnreadableFileException">A file can't be read.</exception>
    public async Task<TableReport> From(TableImportRequest request, CancellationToken ct)
    {
        asker.Demand(Right.Import);
        var intake = await TableIntake.Read(files, asker.Signed(request), TableFields.Costs, ct);
        var knownRates = (await costs.Rates(ct)).ToDictionary(rate => (rate.Activity, rate.Period));
        var rates = new RecordChanges<(string, Period?), CostRate>(intake, knownRates);
        var quantities = new RecordChanges<(string, string, Period?), DriverQuantity>(
            intake, (await costs.Quantities(ct)).ToDictionary(own => (own.Account, own.Activity, own.Period)));
        foreach (var row in intake.Rows)
        {
            var reading = new RowReading(intake, row);
            var (activity, period) = (reading.Needed(Activity), Period(reading, row, intake));
            if (row.Text(Account) is { } account)
            {
                quantities.Take(row, (account, activity, period), Account, _ => OfAccount(reading, row, account, activity, period));
            }
            else
            {
                rates.Take(row, (activity, period), Activity, _ => OfActivity(reading, row, activity, period));
            }
        }

        RefuseOverlaps(intake, rates, knownRates.Values);
        return await intake.Close([.. rates.Outcomes, .. quantities.Outcomes], clock.GetUtcNow(), draft => costs.Enter(rates.Found, quantities.Found, draft, ct), ct);
    }

    private static DriverQuantity? OfAccount(RowReading reading, IntakeRow row, string account, string activity, Period? period)
    {
        var quantity = NotBelowZero(reading, row, Quantity);
        return reading.IsGood ? new DriverQuantity(account, activity, period, quantity) : null;
    }

    private static CostRate? OfActivity(RowReading reading, IntakeRow row, string activity, Period? period)
    {
        var rate = NotBelowZero(reading, row, Rate);
        var word = reading.Text(Place) ?? "service";
        var place = CostWords.Place(word);
        if (place is null)
        {
            reading.Refuse(Place, word, RecordFlaw.UnknownWord);
        }

        var currency = reading.Currency(CurrencyField) ?? default;
        return reading.IsGood && place is { } known
            ? new CostRate(activity, reading.Text("driver") ?? activity, rate, currency, period, known, row.Number(Total))
            : null;
    }

    private static decimal NotBelowZero(RowReading reading, IntakeRow row, string field)
    {
        var number = row.Number(field);
        if (number is null or < 0)
        {
            reading.Refuse(field, number?.ToString(CultureInfo.InvariantCulture), number is null ? RecordFlaw.EmptyCell : RecordFlaw.BelowZero);
        }

        return number ?? 0;
    }

    private static Period? Period(RowReading reading, IntakeRow row, TableIntake intake)
    {
        if ((row.Text(PeriodField) ?? intake.Request.Setting(PeriodField)) is not { } text)
        {
            return null;
        }

        if (Core.Quantities.Period.TryParse(text, CultureInfo.InvariantCulture, out var period))
        {
            return period;
        }

        reading.Refuse(PeriodField, text, RecordFlaw.BadPeriod);
        return null;
    }

    // Two rates of one activity for one day would count it twice.
    private static void RefuseOverlaps(TableIntake intake, RecordChanges<(string, Period?), CostRate> rates, IEnumerable<CostRate> known)
    {
        var all = known.Concat(rates.All.Select(change => change.Record)).DistinctBy(rate => (rate.Activity, rate.Period)).ToLookup(rate => rate.Activity);
        var overlapping = rates.All.Where(change => all[change.Record.Activity].Any(other => other.Period != change.Record.Period && Overlap(other.Period, change.Record.Period))).ToHashSet();
        foreach (var change in overlapping)
        {
            intake.Refuse(change.Row, PeriodField, change.Record.Period?.ToString(), RecordFlaw.OverlappingPeriods);
        }

        rates.Drop(overlapping.Contains);
    }

    private static bool Overlap(Period? one, Period? other) => one is null || other is null || one.And(other) is not null;
}
