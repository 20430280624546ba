using System.Text.Json.Nodes;

namespace Kamino.Acceptance.Tests.Security;

/// <summary>Spoils a sound body of JSON as a broken or hostile program does; the same number spoils the same way.</summary>
internal static class SpoiltBody
{
    private const int MostSteps = 3;

    // What readers stumble over: limits of numbers and days, emptiness, length, signs that no text should hold, words of another kind.
    private static readonly Func<Random, JsonNode?>[] Values =
    [
        _ => null, _ => "", _ => " ", _ => 0, _ => -1, _ => int.MaxValue, _ => long.MinValue, _ => 1e308, _ => 0.1, _ => true, _ => new JsonArray(), _ => new JsonObject(), _ => "0001-01-01", _ => "9999-12-31", _ => "2026-02-30",
        _ => "\0", _ => "\u202E\uFEFF", _ => "e\u0301\uD83D\uDE00", _ => "999999999999999999999999999999", _ => "-1", _ => "own", _ => "nix", _ => "NaN", _ => "1e400", _ => "'; drop table account; --", _ => "../../etc/passwd",
        random => new string('x', random.Next(200, 20_000)), random => new JsonArray([.. Enumerable.Range(0, random.Next(1, 300)).Select(number => JsonValue.Create(number))]), random => Deep(random.Next(10, 200)), random => random.Next(), random => random.NextDouble() * 100,
    ];

    /// <summary>The spoilt body with that number.</summary>
    public static string Of(string sound, int number)
    {
        var random = new Random(number);
        var body = JsonNode.Parse(sound) ?? new JsonObject();
        for (var steps = random.Next(1, MostSteps); steps > 0; steps--)
        {
            Spoil(body, random);
        }

        var text = body.ToJsonString();
        return random.Next(12) switch
        {
            0 => text[..random.Next(text.Length)],
            1 => text + text,
            2 => text.Replace("\":", "\": \u0000", StringComparison.Ordinal),
            _ => text,
        };
    }

    private static void Spoil(JsonNode body, Random random)
    {
        var places = Places(body).ToList();
        if (places.Count == 0)
        {
            return;
        }

        var (owner, key) = places[random.Next(places.Count)];
        switch (owner)
        {
            case JsonObject fields when random.Next(5) == 0:
                fields.Remove((string)key);
                break;
            case JsonObject fields:
                fields[(string)key] = Values[random.Next(Values.Length)](random);
                break;
            case JsonArray items:
                items[(int)key] = Values[random.Next(Values.Length)](random);
                break;
            default:
                break;
        }
    }

    private static IEnumerable<(JsonNode Owner, object Key)> Places(JsonNode node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => (field.Value is null ? [] : Places(field.Value)).Prepend((fields, field.Key))),
        JsonArray items => items.SelectMany((item, place) => (item is null ? [] : Places(item)).Prepend((items, place))),
        _ => [],
    };

    private static JsonArray Deep(int depth)
    {
        var inner = new JsonArray();
        for (var level = 0; level < depth; level++)
        {
            inner = new JsonArray(inner);
        }

        return inner;
    }
}
