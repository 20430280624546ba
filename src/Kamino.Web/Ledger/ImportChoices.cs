using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;
using Kamino.Web.Words;

namespace Kamino.Web.Ledger;

/// <summary>What the address of an import says of it: <c>map.account=Cliente&amp;set.dates=dd/MM/yyyy&amp;profile=ERP&amp;mode=add</c>.</summary>
/// <param name="Reading">How the files are read.</param>
/// <param name="Profile">The profile to read by and to save as.</param>
/// <param name="Mode">What becomes of lines that are there already.</param>
/// <param name="Strict">Whether one refused row refuses the file.</param>
public sealed record ImportChoices(ReadingChoices Reading, string? Profile, ImportMode Mode, bool Strict)
{
    private const string Map = "map.";
    private const string Set = "set.";

    private static readonly Dictionary<string, LedgerField> Fields = Enum.GetValues<LedgerField>().ToDictionary(LedgerWords.Name);

    /// <summary>Reads what an address or a form says. A word that is there twice counts once: the first that says something.</summary>
    public static ImportChoices Of(IEnumerable<KeyValuePair<string, string>> words)
    {
        var said = words.Where(word => word.Value.Trim().Length > 0).GroupBy(word => word.Key)
            .ToDictionary(word => word.Key, word => word.First().Value.Trim());
        var mapping = said.Where(word => word.Key.StartsWith(Map, StringComparison.Ordinal) && Fields.ContainsKey(word.Key[Map.Length..]))
            .ToDictionary(word => Fields[word.Key[Map.Length..]], word => word.Value);
        var settings = said.Where(word => word.Key.StartsWith(Set, StringComparison.Ordinal)).ToDictionary(word => word.Key[Set.Length..], word => word.Value);
        return new ImportChoices(
            new ReadingChoices(mapping, settings), said.GetValueOrDefault("profile"),
            Enum.GetValues<ImportMode>().FirstOrDefault(mode => Locale.WordOf(mode) == said.GetValueOrDefault("mode")), said.GetValueOrDefault("strict") == "true");
    }

    /// <summary>What was chosen for a field; empty where nothing was.</summary>
    public string Column(LedgerField field) => Reading.Mapping.GetValueOrDefault(field, "");

    /// <summary>What was chosen for an option; empty where nothing was.</summary>
    public string Option(string option) => Reading.Settings.GetValueOrDefault(option, "");

    /// <summary>The same choices as the shortest address that says them; empty or with its question mark.</summary>
    public string Query()
    {
        var words = Reading.Mapping.Select(pair => (Map + LedgerWords.Name(pair.Key), pair.Value))
            .Concat(Reading.Settings.Select(pair => (Set + pair.Key, pair.Value)))
            .Append(("profile", Profile ?? "")).Append(("mode", Mode == ImportMode.Add ? "" : Locale.WordOf(Mode))).Append(("strict", Strict ? "true" : ""))
            .Where(word => word.Item2.Length > 0)
            .Select(word => $"{word.Item1}={Uri.EscapeDataString(word.Item2)}");
        return string.Join('&', words) is { Length: > 0 } query ? "?" + query : "";
    }

    /// <summary>The import that is asked for.</summary>
    public ImportRequest Request(Upload upload, string by)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return new ImportRequest(upload.Files, Reading, by) { Profile = Profile, Mode = Mode, Strict = Strict, Names = upload.Names };
    }
}
