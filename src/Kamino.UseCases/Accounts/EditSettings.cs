using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Accounts;

/// <summary>A setting that was refused.</summary>
public sealed record RefusedSetting(string Name, string Value, SettingFlaw Flaw);

/// <summary>What became of a change of settings.</summary>
/// <param name="Settings">The settings as they are now.</param>
/// <param name="Refused">What was refused; then nothing changed.</param>
public sealed record SettingsOutcome(CompanySettings Settings, IReadOnlyList<RefusedSetting> Refused);

/// <summary>Shows and changes what holds for the whole company.</summary>
/// <param name="store">Where it is kept.</param>
/// <param name="asker">Who asks.</param>
public sealed class EditSettings(ICompanySettings store, IAsker asker)
{
    /// <summary>The name of the reporting currency's setting.</summary>
    public const string ReportingCurrency = "reporting_currency";

    /// <summary>The name of the setting of the year's first day.</summary>
    public const string FiscalStart = "fiscal_start";

    /// <summary>The name of the setting of what tied-up money costs a year.</summary>
    public const string CostOfCapital = "cost_of_capital";

    /// <summary>The name of the setting of the chance that an account doesn't pay.</summary>
    public const string DefaultChance = "default_chance";

    /// <summary>The name of the setting of the part that is lost then.</summary>
    public const string LossGiven = "loss_given";

    /// <summary>The name of the setting of how far allocated cost may be off the books.</summary>
    public const string PoolTolerance = "pool_tolerance";

    /// <summary>The name of the setting of a year's fixed cost.</summary>
    public const string FixedCost = "fixed_cost";

    /// <summary>The name of the setting of the days of the week without orders.</summary>
    public const string RestDays = "rest_days";

    /// <summary>The name of the setting of the times when customers are closed.</summary>
    public const string Shutdowns = "shutdowns";

    /// <summary>The name of the setting of the time zone.</summary>
    public const string TimeZone = "time_zone";

    /// <summary>The name of the setting of how customers know us.</summary>
    public const string OurName = "our_name";

    /// <summary>The name of the setting of how many months an answer is evidence.</summary>
    public const string FreshMonths = "fresh_months";

    /// <summary>The name of the setting of how many months what a side said of the stage is evidence.</summary>
    public const string StageMonths = "stage_months";

    /// <summary>The name of the setting of how answers are weighed: <c>influence</c> or <c>equal</c>.</summary>
    public const string WeighAnswers = "weigh_answers";

    /// <summary>The name of the setting of our mark as customers see it.</summary>
    public const string Logo = "logo";

    private const int LongestFresh = 120;

    /// <summary>The settings as they are.</summary>
    public Task<CompanySettings> View(CancellationToken ct)
    {
        asker.Demand(Right.See);
        return store.Read(ct);
    }

    /// <summary>Changes settings, all or none.</summary>
    /// <param name="changes">Name to value: <c>reporting_currency=COP</c> (empty for none), <c>fiscal_start=07-01</c>, <c>cost_of_capital=0.10</c>…</param>
    /// <param name="ct">Stops the work.</param>
    public Task<SettingsOutcome> Set(IReadOnlyDictionary<string, string> changes, CancellationToken ct) => Set(changes, new Dictionary<string, string>(), ct);

    /// <summary>Changes what somebody changed on a form, all or none: what they left as they saw it stays as it is now, and what somebody else changed as well is refused.</summary>
    /// <param name="changes">Name to value, of everything on the form.</param>
    /// <param name="seen">Name to the value that they saw.</param>
    /// <param name="ct">Stops the work.</param>
    public Task<SettingsOutcome> Set(IReadOnlyDictionary<string, string> changes, IReadOnlyDictionary<string, string> seen, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(seen);
        return LastLook.Again(() => Once(changes, seen, ct));
    }

    private async Task<SettingsOutcome> Once(IReadOnlyDictionary<string, string> changes, IReadOnlyDictionary<string, string> seen, CancellationToken ct)
    {
        var settings = await store.Read(ct);
        var now = settings.Values();
        var refused = new List<RefusedSetting>();
        var changed = settings;
        foreach (var (name, value) in changes.Where(change => !seen.TryGetValue(change.Key, out var was) || was != change.Value))
        {
            var isOthers = seen.TryGetValue(name, out var was) && now.GetValueOrDefault(name) is { } other && other != was && other != value;
            var (next, flaw) = isOthers ? (changed, SettingFlaw.ChangedMeanwhile) : Change(changed, name, value);
            changed = next;
            if (flaw is { } wrong)
            {
                refused.Add(new RefusedSetting(name, value, wrong));
            }
        }

        if (refused.Count == 0)
        {
            using var still = Still(now);
            await store.Save(changed, ct);
        }

        return new SettingsOutcome(refused.Count == 0 ? changed : settings, refused);
    }

    // All of them are written over.
    private LastLook Still(IReadOnlyDictionary<string, string> read) => LastLook.Before(async ct =>
    {
        if (!(await store.Read(ct)).Values().SequenceEqual(read))
        {
            throw new ChangedMeanwhileException();
        }
    });

    private static (CompanySettings Settings, SettingFlaw? Flaw) Change(CompanySettings settings, string name, string value) => name switch
    {
        ReportingCurrency when value.Length == 0 => (settings with { ReportingCurrency = null }, null),
        ReportingCurrency => Currency.TryFrom(value.ToUpperInvariant(), out var currency) && currency != default
            ? (settings with { ReportingCurrency = currency }, null)
            : (settings, SettingFlaw.BadCurrency),
        FiscalStart => FiscalCalendar.TryParse(value, out var start) ? (settings with { FiscalStart = start }, null) : (settings, SettingFlaw.BadFiscalStart),
        CostOfCapital or DefaultChance or LossGiven or PoolTolerance => value.Length == 0 ? (With(settings, name, null), null)
            : Number(value) is { } share and >= 0 and <= 1 ? (With(settings, name, (double)share), null)
            : (settings, SettingFlaw.BadShare),
        FixedCost when value.Length == 0 => (settings with { FixedCost = null }, null),
        FixedCost => Number(value) is { } amount and >= 0
            ? (settings with { FixedCost = new Money(amount, settings.ReportingCurrency ?? default) }, null)
            : (settings, SettingFlaw.BadAmount),
        RestDays => WorkingDays.RestDays(value) is { } days ? (settings with { RestDays = days }, null) : (settings, SettingFlaw.BadRestDays),
        Shutdowns => WorkingDays.Shutdowns(value) is { } closed ? (settings with { Shutdowns = closed }, null) : (settings, SettingFlaw.BadShutdowns),
        TimeZone when value.Length == 0 => (settings with { TimeZone = null }, null),
        TimeZone => TimeZoneInfo.TryFindSystemTimeZoneById(value, out _) ? (settings with { TimeZone = value }, null) : (settings, SettingFlaw.BadTimeZone),
        OurName => (settings with { OurName = value }, null),
        Logo => value.Length == 0 || Picture.IsOne(value) ? (settings with { Logo = value }, null) : (settings, SettingFlaw.BadPicture),
        FreshMonths or StageMonths => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is > 0 and <= LongestFresh
            ? (name == FreshMonths ? settings with { FreshMonths = months } : settings with { StageMonths = months }, null)
            : (settings, SettingFlaw.BadNumber),
        WeighAnswers => value is SettingValues.ByInfluence or SettingValues.Equally ? (settings with { WeighEqually = value == SettingValues.Equally }, null) : (settings, SettingFlaw.BadWord),
        _ => settings.Mail.With(name, value) is var (mail, flaw) && flaw is null ? (settings with { Mail = mail }, null) : (settings, flaw),
    };

    private static CompanySettings With(CompanySettings settings, string name, double? share) => name switch
    {
        CostOfCapital => settings with { CostOfCapital = share },
        DefaultChance => settings with { DefaultChance = share },
        LossGiven => settings with { LossGiven = share },
        _ => settings with { PoolTolerance = share ?? new CompanySettings(null, default).PoolTolerance },
    };

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
