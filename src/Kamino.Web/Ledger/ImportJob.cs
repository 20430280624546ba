using Kamino.UseCases.Ledger;

namespace Kamino.Web.Ledger;

/// <summary>How an import in the background stands.</summary>
public enum JobState
{
    /// <summary>It is under way.</summary>
    Running,

    /// <summary>It ended with a report.</summary>
    Done,

    /// <summary>Somebody stopped it: nothing of it stayed.</summary>
    Stopped,

    /// <summary>It broke off: nothing of it stayed.</summary>
    Failed,
}

/// <summary>One import, or one trial of it, that goes on while its page is looked at or not.</summary>
/// <param name="query">The choices that it was started with.</param>
/// <param name="trial">Whether it stops before the last step.</param>
public sealed class ImportJob(string query, bool trial) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task<ImportReport> _work = Task.FromCanceled<ImportReport>(new CancellationToken(true));

    /// <summary>The choices that it was started with.</summary>
    public string Query { get; } = query;

    /// <summary>Whether it stops before the last step.</summary>
    public bool Trial { get; } = trial;

    /// <summary>How far it is.</summary>
    public ReadingProgress Progress { get; } = new();

    /// <summary>How it stands.</summary>
    public JobState State => !_work.IsCompleted ? JobState.Running
        : _work.IsCanceled ? JobState.Stopped
        : _work.IsFaulted ? JobState.Failed
        : JobState.Done;

    /// <summary>Its report, once it is done.</summary>
    public ImportReport? Report => _work.IsCompletedSuccessfully ? _work.Result : null;

    /// <summary>Why it failed.</summary>
    public Exception? Failure => _work.Exception?.InnerException;

    /// <summary>Part of the files that is read, from 0 to 1.</summary>
    public double Share => Progress.BytesTotal == 0 ? 0 : Math.Clamp((double)Progress.BytesRead / Progress.BytesTotal, 0, 1);

    /// <summary>Starts the work.</summary>
    public void Start(Func<ReadingProgress, CancellationToken, Task<ImportReport>> work) =>
        _work = Task.Run(() => work(Progress, _stop.Token), CancellationToken.None);

    /// <summary>Stops the work, and waits until it has let go of everything.</summary>
    public async Task Stop()
    {
        await _stop.CancelAsync();
        await _work.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();
}
