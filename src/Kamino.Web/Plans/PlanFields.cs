using System.Globalization;
using Kamino.Core.Plans;
using Kamino.UseCases.Plans;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Http;

namespace Kamino.Web.Plans;

/// <summary>Which fields each part of a plan has, and how what a form sends becomes changes.</summary>
internal static class PlanFields
{
    /// <summary>The mark of a field that says what its reader saw.</summary>
    public const string Was = "was:";

    private static readonly PlanField Text = new("text", FieldShape.Line);

    private static readonly PlanField Due = new("due", FieldShape.Day);

    private static readonly PlanField Owner = new("owner", FieldShape.Line);

    private static readonly PlanField Private = Choice("visibility", Visibility.Internal);

    private static readonly PlanField Open = Choice("visibility", Visibility.Shared);

    /// <summary>The parts that a page edits, with the fields of each node.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<PlanField>> Parts { get; } = new Dictionary<string, IReadOnlyList<PlanField>>
    {
        ["plan"] = [new("ambition", FieldShape.Line), Owner, new("their_owner", FieldShape.Line), new("sponsor", FieldShape.Line), new("from", FieldShape.Day), new("years", FieldShape.Number)],
        ["insights"] = [Text, Choice("kind", InsightKind.CustomerObjective), Choice("source", InsightSource.Judged), new("evidence", FieldShape.Line), new("expires", FieldShape.Day), Private],
        ["objectives"] =
        [
            Text, Choice("kind", ObjectiveKind.Revenue), new("measure", FieldShape.Line), new("unit", FieldShape.Line), new("baseline", FieldShape.Number), new("target", FieldShape.Number),
            new("now", FieldShape.Number), Due, Owner, new("their_owner", FieldShape.Line), new("weight", FieldShape.Number), new("insights", FieldShape.Links) { To = "insights" }, new("serves", FieldShape.Line), Open,
        ],
        ["strategies"] = [Text, new("objectives", FieldShape.Links) { To = "objectives" }, new("factor", FieldShape.Line), Open],
        ["actions"] =
        [
            Text, Choice("side", ActionSide.Us), Owner, Due, new("done", FieldShape.Day), new("effort", FieldShape.Number), new("cost", FieldShape.Number), new("strategies", FieldShape.Links) { To = "strategies" },
            new("after", FieldShape.Links) { To = "actions" }, new("commitment", FieldShape.Line), Open,
        ],
        ["risks"] = [Text, new("probability", FieldShape.Number), new("impact", FieldShape.Number), new("mitigation", FieldShape.Line), Owner],
        ["competitors"] = [new("name", FieldShape.Line), new("better", FieldShape.Line), new("worse", FieldShape.Line)],
        ["swot"] = [Choice("side", SwotSide.Strength), Text],
        ["finance"] = [Choice("scenario", Scenario.Expected), new("year", FieldShape.Number), new("revenue", FieldShape.Number), new("margin", FieldShape.Number), new("contribution", FieldShape.Number)],
        ["lines"] = [new("name", FieldShape.Line), new("now", FieldShape.Number), new("target", FieldShape.Number)],
        ["budget"] = [new("days", FieldShape.Number), new("days_before", FieldShape.Number), new("investment", FieldShape.Number), new("cost_to_serve", FieldShape.Number), new("value_to_customer", FieldShape.Number)],
        ["scorecard"] = [Text, new("unit", FieldShape.Line), new("target", FieldShape.Number), new("now", FieldShape.Number), new("measured", FieldShape.Day)],
        ["meetings"] = [Text, new("on", FieldShape.Day)],
        ["sections"] = [new("text", FieldShape.Paragraph), Private],
    };

    /// <summary>The part that a finding or an orphan points to, if a page edits it.</summary>
    public static string PartOf(string where) => Parts.ContainsKey(where.Split('/')[0]) ? where.Split('/')[0] : "plan";

    /// <summary>A value of the document as its reader writes it: numbers and days of the region, the words of a choice; a dash where there is none.</summary>
    public static string Said(string path, string value, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(locale);
        var steps = path.Split('/');
        var fields = Parts.GetValueOrDefault(steps.Length == 1 ? "plan" : steps[0], []);
        return value.Length == 0 ? "—" : fields.FirstOrDefault(own => own.Name == steps[^1]) is not { } field ? value : field.Shape switch
        {
            FieldShape.Number => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && field.Name != "year" ? locale.Number(number, Decimals(value)) : value,
            FieldShape.Day => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? locale.Day(day) : value,
            FieldShape.Choice => field.Choices.FirstOrDefault(choice => Locale.WordOf(choice) == value) is { } choice ? locale.Of(choice) : value,
            FieldShape.Line or FieldShape.Paragraph or FieldShape.Links => value,
        };
    }

    private static int Decimals(string number) => number.IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? number.TrimEnd('0').Length - at - 1 : 0;

    /// <summary>The path of a field: of the plan itself, of a record in it, or of a node.</summary>
    public static string Path(string part, string id, PlanField field) => part == "plan" ? field.Name : id.Length == 0 ? $"{part}/{field.Name}" : $"{part}/{id}/{field.Name}";

    /// <summary>Ids of the nodes of a part that are there.</summary>
    public static IReadOnlyList<string> Known(string part, IReadOnlyDictionary<string, string> fields) =>
        [.. fields.Keys.Select(path => path.Split('/')).Where(path => path.Length == 3 && path[0] == part).Select(path => path[1]).Distinct()];

    /// <summary>Ids of the nodes of a part, and a free one for the next where another one is sensible.</summary>
    public static IReadOnlyList<string> Ids(string part, IReadOnlyDictionary<string, string> fields)
    {
        if (part is "plan" or "budget")
        {
            return [""];
        }

        if (part == "sections")
        {
            return [.. Enum.GetValues<PlanSection>().Select(section => Locale.WordOf(section))];
        }

        var known = Known(part, fields);
        if (part == "scorecard" && known.Count >= JointMeasure.Most)
        {
            return known;
        }

        var (first, next) = (part == "swot" ? "w" : part[..1], known.Count + 1);
        while (known.Contains($"{first}{next}"))
        {
            next++;
        }

        return [.. known, $"{first}{next}"];
    }

    /// <summary>What a form changes, as its reader's region writes it.</summary>
    public static IReadOnlyList<FieldChange> Read(string part, IFormCollection form, Locale locale) =>
    [
        .. form.Keys.Where(name => name.StartsWith(Was, StringComparison.Ordinal)).Select(name => name[Was.Length..]).Select(path => Change(part, path, form, locale))
            .Where(change => change.To != change.From),
        .. form["remove"].OfType<string>().Where(id => id.Length > 0).Select(id => new FieldChange($"{part}/{id}", "")),
    ];

    private static FieldChange Change(string part, string path, IFormCollection form, Locale locale)
    {
        var field = Parts[part].FirstOrDefault(own => own.Name == path.Split('/')[^1]);
        var sent = string.Join(' ', form[path].Select(value => value?.Trim() ?? "")).Trim();
        var value = field?.Shape == FieldShape.Number && locale.TryNumber(sent, out var number) ? number.ToString("0.############", CultureInfo.InvariantCulture) : sent;
        return new FieldChange(path, value, form[Was + path].ToString());
    }

    private static PlanField Choice<T>(string name, T usual)
        where T : struct, Enum => new(name, FieldShape.Choice) { Choices = [.. Enum.GetValues<T>().Cast<Enum>()], Usual = usual };
}
