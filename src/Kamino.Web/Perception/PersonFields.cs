using System.Globalization;
using Kamino.Core.Accounts;
using Kamino.UseCases.Perception;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Http;

namespace Kamino.Web.Perception;

/// <summary>The fields of a person's form, to and from a draft.</summary>
internal static class PersonFields
{
    /// <summary>What a refused form comes back with.</summary>
    private static readonly string[] Kept = ["name", "title", "role", "influence", "disposition", "relationship", "reports_to", "owner", "next_step"];

    /// <summary>The draft of somebody new: what a refused form said, else the reader as the one who knows them.</summary>
    public static PersonDraft Fresh(Reader reader, PeopleView view) => Of(view.Account, reader.Text("name"), reader.Text, reader.Locale) with
    {
        Owners = reader.Text("owner") is { Length: > 0 } owner ? Names(owner) : reader.Name.Length > 0 ? [reader.Name] : [],
        Basis = "contract",
        KeepUntil = view.AsOf.AddMonths(view.Rules.KeepMonths),
        Version = null,
    };

    /// <summary>What a form says.</summary>
    /// <param name="account">The account's code.</param>
    /// <param name="name">The person's name.</param>
    /// <param name="field">A field's text.</param>
    /// <param name="locale">In which language roles are written.</param>
    public static PersonDraft Of(string account, string name, Func<string, string> field, Locale locale) => new(account, name)
    {
        Title = Said(field("title")),
        Roles = Roles(field("role"), locale),
        Email = Said(field("email")),
        Phone = Said(field("phone")),
        Influence = Number(field("influence")),
        Interest = Number(field("interest")),
        Risk = Number(field("risk")),
        Disposition = Number(field("disposition")),
        Relationship = Number(field("relationship")),
        Owners = Names(field("owner")),
        ReportsTo = Names(field("reports_to")),
        Trusts = Names(field("trusts")),
        LastTouch = Day(field("last_touch")),
        NextStep = Said(field("next_step")),
        NextStepOn = Day(field("next_step_on")),
        Basis = field("basis"),
        KeepUntil = Day(field("keep_until")),
        Version = Said(field("version")),
        IsNew = field("new") == "true",
    };

    /// <summary>The address that brings a refused form back with what it said.</summary>
    public static string Refused(string page, PersonOutcome outcome, IFormCollection form) =>
        $"{page}?flaw={(outcome.Flaw is { } flaw ? Locale.WordOf(flaw) : "")}&found={Uri.EscapeDataString(outcome.Found ?? "")}"
        + string.Concat(Kept.Where(name => form[name].ToString().Length > 0).Select(name => $"&{name}={Uri.EscapeDataString(form[name].ToString())}"));

    public static string? Said(string text) => text.Trim() is { Length: > 0 } said ? said : null;

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // The word as the page shows it, or any that a file may have; what is none is left out, as a form only offers those.
    private static IReadOnlyList<BuyingRole> Roles(string text, Locale locale) =>
    [
        .. Names(text).SelectMany(word => Enum.GetValues<BuyingRole>().Where(role => string.Equals(locale.Of(role), word, StringComparison.OrdinalIgnoreCase)).Take(1)
            .Union(BuyingRoles.Read(word) ?? [])).Distinct(),
    ];

    private static int? Number(string text) =>
        int.TryParse(text.Trim().Replace('−', '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string[] Names(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
