namespace Kamino.Storage;

/// <summary>The folder that holds everything of one company.</summary>
internal sealed class Workspace
{
    /// <summary>How the folders begin in which questions spill.</summary>
    public const string Spill = "spill-";

    public Workspace(string folder)
    {
        Folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(LedgerFolder);
        Directory.CreateDirectory(ScratchFolder);
    }

    public string Folder { get; }

    /// <summary>The database of records.</summary>
    public string RecordsFile => Path.Combine(Folder, "kamino.db");

    /// <summary>One line that says where the records are instead, where there is such a file.</summary>
    public string ConnectionFile => Path.Combine(Folder, "records.connection");

    /// <summary>One line that says what serves the lines instead, where there is such a file.</summary>
    public string FactsFile => Path.Combine(Folder, "facts.connection");

    /// <summary>The immutable Parquet files, one per batch.</summary>
    public string LedgerFolder => Path.Combine(Folder, "ledger");

    /// <summary>Copies of large batches in the order of their accounts; they can be made again, and are in no backup.</summary>
    public string OrderedFolder => Path.Combine(Folder, "ordered");

    /// <summary>What is being written; anything in it may be removed when nobody is importing.</summary>
    public string ScratchFolder => Path.Combine(Folder, "scratch");

    /// <summary>A folder for what a question doesn't hold in memory: one each, since who ends removes what it finds there.</summary>
    public string NewSpill() => Path.Combine(ScratchFolder, $"{Spill}{Guid.NewGuid():n}");

    /// <summary>Files that were sent and wait to be imported.</summary>
    public string UploadsFolder => Path.Combine(Folder, "uploads");

    /// <summary>The records as they were when a backup began, while it is being written.</summary>
    public string SnapshotsFolder => Path.Combine(Folder, "snapshots");

    /// <summary>Published portfolios of the company's own, one JSON file each; made by whoever puts one there.</summary>
    public string PortfoliosFolder => Path.Combine(Folder, "portfolios");

    /// <summary>Question matrices of the company's own, one JSON file each; made by whoever puts one there.</summary>
    public string QuestionsFolder => Path.Combine(Folder, "questions");

    /// <summary>The folders whose JSON files are the company's own.</summary>
    public IReadOnlyList<string> OwnFolders => [PortfoliosFolder, QuestionsFolder];

    /// <summary>The JSON files of a folder by name; none where it isn't there.</summary>
    public static IReadOnlyList<string> JsonIn(string folder) => Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)] : [];

    /// <summary>Keys that secrets of the records and sign-ins are sealed with. They are in no backup: who has only that can read neither.</summary>
    public string KeysFolder => Path.Combine(Folder, "keys");

    /// <summary>Held by whoever is importing.</summary>
    public string LockFile => Path.Combine(Folder, "import.lock");
}
