namespace Kamino.Acceptance.Tests.Shape;

/// <summary>The files of the project as they lie on disk.</summary>
internal static class Tree
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Ancestors(new DirectoryInfo(AppContext.BaseDirectory))
        .First(folder => File.Exists(Path.Combine(folder.FullName, "Kamino.slnx"))).FullName;

    /// <summary>Files below a folder of the project, as paths from that folder, without what is built or fetched.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Path.Combine(Root, folder), path))
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "node_modules" or "lib" or "obj" or "bin" or "artifacts"));

    private static IEnumerable<DirectoryInfo> Ancestors(DirectoryInfo folder)
    {
        for (var next = folder; next is not null; next = next.Parent)
        {
            yield return next;
        }
    }
}
