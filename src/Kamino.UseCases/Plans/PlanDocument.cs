using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Kamino.Core.Plans;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Plans;

/// <summary>One field that somebody changes.</summary>
/// <param name="Path">Where: <c>ambition</c>, <c>budget/days</c>, <c>objectives/o1/target</c>; <c>objectives/o1</c> alone takes the objective away.</param>
/// <param name="To">What it is to be; empty for nothing. Numbers have a decimal point, days are ISO, links are ids with blanks between.</param>
/// <param name="From">What they saw there; whatever stands there where left out.</param>
public sealed record FieldChange(string Path, string To, string? From = null);

/// <summary>A field that two people changed differently.</summary>
/// <param name="Path">Where.</param>
/// <param name="From">What both saw.</param>
/// <param name="Theirs">What stands there now.</param>
/// <param name="Yours">What was sent.</param>
public sealed record FieldConflict(string Path, string From, string Theirs, string Yours);

/// <summary>What changes make of a plan.</summary>
/// <param name="Plan">The plan with them.</param>
/// <param name="Conflicts">Fields that somebody else changed meanwhile; with any, nothing is changed.</param>
/// <param name="Wrong">Path of the first value that can't stand there.</param>
public sealed record ChangedPlan(Plan Plan, IReadOnlyList<FieldConflict> Conflicts, string? Wrong);

/// <summary>A plan as the text that is kept, and as fields by path: how versions are compared and how two people's changes are put together.</summary>
public static class PlanDocument
{
    private const string Id = "id";

    private static readonly HashSet<string> Links = ["insights", "objectives", "strategies", "after"];

    private static readonly JsonSerializerOptions Form = RecordJson.Configure(new JsonSerializerOptions
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    });

    // Fields are texts: a number may stand in quotes.
    private static readonly JsonSerializerOptions Reading = new(Form) { NumberHandling = JsonNumberHandling.AllowReadingFromString };

    private static readonly JsonSerializerOptions Keeping = new(Reading) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <summary>The text that is kept.</summary>
    public static string Write(Plan plan) => JsonSerializer.Serialize(plan, Form);

    /// <summary>Reads it back.</summary>
    /// <exception cref="JsonException">It is no plan.</exception>
    public static Plan Read(string text) => JsonSerializer.Deserialize<Plan>(text, Reading) ?? new Plan();

    /// <summary>Reads back a text that is kept: a field that an earlier program knew and this one doesn't is left out, so that every plan opens after an upgrade.</summary>
    /// <exception cref="JsonException">It is no plan.</exception>
    public static Plan Kept(string text) => JsonSerializer.Deserialize<Plan>(text, Keeping) ?? new Plan();

    /// <summary>Every field that says something, by path.</summary>
    public static IReadOnlyDictionary<string, string> Fields(Plan plan)
    {
        var fields = new Dictionary<string, string>();
        Flatten(JsonSerializer.SerializeToNode(plan, Form), "", fields);
        return fields;
    }

    /// <summary>What differs from one version to another, in the document's order.</summary>
    public static IReadOnlyList<FieldChange> Differences(Plan from, Plan to)
    {
        var (before, after) = (Fields(from), Fields(to));
        return
        [
            .. before.Keys.Union(after.Keys).Select(path => new FieldChange(path, after.GetValueOrDefault(path, ""), before.GetValueOrDefault(path, "")))
                .Where(change => change.From != change.To),
        ];
    }

    /// <summary>Puts changes into a plan, field by field.</summary>
    public static ChangedPlan Apply(Plan plan, IReadOnlyList<FieldChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var now = Fields(plan);
        List<FieldConflict> conflicts = [];
        List<FieldChange> wanted = [];
        foreach (var change in changes)
        {
            var stands = now.GetValueOrDefault(change.Path, "");
            if (change.From is { } seen && seen != stands && change.To != stands && change.To != seen)
            {
                conflicts.Add(new FieldConflict(change.Path, seen, stands, change.To));
            }
            else if (change.To != stands && change.To != change.From)
            {
                wanted.Add(change);
            }
        }

        if (conflicts.Count > 0)
        {
            return new ChangedPlan(plan, conflicts, null);
        }

        var node = JsonSerializer.SerializeToNode(plan, Form) as JsonObject ?? [];
        wanted.ForEach(change => Set(node, change));
        return Parsed(node) is { } changed ? new ChangedPlan(changed, [], null) : new ChangedPlan(plan, [], FirstWrong(plan, wanted));
    }

    private static string? FirstWrong(Plan plan, List<FieldChange> changes) => changes.FirstOrDefault(change =>
    {
        var node = JsonSerializer.SerializeToNode(plan, Form) as JsonObject ?? [];
        Set(node, change);
        return Parsed(node) is null;
    })?.Path ?? changes.FirstOrDefault()?.Path;

    private static Plan? Parsed(JsonObject node)
    {
        try
        {
            return node.Deserialize<Plan>(Reading);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Set(JsonObject plan, FieldChange change)
    {
        var path = change.Path.Split('/');
        var first = plan[path[0]];
        if (path.Length == 1)
        {
            Put(plan, path[0], change.To);
        }
        else if (path.Length == 2 && first is not JsonArray)
        {
            Put(Child(plan, path[0]), path[1], change.To);
        }
        else if (path.Length == 2)
        {
            Remove(plan, path[0], path[1]);
        }
        else
        {
            var elements = first as JsonArray ?? [];
            plan[path[0]] = elements;
            Put(Element(elements, path[1]), path[2], change.To);
        }
    }

    private static JsonObject Child(JsonObject plan, string name)
    {
        if (plan[name] is not JsonObject child)
        {
            plan[name] = child = [];
        }

        return child;
    }

    private static JsonObject Element(JsonArray elements, string id)
    {
        if (elements.OfType<JsonObject>().FirstOrDefault(element => (string?)element[Id] == id) is { } known)
        {
            return known;
        }

        JsonObject made = new() { [Id] = id };
        elements.Add(made);
        return made;
    }

    // What pointed at it points at nothing afterwards, and the thread shows where.
    private static void Remove(JsonObject plan, string part, string id)
    {
        if (plan[part] is JsonArray elements && elements.OfType<JsonObject>().FirstOrDefault(element => (string?)element[Id] == id) is { } gone)
        {
            elements.Remove(gone);
        }

        foreach (var links in plan.SelectMany(own => own.Value as JsonArray ?? []).OfType<JsonObject>().SelectMany(element => new[] { element[part], part == "actions" ? element["after"] : null }).OfType<JsonArray>())
        {
            foreach (var link in links.Where(link => (string?)link == id).ToList())
            {
                links.Remove(link);
            }
        }
    }

    private static void Put(JsonObject owner, string name, string text)
    {
        if (text.Length == 0)
        {
            owner.Remove(name);
        }
        else
        {
            owner[name] = owner.ContainsKey(Id) && Links.Contains(name)
                ? new JsonArray([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => (JsonNode)id)])
                : text;
        }
    }

    private static void Flatten(JsonNode? node, string path, Dictionary<string, string> fields)
    {
        switch (node)
        {
            case JsonObject record:
                foreach (var (name, value) in record.Where(own => own.Key != Id))
                {
                    Flatten(value, path.Length == 0 ? name : $"{path}/{name}", fields);
                }

                break;
            case JsonArray list when list.All(element => element is JsonObject):
                foreach (var element in list.OfType<JsonObject>())
                {
                    Flatten(element, $"{path}/{(string?)element[Id]}", fields);
                }

                break;
            case JsonArray list:
                Keep(fields, path, string.Join(' ', list.Select(element => element?.ToString())));
                break;
            default:
                Keep(fields, path, node?.ToString() ?? "");
                break;
        }
    }

    private static void Keep(Dictionary<string, string> fields, string path, string text)
    {
        if (text.Length > 0)
        {
            fields[path] = text;
        }
    }
}
