using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kamino.Acceptance.Tests.Contracts;

/// <summary>A body that a route takes: all that it can't be without, as the document of the interface tells.</summary>
/// <param name="document">The document.</param>
internal sealed class SchemaBody(JsonElement document)
{
    private const string Json = "application/json";
    private const int Deepest = 6;

    /// <summary>For a route as its table writes it: <c>/api/v1/plans/{number:int}/status</c>; <c>{}</c> where it takes none.</summary>
    public string Of(string verb, string pattern) => Schema(verb, pattern) is { } schema ? Made(schema, null, 0)?.ToJsonString() ?? "{}" : "{}";

    /// <summary>With every field that the document knows, each free text of which is the given one; <c>null</c> where the route takes no JSON.</summary>
    public string? Full(string verb, string pattern, string text) => Schema(verb, pattern) is { } schema ? Made(schema, text, 0)?.ToJsonString() : null;

    private JsonElement? Schema(string verb, string pattern)
    {
        var path = System.Text.RegularExpressions.Regex.Replace(pattern, ":[a-z]+}", "}").TrimEnd('/');
        return document.GetProperty("paths").TryGetProperty(path, out var known) && known.TryGetProperty(verb.ToLowerInvariant(), out var operation) && operation.TryGetProperty("requestBody", out var body)
            && body.GetProperty("content").TryGetProperty(Json, out var content) ? content.GetProperty("schema") : null;
    }

    private JsonNode? Made(JsonElement schema, string? text, int depth)
    {
        var own = schema;
        while (own.TryGetProperty("$ref", out var name))
        {
            own = document.GetProperty("components").GetProperty("schemas").GetProperty(name.GetString()?.Split('/')[^1] ?? "");
        }

        return own.TryGetProperty("enum", out var words) ? JsonNode.Parse(words[0].GetRawText())
            : own.TryGetProperty("oneOf", out var choices) ? Made(choices.EnumerateArray().Last(), text, depth)
            : Kind(own) switch
            {
                "object" when text is not null && own.TryGetProperty("additionalProperties", out var any) && any.ValueKind == JsonValueKind.Object => new JsonObject([KeyValuePair.Create(text, Made(any, text, depth + 1))]),
                "object" => new JsonObject(Fields(own, text, depth).Select(field => KeyValuePair.Create(field, Made(own.GetProperty("properties").GetProperty(field), text, depth + 1)))),
                "array" => text is null || depth > Deepest || !own.TryGetProperty("items", out var items) ? new JsonArray() : new JsonArray(Made(items, text, depth + 1)),
                "integer" or "number" => 1,
                "boolean" => false,
                _ => own.TryGetProperty("format", out var form) && form.GetString() == "date" ? "2026-01-05" : text ?? "own",
            };
    }

    private static IEnumerable<string> Fields(JsonElement own, string? text, int depth) => text is not null && depth <= Deepest && own.TryGetProperty("properties", out var all) ? all.EnumerateObject().Select(field => field.Name)
        : own.TryGetProperty("required", out var needed) ? needed.EnumerateArray().Select(field => field.GetString() ?? "") : [];

    private static string? Kind(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(kind => kind.GetString()).First(kind => kind != "null") : type.GetString();
}
