using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kamino.Acceptance.Tests.Contracts;

/// <summary>A body that a route takes: all that it can't be without, as the document of the interface tells.</summary>
/// <param name="document">The document.</param>
internal sealed class SchemaBody(JsonElement document)
{
    private const string Json = "application/json";

    /// <summary>For a route as its table writes it: <c>/api/v1/plans/{number:int}/status</c>; <c>{}</c> where it takes none.</summary>
    public string Of(string verb, string pattern)
    {
        var path = System.Text.RegularExpressions.Regex.Replace(pattern, ":[a-z]+}", "}").TrimEnd('/');
        return document.GetProperty("paths").TryGetProperty(path, out var known) && known.TryGetProperty(verb.ToLowerInvariant(), out var operation) && operation.TryGetProperty("requestBody", out var body)
            && body.GetProperty("content").TryGetProperty(Json, out var content) ? Made(content.GetProperty("schema"))?.ToJsonString() ?? "{}" : "{}";
    }

    private JsonNode? Made(JsonElement schema)
    {
        var own = schema;
        while (own.TryGetProperty("$ref", out var name))
        {
            own = document.GetProperty("components").GetProperty("schemas").GetProperty(name.GetString()?.Split('/')[^1] ?? "");
        }

        return own.TryGetProperty("enum", out var words) ? JsonNode.Parse(words[0].GetRawText())
            : own.TryGetProperty("oneOf", out var choices) ? Made(choices.EnumerateArray().Last())
            : Kind(own) switch
            {
                "object" => new JsonObject((own.TryGetProperty("required", out var needed) ? needed.EnumerateArray() : default).Select(field => field.GetString() ?? "")
                    .Select(field => KeyValuePair.Create(field, Made(own.GetProperty("properties").GetProperty(field))))),
                "array" => new JsonArray(),
                "integer" or "number" => 1,
                "boolean" => false,
                _ => own.TryGetProperty("format", out var form) && form.GetString() == "date" ? "2026-01-05" : "own",
            };
    }

    private static string? Kind(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(kind => kind.GetString()).First(kind => kind != "null") : type.GetString();
}
