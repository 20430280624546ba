using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.Web.Words;

namespace Kamino.Web.Accounts;

/// <summary>What the address of a table's import says of it: <c>map.code=Cliente&amp;set.dates=dd/MM/yyyy&amp;mode=replace</c>.</summary>
/// <param name="Mapping">Field to column.</param>
/// <param name="Settings">Option to value.</param>
/// <param name="Mode">What becomes of what is known.</param>
public sealed record TableChoices(IReadOnlyDictionary<string, string> Mapping, IReadOnlyDictionary<string, string> Settings, TableMode Mode)
{
    private const string Map = "map.";
    private const string Set = "set.";

    /// <summary>Reads what an address or a form says; of a word that is there twice the first that says something counts.</summary>
    public static TableChoices Of(IEnumerable<KeyValuePair<string, string>> words)
    {
        var said = words.Where(word => word.Value.Trim().Length > 0).GroupBy(word => word.Key).ToDictionary(word => word.Key, word => word.First().Value.Trim());
        return new TableChoices(
            Below(said, Map), Below(said, Set), Enum.GetValues<TableMode>().FirstOrDefault(mode => Locale.WordOf(mode) == said.GetValueOrDefault("mode")));
    }

    /// <summary>The form's name for the answer to a question: the option of the command line says it.</summary>
    public static string Name(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.About == "mapping"
            ? Map + question.Column
            : Set + question.AnswerWith["--set ".Length..].Trim('"').Split('=')[0];
    }

    /// <summary>What was set; empty where nothing was.</summary>
    public string Setting(string option) => Settings.GetValueOrDefault(option, "");

    /// <summary>The same choices as an address says them; empty or with its question mark.</summary>
    public string Query()
    {
        var words = Mapping.Select(pair => (Map + pair.Key, pair.Value)).Concat(Settings.Select(pair => (Set + pair.Key, pair.Value)))
            .Append(("mode", Mode == TableMode.Update ? "" : Locale.WordOf(Mode)))
            .Where(word => word.Item2.Length > 0).Select(word => $"{word.Item1}={Uri.EscapeDataString(word.Item2)}");
        return string.Join('&', words) is { Length: > 0 } query ? "?" + query : "";
    }

    /// <summary>The import that is asked for.</summary>
    public TableImportRequest Request(Upload upload, string by, bool dryRun, string? refusedTo)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return new TableImportRequest(upload.Files, Mapping, Settings) { Mode = Mode, By = by, DryRun = dryRun, RefusedTo = upload.Files.Count == 1 ? refusedTo : null };
    }

    private static Dictionary<string, string> Below(Dictionary<string, string> said, string family) =>
        said.Where(word => word.Key.StartsWith(family, StringComparison.Ordinal)).ToDictionary(word => word.Key[family.Length..], word => word.Value);
}
