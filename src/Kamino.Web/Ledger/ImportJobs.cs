using System.Collections.Concurrent;
using Kamino.UseCases.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kamino.Web.Ledger;

/// <summary>The imports that run in the background of this host: at most one for each upload.</summary>
/// <param name="scopes">Makes what an import needs.</param>
/// <param name="log">Where a defect is written down.</param>
internal sealed class ImportJobs(IServiceScopeFactory scopes, ILogger<ImportJobs> log) : IAsyncDisposable
{
    private static readonly Action<ILogger, string, Exception?> BrokeOff =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(1, nameof(BrokeOff)), "The import of upload {Upload} broke off");

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly ConcurrentDictionary<string, ImportJob> _jobs = new();

    /// <summary>The latest job of the upload.</summary>
    public ImportJob? Find(string upload) => _jobs.GetValueOrDefault(upload);

    /// <summary>Says what an import would do. While the choices stay, the trial that is there is the answer.</summary>
    public ImportJob Try(Upload upload, ImportChoices choices, string refusedTo)
    {
        var query = choices.Query();
        return Find(upload.Id) is { } there && (there.Trial ? there.Query == query && there.State is JobState.Running or JobState.Done : there.State == JobState.Running)
            ? there
            : Begin(upload.Id, new ImportJob(query, trial: true), choices.Request(upload, "") with { DryRun = true, RefusedTo = refusedTo });
    }

    /// <summary>Imports.</summary>
    public ImportJob Import(Upload upload, ImportChoices choices, string by) =>
        Find(upload.Id) is { Trial: false, State: JobState.Running } there
            ? there
            : Begin(upload.Id, new ImportJob(choices.Query(), trial: false), choices.Request(upload, by));

    /// <summary>Stops what runs for the upload and forgets it.</summary>
    public async Task Stop(string upload)
    {
        if (_jobs.TryRemove(upload, out var job))
        {
            await job.Stop();
        }
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(_jobs.Keys.Select(Stop));

    private ImportJob Begin(string upload, ImportJob job, ImportRequest request)
    {
        var earlier = Find(upload);
        _jobs[upload] = job;
        job.Start(async (progress, ct) =>
        {
            await (earlier?.Stop() ?? Task.CompletedTask);
            return await Run(upload, request, progress, ct);
        });
        return job;
    }

    private async Task<ImportReport> Run(string upload, ImportRequest request, ReadingProgress progress, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var report = await WhenFree(scope.ServiceProvider.GetRequiredService<ImportLedger>(), request, progress, ct);
            if (!request.DryRun && report.Status is ImportStatus.Committed or ImportStatus.Unchanged)
            {
                scope.ServiceProvider.GetRequiredService<IUploads>().Delete(upload);
            }

            return report;
        }
        catch (Exception e) when (e is not (OperationCanceledException or UnreadableFileException))
        {
            BrokeOff(log, upload, e);
            throw;
        }
    }

    // Only one import can be under way in a workspace; whoever comes second waits and can be stopped meanwhile.
    private static async Task<ImportReport> WhenFree(ImportLedger import, ImportRequest request, ReadingProgress progress, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return await import.From(request, progress, ct);
            }
            catch (ImportUnderWayException)
            {
                await Task.Delay(Pause, ct);
            }
        }
    }
}
