using System.Text.RegularExpressions;

namespace Kamino.Acceptance.Tests.Shape;

public sealed class TreeTests
{
    private const int LongestFile = 400;

    private static readonly string[] Tops = ["src", "tests", "bench"];

    private static readonly string[] TechniqueFolders =
        ["Common", "Shared", "Models", "Services", "Enums", "Interfaces", "Helpers", "Utils", "Extensions", "Internal"];

    [Fact]
    public void No_folder_is_named_after_a_technique() =>
        Assert.DoesNotContain(
            Tree.Files("src", "*.*").SelectMany(path => path.Split(Path.DirectorySeparatorChar)[..^1]),
            folder => TechniqueFolders.Contains(folder));

    [Fact]
    public void No_file_is_longer_than_one_can_keep_in_mind() =>
        Assert.DoesNotContain(
            Sources(), path => File.ReadLines(Path.Combine(Tree.Root, path)).Count() > LongestFile);

    [Fact]
    public void No_source_switches_a_warning_off() =>
        Assert.DoesNotContain(Sources(), path => Switch.IsMatch(File.ReadAllText(Path.Combine(Tree.Root, path))));

    [Fact]
    public void A_capability_has_the_same_folder_name_in_every_project()
    {
        var core = Directory.EnumerateDirectories(Path.Combine(Tree.Root, "src/Kamino.Core")).Select(Path.GetFileName).ToHashSet();
        var useCases = Directory.EnumerateDirectories(Path.Combine(Tree.Root, "src/Kamino.UseCases")).Select(Path.GetFileName);

        Assert.DoesNotContain(useCases, folder => folder is not ("Words" or "Settings") && !core.Contains(folder));
    }

    private static IEnumerable<string> Sources() =>
        Tops.SelectMany(top => Tree.Files(top, "*.cs").Concat(Tree.Files(top, "*.razor")).Select(path => Path.Combine(top, path)))
            .Where(path => !path.Contains("Migrations", StringComparison.Ordinal) && !path.EndsWith("TreeTests.cs", StringComparison.Ordinal));

    private static readonly Regex Switch = new(@"#pragma warning disable|SuppressMessage|#nullable disable|#region");
}
