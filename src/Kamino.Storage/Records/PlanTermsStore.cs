using System.Text.Json;
using Kamino.Core.Plans;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class PlanTermsStore(IDbContextFactory<RecordsContext> records, KeptAnswers<string, LintTerms> kept, KeptAnswers<string, PlanTargets> targets) : IPlanTerms
{
    private const string Lint = "plan_lint";

    private const string Above = "plan_targets";

    public Task<LintTerms> Terms(CancellationToken ct) => kept.Get(Lint, async () => await Read<LintTerms>(Lint, ct) ?? new LintTerms());

    public Task Save(LintTerms terms, CancellationToken ct) => Keep(Lint, RecordJson.Write(terms), ct);

    public Task<PlanTargets> Targets(CancellationToken ct) => targets.Get(Above, async () => await Read<PlanTargets>(Above, ct) ?? new PlanTargets([], []));

    public Task Save(PlanTargets targets, CancellationToken ct) => Keep(Above, RecordJson.Write(targets), ct);

    private async Task<T?> Read<T>(string name, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var row = await context.Set<SettingRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Name == name, ct);
        return row is null ? default : JsonSerializer.Deserialize<T>(row.Value, RecordJson.Options);
    }

    private async Task Keep(string name, string value, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await Traced.Rows<SettingRow>(context, [new() { Name = name, Value = value }], ct);
    }
}
