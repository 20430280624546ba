using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kamino.Core.Accounts;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Sales;

namespace Kamino.UseCases.Plans;

/// <summary>Why values aren't put back.</summary>
public enum RestoreFlaw
{
    /// <summary>There is no such entry.</summary>
    UnknownEntry,

    /// <summary>What it said is forgotten.</summary>
    Forgotten,

    /// <summary>It isn't a change of a setting, a plan's fields, an opportunity's answers, what is known of a person or who sells to an account.</summary>
    NotOneByOne,

    /// <summary>Somebody changed it since: look at the later entries.</summary>
    ChangedSince,

    /// <summary>The record doesn't take it any more: it is in force, closed, or the value breaks a rule of today.</summary>
    NotTaken,
}

/// <summary>What became of it.</summary>
/// <param name="Flaw">Why nothing changed.</param>
/// <param name="Restored">What was put back: what stood there, and what stands there now.</param>
public sealed record RestoreOutcome(RestoreFlaw? Flaw, IReadOnlyList<AuditChange> Restored);

/// <summary>Puts back what a change of the trail replaced, by the rules and rights of any other change; that is a new entry of the trail.</summary>
/// <param name="trail">Who did what.</param>
/// <param name="sight">Which accounts whoever asks reaches.</param>
/// <param name="settings">Changes settings.</param>
/// <param name="plans">Changes plans.</param>
/// <param name="opportunities">Changes answers.</param>
/// <param name="people">Changes what is known of a person.</param>
/// <param name="accounts">Changes who sells to an account.</param>
/// <param name="asker">Who asks.</param>
/// <remarks>More is needed than elsewhere: each kind of record is changed by its own use case, so that its rules and rights hold here too.</remarks>
public sealed class RestoreValues(IAuditTrail trail, ISight sight, EditSettings settings, WritePlan plans, EditOpportunities opportunities, KeepPerson people, IAccountStore accounts, IAsker asker)
{
    private const string Person = "contact";
    private const string Account = "account";
    private const string Between = " · ";
    private const string Setting = "setting";
    private const string Plan = "plan";
    private const string Opportunity = "opportunity";
    private const string InPlan = "body.";
    private const string InSheet = "sheet.";

    private static readonly Regex Id = new(@"\[(?<id>[^\]]+)\]");

    /// <summary>Whether an entry's values can be put back one by one.</summary>
    public static bool Takes(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Deed is { Act: AuditAct.Changed } deed && Restorable(entry.Record, deed.Changes).Count > 0;
    }

    /// <summary>Puts the values of an entry back.</summary>
    /// <param name="number">The entry.</param>
    /// <param name="field">One field of it; all that can be where left out.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<RestoreOutcome> Of(long number, string? field, string by, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var entry = (await trail.Read(new AuditQuestion(Before: Math.Min(number, long.MaxValue - 1) + 1, Most: 1), ct)).FirstOrDefault(own => own.Number == number);
        if (entry is null || !(entry.Account is { } account ? (await sight.Now(ct)).Sees(account) : asker.May(Right.Administer)))
        {
            return new RestoreOutcome(RestoreFlaw.UnknownEntry, []);
        }

        var changes = Restorable(entry.Record, entry.Deed is { Act: AuditAct.Changed } done ? done.Changes : []).Where(change => field is null || change.Field == field).ToList();
        return entry.Deed is not { } deed ? new RestoreOutcome(RestoreFlaw.Forgotten, [])
            : changes.Count == 0 ? new RestoreOutcome(RestoreFlaw.NotOneByOne, [])
            : await Put(entry.Record, deed.Key, changes, by, ct) is { } flaw ? new RestoreOutcome(flaw, [])
            : new RestoreOutcome(null, [.. changes.Select(change => new AuditChange(change.Field, change.New, change.Old))]);
    }

    private static IReadOnlyList<AuditChange> Restorable(string record, IReadOnlyList<AuditChange> changes) => record switch
    {
        Setting => [.. changes.Where(change => change is { Field: "value", Old: not (null or "…") })],
        Plan => [.. changes.Where(change => change.Field.StartsWith(InPlan, StringComparison.Ordinal) && IsPlain(change))],
        Opportunity => [.. changes.Where(change => change.Field.StartsWith(InSheet, StringComparison.Ordinal))],
        Person => [.. changes.Where(change => Known.ContainsKey(change.Field) && change is not { Old: "…" })],
        Account => [.. changes.Where(change => change is { Field: "seller", Old: not null })],
        _ => [],
    };

    // How each field of a person takes a text of the trail back; who they are tied to has entries of its own.
    private static readonly Dictionary<string, Func<PersonDraft, string?, PersonDraft>> Known = new()
    {
        ["title"] = (draft, text) => draft with { Title = text },
        ["role"] = (draft, text) => draft with { Roles = [.. BuyingRoles.Read(text) ?? throw new FormatException(text)] },
        ["email"] = (draft, text) => draft with { Email = text },
        ["phone"] = (draft, text) => draft with { Phone = text },
        ["influence"] = (draft, text) => draft with { Influence = Number(text) },
        ["interest"] = (draft, text) => draft with { Interest = Number(text) },
        ["risk"] = (draft, text) => draft with { Risk = Number(text) },
        ["disposition"] = (draft, text) => draft with { Disposition = Number(text) },
        ["relationship"] = (draft, text) => draft with { Relationship = Number(text) },
        ["last_touch"] = (draft, text) => draft with { LastTouch = Day(text) },
        ["next_step"] = (draft, text) => draft with { NextStep = text },
        ["next_step_on"] = (draft, text) => draft with { NextStepOn = Day(text) },
        ["basis"] = (draft, text) => draft with { Basis = text ?? "" },
        ["keep_until"] = (draft, text) => draft with { KeepUntil = Day(text) },
    };

    // A part that came or went as a whole, or a text that was cut short, isn't one value.
    private static bool IsPlain(AuditChange change) =>
        new[] { change.Old, change.New }.All(text => text is null || !(text.StartsWith('{') || text.StartsWith("[{", StringComparison.Ordinal) || text.EndsWith('…')));

    private async Task<RestoreFlaw?> Put(string record, string whole, List<AuditChange> changes, string by, CancellationToken ct)
    {
        var key = whole.Split(Between)[0];
        switch (record)
        {
            case Person:
                return await PutBack(key, whole[Math.Min(whole.Length, key.Length + Between.Length)..], changes, ct);
            case Account:
                return await HandBack(key, changes[0], ct);
            case Setting:
                return (await settings.Set(new Dictionary<string, string> { [key] = changes[0].Old ?? "" }, ct)).Refused.Count > 0 ? RestoreFlaw.NotTaken : null;
            case Plan:
                var written = await plans.Change(int.Parse(key, CultureInfo.InvariantCulture), [.. changes.Select(InPlanField)], by, ct);
                return written is null ? RestoreFlaw.UnknownEntry : written.Flaw is null ? null : written.Flaw == PlanFlaw.ChangedMeanwhile ? RestoreFlaw.ChangedSince : RestoreFlaw.NotTaken;
            default:
                var answered = await opportunities.Answer(long.Parse(key, CultureInfo.InvariantCulture), changes.ToDictionary(change => change.Field[InSheet.Length..], change => change.Old ?? ""), by, ct);
                return answered.Flaw is null ? null : answered.Flaw == OpportunityFlaw.UnknownOpportunity ? RestoreFlaw.UnknownEntry : RestoreFlaw.NotTaken;
        }
    }

    private async Task<RestoreFlaw?> PutBack(string account, string name, List<AuditChange> changes, CancellationToken ct)
    {
        asker.Demand(Right.SeeOpinions);
        if (await people.Draft(account, name, ct) is not { } draft)
        {
            return RestoreFlaw.UnknownEntry;
        }

        try
        {
            // Whoever restores means what stands in the entry: a field that holds something else by now was changed by somebody since.
            return changes.Any(change => Known[change.Field](draft, change.New) is var held && !Same(held, draft)) ? RestoreFlaw.ChangedSince
                : await people.Keep(changes.Aggregate(draft, (begun, change) => Known[change.Field](begun, change.Old)), ct) is { Flaw: { } flaw } ? flaw == PersonFlaw.ChangedMeanwhile ? RestoreFlaw.ChangedSince : RestoreFlaw.NotTaken
                : null;
        }
        catch (FormatException)
        {
            return RestoreFlaw.NotTaken; // an earlier version wrote the field in another way
        }
    }

    private static bool Same(PersonDraft one, PersonDraft other) => one.Roles.SequenceEqual(other.Roles) && one with { Roles = other.Roles } == other;

    // Who sells to an account decides who reaches it: it takes the right by which accounts are handed over.
    private async Task<RestoreFlaw?> HandBack(string code, AuditChange change, CancellationToken ct)
    {
        asker.Demand(Right.WritePlans);
        var account = (await accounts.Read(ct)).FirstOrDefault(own => own.Code == code);
        if (account is null || account.Seller != change.New)
        {
            return account is null ? RestoreFlaw.UnknownEntry : RestoreFlaw.ChangedSince;
        }

        await accounts.Hand([code], change.Old ?? "", ct);
        return null;
    }

    private static int? Number(string? text) => text is null ? null : int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static FieldChange InPlanField(AuditChange change) =>
        new(Id.Replace(change.Field[InPlan.Length..], "/${id}").Replace('.', '/'), Value(change.Old), Value(change.New));

    // Links are ids with blanks between.
    private static string Value(string? text) =>
        text is null ? "" : text.StartsWith('[') && text.EndsWith(']') ? string.Join(' ', JsonSerializer.Deserialize<List<string>>(text) ?? []) : text;
}
