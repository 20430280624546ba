using Kamino.Acceptance.Tests.Perception;
using Kamino.UseCases.Quantities;

namespace Kamino.Acceptance.Tests.Portfolio;

public sealed class KeptAnswersTests
{
    private readonly Version _version = new();
    private readonly SetClock _clock = new() { Now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero) };
    private int _computed;

    [Fact]
    public async Task An_answer_is_computed_once_until_a_table_that_it_was_made_of_is_written()
    {
        var kept = Kept();

        Assert.Same(await Ask(kept, "a", 3), await Ask(kept, "a", 3));
        _version.Write("plan");
        await Ask(kept, "a", 3);
        Assert.Equal(1, _computed);
        _version.Write("account");
        await Ask(kept, "a", 3);

        Assert.Equal(2, _computed);
    }

    [Fact]
    public async Task What_an_answer_in_an_answer_was_made_of_counts_for_both()
    {
        var (inner, outer) = (Kept(), Kept());
        Task<int[]> Both() => outer.Get("a", () => Ask(inner, "a", 3));

        await Ask(inner, "a", 3);
        await Both();
        _version.Write("account");
        await Both();

        Assert.Equal(2, _computed);
    }

    [Fact]
    public async Task A_new_day_asks_anew()
    {
        var kept = Kept();

        await Ask(kept, "a", 3);
        _clock.Now += TimeSpan.FromDays(1);
        await Ask(kept, "a", 3);

        Assert.Equal(2, _computed);
    }

    [Fact]
    public async Task What_was_asked_longest_ago_goes_first_and_the_last_answer_stays_whatever_it_holds()
    {
        var kept = Kept();

        await Ask(kept, "a", 6);
        await Ask(kept, "b", 20);
        await Ask(kept, "b", 20);
        await Ask(kept, "a", 6);

        Assert.Equal(3, _computed);
    }

    [Fact]
    public async Task An_answer_that_something_was_written_under_is_not_kept()
    {
        var kept = Kept();

        await kept.Get("a", () =>
        {
            TablesRead.Note(["account"]);
            _version.Write("account");
            return Task.FromResult(new int[1]);
        });
        await Ask(kept, "a", 1);

        Assert.Equal(1, _computed);
    }

    private KeptAnswers<string, int[]> Kept() => new(_version, _clock, rows => rows.Length, 10);

    private Task<int[]> Ask(KeptAnswers<string, int[]> kept, string question, int rows) => kept.Get(question, () =>
    {
        _computed++;
        TablesRead.Note(["account"]);
        return Task.FromResult(new int[rows]);
    });

    private sealed class Version : IRecordsVersion
    {
        private Dictionary<string, long> _tables = [];

        public long Now() => _tables.Values.Sum();

        public IReadOnlyDictionary<string, long> Tables() => _tables;

        public void Write(string table) => _tables = new Dictionary<string, long>(_tables) { [table] = _tables.GetValueOrDefault(table) + 1 };
    }
}
