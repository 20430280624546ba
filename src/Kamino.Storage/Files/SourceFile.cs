namespace Kamino.Storage.Files;

/// <summary>What a file holds once it is unpacked.</summary>
internal enum FileKind
{
    Text,
    Xlsx,
    Xls,
    Parquet,
}

/// <summary>One table's worth of bytes: a file, or what lies inside an archive.</summary>
/// <param name="Path">Where it lies on disk.</param>
/// <param name="Entry">Its name inside a zip archive.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record SourceFile(string Path, string? Entry, FileKind Kind)
{
    /// <summary>The sheet of a workbook, where it was settled before anybody looked.</summary>
    public string? Sheet { get; init; }

    /// <summary>The name that a person knows it by.</summary>
    public string Name => Entry is null ? System.IO.Path.GetFileName(Path) : $"{System.IO.Path.GetFileName(Path)}/{Entry}";
}
