using Kamino.UseCases.Quantities;

namespace Kamino.Acceptance.Tests.Portfolio;

public sealed class KeptAnswersTests
{
    private readonly Version _version = new();
    private int _computed;

    [Fact]
    public async Task An_answer_is_computed_once_until_something_is_written()
    {
        var kept = new KeptAnswers<string, int[]>(_version, rows => rows.Length, 10);

        Assert.Same(await Ask(kept, "a", 3), await Ask(kept, "a", 3));
        _version.Number++;
        await Ask(kept, "a", 3);

        Assert.Equal(2, _computed);
    }

    [Fact]
    public async Task What_was_asked_longest_ago_goes_first_and_the_last_answer_stays_whatever_it_holds()
    {
        var kept = new KeptAnswers<string, int[]>(_version, rows => rows.Length, 10);

        await Ask(kept, "a", 6);
        await Ask(kept, "b", 20);
        await Ask(kept, "b", 20);
        await Ask(kept, "a", 6);

        Assert.Equal(3, _computed);
    }

    [Fact]
    public async Task An_answer_that_something_was_written_under_is_not_kept()
    {
        var kept = new KeptAnswers<string, int[]>(_version, rows => rows.Length, 10);

        await kept.Get("a", () => Task.FromResult(new int[_version.Number++]));
        await Ask(kept, "a", 1);

        Assert.Equal(1, _computed);
    }

    private Task<int[]> Ask(KeptAnswers<string, int[]> kept, string question, int rows) => kept.Get(question, () =>
    {
        _computed++;
        return Task.FromResult(new int[rows]);
    });

    private sealed class Version : IRecordsVersion
    {
        public long Number { get; set; }

        public long Now() => Number;
    }
}
