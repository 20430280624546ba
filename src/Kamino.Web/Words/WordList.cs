using System.Text.Json;

namespace Kamino.Web.Words;

/// <summary>Every sentence of one language, by key: <c>Words/es.json</c> or <c>en.json</c>, as built into the program.</summary>
public static class WordList
{
    /// <summary>The Spanish sentences.</summary>
    public static IReadOnlyDictionary<string, string> Spanish { get; } = Load("es");

    /// <summary>The English sentences; the same keys.</summary>
    public static IReadOnlyDictionary<string, string> English { get; } = Load("en");

    /// <summary>The Spanish of the command line's help, by its English sentences, which stand in the code beside the options.</summary>
    public static IReadOnlyDictionary<string, string> SpanishHelp { get; } = Load("help_es");

    private static Dictionary<string, string> Load(string language)
    {
        var name = $"Kamino.Web.Words.{language}.json";
        using var file = typeof(WordList).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file) ?? [];
    }
}
