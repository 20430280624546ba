using Kamino.UseCases.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>Opens the records of a workspace. The first to open a fresh or an older one brings its tables up to date; whoever opens it at the same moment waits.</summary>
internal sealed class RecordsDatabase : IDbContextFactory<RecordsContext>
{
    private readonly AuditTrail? _trail;
    private readonly IRecordsEngine _engine;

    // PublicationOnly, so that a failure (a full disk) isn't kept for good: bringing tables up to date twice does no harm.
    private readonly Lazy<bool> _ready;

    public RecordsDatabase(IRecordsEngine engine, AuditTrail? trail = null)
    {
        (_engine, _trail) = (engine, trail);
        _ready = new Lazy<bool>(BringUpToDate, LazyThreadSafetyMode.PublicationOnly);
        _ = Task.Run(BuildModel); // takes half a second: it is done by the time that whoever asked for the records has looked at a file
    }

    /// <exception cref="NewerWorkspaceException">A newer program wrote these records.</exception>
    public RecordsContext CreateDbContext()
    {
        _ = _ready.Value;
        var context = _engine.Context();
        context.Trail = _trail;
        return context;
    }

    private void BuildModel()
    {
        using var context = _engine.Context();
        _ = context.Model;
    }

    private bool BringUpToDate()
    {
        RecordsSchema.BringUpToDate(_engine);
        return true;
    }
}
