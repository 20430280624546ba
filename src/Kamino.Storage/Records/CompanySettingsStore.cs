using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class CompanySettingsStore(IDbContextFactory<RecordsContext> records, KeptAnswers<string, CompanySettings> kept, TimeProvider clock) : ICompanySettings
{
    public Task<CompanySettings> Read(CancellationToken ct) => kept.Get("", () => ReadAll(ct));

    private async Task<CompanySettings> ReadAll(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var values = await context.Set<SettingRow>().AsNoTracking().ToDictionaryAsync(row => row.Name, row => row.Value, ct);
        var hasCurrency = Currency.TryFrom(values.GetValueOrDefault(EditSettings.ReportingCurrency), out var currency);
        _ = FiscalCalendar.TryParse(values.GetValueOrDefault(EditSettings.FiscalStart), out var start);
        var settings = new CompanySettings(hasCurrency ? currency : null, start);
        return settings with
        {
            CostOfCapital = Share(values, EditSettings.CostOfCapital),
            DefaultChance = Share(values, EditSettings.DefaultChance),
            LossGiven = Share(values, EditSettings.LossGiven),
            PoolTolerance = Share(values, EditSettings.PoolTolerance) ?? settings.PoolTolerance,
            RestDays = WorkingDays.RestDays(values.GetValueOrDefault(EditSettings.RestDays, "")) ?? [],
            Shutdowns = WorkingDays.Shutdowns(values.GetValueOrDefault(EditSettings.Shutdowns, "")) ?? [],
            FixedCost = decimal.TryParse(values.GetValueOrDefault(EditSettings.FixedCost), NumberStyles.Number, CultureInfo.InvariantCulture, out var cost)
                ? new Money(cost, settings.ReportingCurrency ?? default)
                : null,
            TimeZone = values.GetValueOrDefault(EditSettings.TimeZone) is { Length: > 0 } zone ? zone : null,
            Logo = values.GetValueOrDefault(EditSettings.Logo, ""),
            OurName = values.GetValueOrDefault(EditSettings.OurName, ""),
            FreshMonths = Months(values, EditSettings.FreshMonths) ?? settings.FreshMonths,
            StageMonths = Months(values, EditSettings.StageMonths) ?? settings.StageMonths,
            WeighEqually = values.GetValueOrDefault(EditSettings.WeighAnswers) == SettingValues.Equally,
            Mail = settings.Mail.Values().Keys.Where(values.ContainsKey).Aggregate(settings.Mail, (mail, name) => mail.With(name, values[name]).Settings),
        };
    }

    private static int? Months(Dictionary<string, string> values, string name) =>
        int.TryParse(values.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var months) ? months : null;

    public async Task Save(CompanySettings settings, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await Traced.Rows<SettingRow>(context, [.. settings.Values().Select(pair => new SettingRow { Name = pair.Key, Value = pair.Value })], ct);
        (clock as WorkspaceClock)?.Look(); // whoever moves the company's day finds it moved
    }

    private static double? Share(Dictionary<string, string> values, string name) =>
        double.TryParse(values.GetValueOrDefault(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var share) ? share : null;
}
