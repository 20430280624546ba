using System.Globalization;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Accounts;

/// <summary>The company's settings as text, by the names under which they are set.</summary>
public static class SettingValues
{
    /// <summary>Answers count the same whoever gave them.</summary>
    public const string Equally = "equal";

    /// <summary>Answers count by influence.</summary>
    public const string ByInfluence = "influence";

    /// <summary>Name to value, each as <see cref="EditSettings.Set(IReadOnlyDictionary{string, string}, CancellationToken)"/> takes it; empty where nothing is set.</summary>
    /// <param name="settings">The settings.</param>
    public static IReadOnlyDictionary<string, string> Values(this CompanySettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Own(settings).Concat(settings.Mail.Values()).ToDictionary();
    }

    private static Dictionary<string, string> Own(CompanySettings settings) => new()
    {
        [EditSettings.ReportingCurrency] = settings.ReportingCurrency?.Code ?? "",
        [EditSettings.FiscalStart] = settings.FiscalStart.ToString(),
        [EditSettings.CostOfCapital] = Text(settings.CostOfCapital),
        [EditSettings.DefaultChance] = Text(settings.DefaultChance),
        [EditSettings.LossGiven] = Text(settings.LossGiven),
        [EditSettings.PoolTolerance] = Text(settings.PoolTolerance),
        [EditSettings.FixedCost] = settings.FixedCost?.Amount.ToString(CultureInfo.InvariantCulture) ?? "",
        [EditSettings.RestDays] = WorkingDays.Text(settings.RestDays),
        [EditSettings.Shutdowns] = string.Join(',', settings.Shutdowns),
        [EditSettings.TimeZone] = settings.TimeZone ?? "",
        [EditSettings.OurName] = settings.OurName,
        [EditSettings.Logo] = settings.Logo,
        [EditSettings.FreshMonths] = settings.FreshMonths.ToString(CultureInfo.InvariantCulture),
        [EditSettings.StageMonths] = settings.StageMonths.ToString(CultureInfo.InvariantCulture),
        [EditSettings.WeighAnswers] = settings.WeighEqually ? Equally : ByInfluence,
    };

    private static string Text(double? share) => share?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
