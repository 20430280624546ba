using System.Reflection;
using Kamino.Storage.Records;

namespace Kamino.Acceptance.Tests.Records;

/// <summary>Whoever stops lets go of the turn, and not while somebody asks for it.</summary>
public sealed class TurnsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_not_let_go_of_while_somebody_asks_and_nobody_gets_it_afterwards()
    {
        var turn = new SlowTurn();
        var turns = new Turns(TurnEngine.With(turn));
        var asked = turns.IsOurs(Ct);
        var over = turns.DisposeAsync().AsTask();

        Assert.False(turn.LetGo);
        turn.Answer.SetResult(true);
        await over.WaitAsync(TimeSpan.FromSeconds(30), Ct);

        Assert.True(await asked);
        Assert.True(turn.LetGo);
        Assert.False(await turns.IsOurs(Ct));
    }

    private sealed class SlowTurn : ITurn
    {
        public TaskCompletionSource<bool> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool LetGo { get; private set; }

        public Task<bool> IsHeld(CancellationToken ct) => Answer.Task;

        public ValueTask DisposeAsync()
        {
            LetGo = true;
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>An engine that is asked for its turn and for nothing else.</summary>
    public class TurnEngine : DispatchProxy
    {
        private object? _turn;

        internal static IRecordsEngine With(ITurn turn)
        {
            var engine = Create<IRecordsEngine, TurnEngine>();
            ((TurnEngine)(object)engine)._turn = turn;
            return engine;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod?.Name == nameof(IRecordsEngine.TakeTurn) ? Task.FromResult((ITurn?)_turn) : throw new NotSupportedException(targetMethod?.Name);
    }
}
