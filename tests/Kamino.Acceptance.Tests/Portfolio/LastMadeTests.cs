using Kamino.UseCases.Quantities;

namespace Kamino.Acceptance.Tests.Portfolio;

/// <summary>What is made of kept things is made once for all who ask the same of the same.</summary>
public sealed class LastMadeTests
{
    private readonly LastMade<string[], int, string> _made = new();
    private int _times;

    [Fact]
    public void The_same_key_of_the_same_thing_is_made_once()
    {
        string[] rows = ["a", "b"];

        Assert.Same(Make(rows, 1), Make(rows, 1));
        Assert.Equal(1, _times);
    }

    [Fact]
    public void Another_key_is_made_anew_and_is_the_one_that_is_kept()
    {
        string[] rows = ["a", "b"];
        Make(rows, 1);

        Assert.Equal("2: a, b", Make(rows, 2));
        Make(rows, 2);
        Assert.Equal("1: a, b", Make(rows, 1));
        Assert.Equal(3, _times);
    }

    [Fact]
    public void Another_thing_of_the_same_content_is_another_thing()
    {
        Make(["a"], 1);
        Make(["a"], 1);

        Assert.Equal(2, _times);
    }

    private string Make(string[] rows, int key) => _made.Of(rows, key, () =>
    {
        _times++;
        return $"{key}: {string.Join(", ", rows)}";
    });
}
