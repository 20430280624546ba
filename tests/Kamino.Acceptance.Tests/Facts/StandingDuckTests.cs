using DuckDB.NET.Data;
using Kamino.Acceptance.Tests.Ledger;
using Kamino.Storage;
using Kamino.Storage.Facts;

namespace Kamino.Acceptance.Tests.Facts;

/// <summary>The DuckDB that stays open answers each question for the lines that were visible when it began.</summary>
public sealed class StandingDuckTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kamino-standing-");
    private readonly Workspace _workspace;
    private readonly StandingDuck _duck;

    public StandingDuckTests()
    {
        _workspace = new Workspace(_folder.FullName);
        _duck = new StandingDuck(_workspace);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_question_keeps_the_lines_that_it_began_with_while_others_become_visible(bool few)
    {
        var (first, second) = (await Batch(1), await Batch(2));
        await using var before = await _duck.Open([first], few, Workbench.Ct);

        await using var after = await _duck.Open([first, second], few, Workbench.Ct);

        Assert.Equal(1, await Lines(before));
        Assert.Equal(2, await Lines(after));
    }

    [Fact]
    public async Task Few_and_all_are_asked_side_by_side_and_what_one_puts_beside_the_lines_is_not_the_others()
    {
        var batch = await Batch(1);
        await using var few = await _duck.Open([batch], few: true, Workbench.Ct);
        await using var all = await _duck.Open([batch], few: false, Workbench.Ct);

        await few.Run("create temp table asked as select 1 as key", Workbench.Ct);
        await all.Run("create temp table asked as select 2 as key", Workbench.Ct);

        Assert.Equal([1L], await few.Read("select key::bigint from asked", row => row.Long(0), Workbench.Ct));
        Assert.Equal([2L], await all.Read("select key::bigint from asked", row => row.Long(0), Workbench.Ct));
    }

    [Fact]
    public async Task Who_is_beginning_a_question_while_the_program_ends_is_answered_or_told_and_nobody_waits_for_ever()
    {
        var batch = await Batch(1);
        List<Task<bool>> questions = [.. Enumerable.Range(0, 20).Select(_ => Task.Run(IsAnswered))];

        _duck.Dispose();

        await Task.WhenAll(questions).WaitAsync(TimeSpan.FromSeconds(30), Workbench.Ct);
        Assert.False(await IsAnswered());

        async Task<bool> IsAnswered()
        {
            try
            {
                await using var own = await _duck.Open([batch], few: false, Workbench.Ct);
                return await Lines(own) == 1 ? true : throw new InvalidOperationException("The line is missing.");
            }
            catch (ObjectDisposedException)
            {
                return false;
            }
        }
    }

    public void Dispose()
    {
        _duck.Dispose();
        _folder.Delete(true);
    }

    private async Task<ManifestBatch> Batch(int number)
    {
        var name = $"{number}.parquet";
        await using var duck = await Duck.Open(_workspace, large: false, Workbench.Ct);
        await duck.Run($"copy (select {number} as batch, 1 as seq) to {Duck.Text(Path.Combine(_workspace.LedgerFolder, name))} (format parquet)", Workbench.Ct);
        return new ManifestBatch(number, name, new string((char)('0' + number), 64), null);
    }

    private static async Task<long> Lines(DuckDBConnection duck) => (await duck.Read("select count(*) from visible", row => row.Long(0), Workbench.Ct))[0];
}
