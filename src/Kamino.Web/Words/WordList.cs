using System.Text;
using System.Text.Json;

namespace Kamino.Web.Words;

/// <summary>Every sentence of one language, by key: <c>Words/es.json</c> or <c>en.json</c>, as built into the program.</summary>
public static class WordList
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Es = new(() => Load("es"));
    private static readonly Lazy<IReadOnlyDictionary<string, string>> En = new(() => Load("en"));

    /// <summary>The Spanish sentences.</summary>
    public static IReadOnlyDictionary<string, string> Spanish => Es.Value;

    /// <summary>The English sentences; the same keys.</summary>
    public static IReadOnlyDictionary<string, string> English => En.Value;

    /// <summary>The Spanish of the command line's help, by its English sentences, which stand in the code beside the options.</summary>
    public static IReadOnlyDictionary<string, string> SpanishHelp { get; } = Load("help_es");

    private static Dictionary<string, string> Load(string language)
    {
        var name = $"Kamino.Web.Words.{language}.json";
        using var file = typeof(WordList).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        var text = new byte[file.Length];
        file.ReadExactly(text);
        return Pairs(text);
    }

    // Keys and sentences only: read by hand, the program starts sooner by what the serializer takes to get going.
    private static Dictionary<string, string> Pairs(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text);
        var (words, key) = (new Dictionary<string, string>(StringComparer.Ordinal), "");
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                key = reader.GetString() ?? "";
            }
            else if (reader.TokenType == JsonTokenType.String)
            {
                words[key] = reader.GetString() ?? "";
            }
        }

        return words;
    }
}
