using System.Text.Json;
using Kamino.Core.Programme;
using Kamino.UseCases.Programme;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class AssessmentStore(IDbContextFactory<RecordsContext> records) : IAssessments
{
    public async Task<IReadOnlyList<KeptAssessment>> Read(AssessmentKind kind, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<AssessmentRow>().AsNoTracking().Where(row => row.Kind == kind).OrderBy(row => row.Id).ToListAsync(ct);
        return [.. rows.Select(row => new KeptAssessment(row.Kind, row.Year, JsonSerializer.Deserialize<IReadOnlyList<AssessedPoint>>(row.Points, RecordJson.Options) ?? [], row.By, row.At))];
    }

    public async Task Add(KeptAssessment assessed, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        context.Add(new AssessmentRow { Kind = assessed.Kind, Year = assessed.Year, By = assessed.By, At = assessed.At, Points = RecordJson.Write(assessed.Points) });
        await context.SaveChangesAsync(ct);
    }
}
