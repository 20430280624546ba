using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kamino.Acceptance.Tests.Security;

/// <summary>Makes of a text one that attacks whatever shows it: markup, a template, an address that is a script, quotes, text that runs from right to left, a formula in front. The same text becomes the same attack, so what refers to each other still does.</summary>
internal static class Marker
{
    /// <summary>By what a picture that is one is known.</summary>
    public const string Picture = "<img src=x onerror=alert(7)>";

    /// <summary>By what a script that is one is known.</summary>
    public const string Script = "<script>alert(8)</script>";

    private const string Tail = "\"'>" + Picture + "{{7*7}}javascript:alert(9)\u202Ezz";

    // What no person wrote: words of the program, codes of currencies and countries, days, hashes, addresses, names of our own files.
    private static readonly Regex Written = new(@"^(?:[a-z][a-z0-9_]*|[A-Z]{2,3}|\*|\d{4}-\d\d-\d\d.*|[0-9a-f]{32,}|[^@\s]+@[^@\s]+|https?://.*|.+\.parquet|data:.*)$", RegexOptions.Singleline);

    private static readonly Regex SomeCodes = new(@"^\d{4}7$");

    /// <summary>Whether a text is one that somebody wrote.</summary>
    public static bool IsFree(string text) => SomeCodes.IsMatch(text) || (text.Any(char.IsLetter) && !Written.IsMatch(text));

    /// <summary>The attack that a text becomes; what nobody wrote stays.</summary>
    public static string Of(string text)
    {
        return IsFree(text) && !text.Contains(Picture, StringComparison.Ordinal) ? Always(text) : text;
    }

    /// <summary>The attack that a text becomes, whatever it is.</summary>
    public static string Always(string text)
    {
        var front = new[] { "", "=", "+", "-", "@", "\t" }[text.Sum(letter => letter) % 6];
        return front + text + Tail + (text.Count(letter => letter == ' ') > 3 ? "\n" + Script : "");
    }

    /// <summary>A text column's value: a document is marked leaf by leaf.</summary>
    /// <param name="text">What the column holds.</param>
    /// <param name="leaf">Told of each text of a document, with the name of its field and whether it became an attack.</param>
    public static string OfColumn(string text, Action<string, bool> leaf)
    {
        if (text is not ['{' or '[', ..] || Document(text) is not { } document)
        {
            return Of(text);
        }

        Walk(document, "", leaf);
        return document.ToJsonString();
    }

    private static void Walk(JsonNode? node, string name, Action<string, bool> leaf)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var field in fields.ToList())
                {
                    Walk(field.Value, field.Key, leaf);
                }

                break;
            case JsonArray items:
                foreach (var item in items.ToList())
                {
                    Walk(item, name, leaf);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > 0 } text:
                leaf(name, Of(text) != text);
                value.ReplaceWith(JsonValue.Create(Of(text)));
                break;
            default:
                break;
        }
    }

    private static JsonNode? Document(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
