using Kamino.Storage.Facts;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class WorkspacePulse(Workspace workspace, IDbContextFactory<RecordsContext> records, IFactsEngine facts) : IWorkspacePulse
{
    public async Task Feel(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await context.Set<SettingRow>().AsNoTracking().AnyAsync(ct);
        var sign = Path.Combine(workspace.ScratchFolder, $"pulse-{Guid.NewGuid():N}");
        await File.WriteAllBytesAsync(sign, [1], ct);
        File.Delete(sign);
    }

    public Task<string?> Silent(CancellationToken ct) => facts.Silent(ct);
}
