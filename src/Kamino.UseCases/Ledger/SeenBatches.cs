using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.UseCases.Ledger;

/// <summary>Imports and their totals are of the whole company: for who reaches all of it.</summary>
internal sealed class SeenBatches([FromKeyedServices(Seen.Whole)] IBatchStore whole, ISight sight) : IBatchStore
{
    public async Task<IReadOnlyList<KeptBatch>> List(CancellationToken ct) => (await sight.Now(ct)).IsAll ? await whole.List(ct) : [];

    public Task<IReadOnlyList<string>> Undo(string batch, string by, DateTimeOffset at, CancellationToken ct) => whole.Undo(batch, by, at, ct);

    public async Task<string?> RefusedFile(string batch, CancellationToken ct) => (await sight.Now(ct)).IsAll ? await whole.RefusedFile(batch, ct) : null;
}
