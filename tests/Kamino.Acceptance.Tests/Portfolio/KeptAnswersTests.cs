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
    public async Task An_answer_made_of_two_tables_goes_once_whichever_is_written()
    {
        var kept = Kept();
        Task<int[]> Of(string question, int rows, params string[] tables) => kept.Get(question, () =>
        {
            _computed++;
            TablesRead.Note(tables);
            return Task.FromResult(new int[rows]);
        });

        await Of("a", 8, "account", "plan");
        await Of("b", 2, "line");
        _version.Write("account");
        await Of("b", 2, "line");
        _version.Write("plan");
        await Of("a", 8, "account", "plan");
        await Of("c", 1, "line");
        await Of("a", 8, "account", "plan");
        Assert.Equal(4, _computed);
        await Of("b", 2, "line");

        Assert.Equal(5, _computed);
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

    [Fact]
    public async Task Those_who_ask_at_the_same_time_get_one_answer()
    {
        var (kept, begun) = (Kept(), new TaskCompletionSource());

        var all = Enumerable.Range(0, 50).Select(_ => AskLater(kept, begun.Task)).ToList();
        begun.SetResult();

        Assert.Single((await Task.WhenAll(all)).Distinct());
        Assert.Equal(1, _computed);
    }

    [Fact]
    public async Task Who_asks_after_something_was_written_gets_no_answer_that_was_begun_before_it()
    {
        var (kept, first, later) = (Kept(), new TaskCompletionSource(), new TaskCompletionSource());
        var old = AskLater(kept, first.Task);
        _version.Write("account");
        var fresh = Enumerable.Range(0, 50).Select(_ => AskLater(kept, later.Task)).ToList();

        first.SetResult();
        later.SetResult();

        Assert.NotSame(await old, Assert.Single((await Task.WhenAll(fresh)).Distinct()));
        Assert.Equal(2, _computed);
    }

    [Fact]
    public async Task What_is_written_all_the_time_lets_nobody_wait_for_more_than_the_next_answer()
    {
        var (kept, first, later) = (Kept(), new TaskCompletionSource(), new TaskCompletionSource());
        var old = AskLater(kept, first.Task);
        _version.Write("account");
        var fresh = AskLater(kept, later.Task, () => _version.Write("account"));
        var waiting = Enumerable.Range(0, 50).Select(_ => AskLater(kept, later.Task)).ToList();

        first.SetResult();
        while (_version.Looks < 1 + (2 * (1 + waiting.Count)))
        {
            await Task.Delay(10, TestContext.Current.CancellationToken); // until all of them wait for the second answer
        }

        await Task.Delay(200, TestContext.Current.CancellationToken);
        later.SetResult();
        await Task.WhenAll([old, fresh, .. waiting]);

        Assert.Equal(2, _computed);
    }

    [Fact]
    public async Task Who_waits_for_an_answer_that_fails_or_is_stopped_computes_it()
    {
        var (kept, failing, later) = (Kept(), new TaskCompletionSource(), Task.CompletedTask);
        var first = AskLater(kept, failing.Task);
        var waiting = Enumerable.Range(0, 50).Select(_ => AskLater(kept, later)).ToList();

        failing.SetException(new OperationCanceledException());

        await Assert.ThrowsAsync<OperationCanceledException>(() => first);
        Assert.Single((await Task.WhenAll(waiting)).Distinct());
        Assert.Equal(1, _computed);
    }

    private Task<int[]> AskLater(KeptAnswers<string, int[]> kept, Task when, Action? meanwhile = null) => kept.Get("a", async () =>
    {
        TablesRead.Note(["account"]);
        await when;
        meanwhile?.Invoke();
        _computed++;
        return new int[1];
    });

    private KeptAnswers<string, int[]> Kept() => new(_version, _clock, rows => rows.Length, 10);

    private Task<int[]> Ask(KeptAnswers<string, int[]> kept, string question, int rows) => kept.Get(question, () =>
    {
        _computed++;
        TablesRead.Note(["account"]);
        return Task.FromResult(new int[rows]);
    });

    private sealed class Version : IRecordsVersion
    {
        private TableNumbers _tables = new(new Dictionary<string, long>(), 1);

        private int _looks;

        public int Looks => _looks;

        public long Now() => _tables.Order;

        public TableNumbers Tables()
        {
            Interlocked.Increment(ref _looks);
            return _tables;
        }

        public IDisposable Look() => throw new NotSupportedException();

        public void Write(string table) => _tables = new TableNumbers(new Dictionary<string, long>(_tables.Numbers) { [table] = _tables.Of(table) + 1 }, _tables.Order + 1);
    }
}
