using Kamino.Core.Quantities;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class CompanySettingsStore(IDbContextFactory<RecordsContext> records) : ICompanySettings
{
    public async Task<CompanySettings> Read(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var values = await context.Set<SettingRow>().AsNoTracking().ToDictionaryAsync(row => row.Name, row => row.Value, ct);
        var hasCurrency = Currency.TryFrom(values.GetValueOrDefault(EditSettings.ReportingCurrency), out var currency);
        _ = FiscalCalendar.TryParse(values.GetValueOrDefault(EditSettings.FiscalStart), out var start);
        return new CompanySettings(hasCurrency ? currency : null, start);
    }

    public async Task Save(CompanySettings settings, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await Upsert.Rows<SettingRow>(
            context,
            [
                new() { Name = EditSettings.ReportingCurrency, Value = settings.ReportingCurrency?.Code ?? "" },
                new() { Name = EditSettings.FiscalStart, Value = settings.FiscalStart.ToString() },
            ],
            ct);
    }
}
