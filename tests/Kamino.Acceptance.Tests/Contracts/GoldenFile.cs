using Kamino.Acceptance.Tests.Shape;

namespace Kamino.Acceptance.Tests.Contracts;

/// <summary>A text that was looked at and committed. With <c>KAMINO_GOLDEN=1</c> the tests write it anew, so that its diff can be looked at.</summary>
internal static class GoldenFile
{
    private static readonly bool Renewing = Environment.GetEnvironmentVariable("KAMINO_GOLDEN") is "1";

    /// <summary>Compares, or writes anew.</summary>
    public static void Agrees(string name, string text)
    {
        var path = Path.Combine(Tree.Root, "tests/Kamino.Acceptance.Tests/Contracts/Golden", name);
        var trimmed = string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n') + "\n";
        if (Renewing)
        {
            File.WriteAllText(path, trimmed);
        }

        Assert.True(File.Exists(path), $"{name} was never looked at: run the tests with KAMINO_GOLDEN=1 and commit what they write.");
        Assert.Equal(File.ReadAllText(path), trimmed);
    }
}
