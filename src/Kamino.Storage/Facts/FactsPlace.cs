using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;

namespace Kamino.Storage.Facts;

/// <summary>What serves a workspace's lines: <c>KAMINO_FACTS</c>, else the line in its file <c>facts.connection</c>, else its own files.</summary>
internal static class FactsPlace
{
    /// <summary>The word for the workspace's own files.</summary>
    public const string OwnFiles = "files";

    /// <exception cref="UnreadableFileException">What says so isn't understood.</exception>
    public static IFactsEngine Of(Workspace workspace, WorkspaceSettings set) =>
        set.Facts.Length > 0 ? Read(workspace, set.Facts, "$" + SettingsReader.NameOf(typeof(WorkspaceSettings), nameof(WorkspaceSettings.Facts)))
        : File.Exists(workspace.FactsFile) ? Read(workspace, File.ReadAllText(workspace.FactsFile).Trim(), workspace.FactsFile)
        : new DuckEngine(workspace);

    private static IFactsEngine Read(Workspace workspace, string text, string said) =>
        text.Equals(OwnFiles, StringComparison.OrdinalIgnoreCase) ? new DuckEngine(workspace)
        : ClickHouseAddress.Read(text, workspace) is { } address ? new ClickHouseEngine(workspace, new ClickHouseServers(address))
        : throw new UnreadableFileException(said, FileFlaw.NoCluster);
}
