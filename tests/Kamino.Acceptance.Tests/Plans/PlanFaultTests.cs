using System.Data.Common;
using Kamino.Core.Plans;
using Kamino.Storage.Records;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Plans;

/// <summary>The records break at each of the statements of a save, one after another: the plan is whole, as it was before or as it is after.</summary>
public sealed class PlanFaultTests(SharedHost host) : IClassFixture<SharedHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_save_that_breaks_anywhere_leaves_the_plan_as_it_was_or_as_it_is_to_be()
    {
        var pass = await host.Share();
        var visit = await host.Get<OpenSharedPlan>().Enter(pass.Token, pass.Code, Ct) ?? "";
        var saves = new (string Name, Func<IPlanStore, IShareStore, Task> Save)[]
        {
            ("change", (plans, _) => Write(plans).Change(1, [new("ambition", $"{Guid.NewGuid()}"), new("objectives/o1/text", $"{Guid.NewGuid()}"), new("risks/r1", "")], "Luz", Ct)),
            ("the customer's act", (_, shares) => new TakePart(host.Get<OpenSharedPlan>(), shares, TimeProvider.System).Do(pass.Token, visit, new ActDraft(PlanActKind.Done, "actions/c1"), Ct)),
            ("propose", (plans, _) => Write(plans).Move(1, PlanStatus.Proposed, "Luz", null, Ct)),
            ("approve", (plans, _) => Write(plans).Move(1, PlanStatus.Approved, "Luz", null, Ct)),
            ("renew", (plans, _) => Write(plans).Renew(1, true, "Luz", Ct)),
            ("propose the next", (plans, _) => Write(plans).Move(1, PlanStatus.Proposed, "Luz", null, Ct)),
            ("approve the next", (plans, _) => Write(plans).Move(1, PlanStatus.Approved, "Luz", null, Ct)),
        };
        foreach (var (name, save) in saves)
        {
            var (before, at) = (await State(), 0);
            while (await Breaks(save, ++at))
            {
                Assert.True(before == await State(), $"{name}: broken at statement {at}, half of it is there");
                Assert.True(at < 50, name);
            }

            Assert.True(at > 1, $"{name}: no statement of it was broken");
            Assert.True(before != await State(), $"{name}: nothing was kept in the end");
        }

        Assert.Equal([PlanStatus.Replaced, PlanStatus.Approved], (await host.Get<IPlanStore>().Versions(1, Ct)).Select(card => card.Status));
    }

    private async Task<bool> Breaks(Func<IPlanStore, IShareStore, Task> save, int at)
    {
        var fault = new Fault(at);
        var records = new FaultyRecords(await Source(), fault);
        try
        {
            await save(
                new PlanStore(records, host.Get<AccountDirectory>(), new KeptDocuments(), host.Get<KeptAnswers<string, IReadOnlyList<PlanCard>>>()),
                new ShareStore(records, host.Get<KeptAnswers<OfPlan, IReadOnlyList<PlanShare>>>(), host.Get<KeptAnswers<OfPlan, IReadOnlyList<PlanAct>>>()));
        }
        catch (Exception broken) when (broken is PowerCutException or { InnerException: PowerCutException })
        {
        }

        return fault.Came;
    }

    private async Task<string> Source()
    {
        await using var context = await host.Services.GetRequiredService<IDbContextFactory<RecordsContext>>().CreateDbContextAsync(Ct);
        return context.Database.GetConnectionString() ?? "";
    }

    // All of the plan, in every version, with what was done and who moved it on.
    private async Task<string> State()
    {
        var plans = host.Get<IPlanStore>();
        List<string> all = [.. (await plans.Steps(1, Ct)).Select(step => $"{step}"), .. (await host.Get<IShareStore>().Acts(1, Ct)).Select(act => $"{act}")];
        foreach (var card in await plans.Versions(1, Ct))
        {
            all.Add($"{card} {PlanDocument.Write((await plans.Find(1, card.Version, Ct))?.Plan ?? new Plan())}");
        }

        return string.Join('\n', all);
    }

    private WritePlan Write(IPlanStore plans) => new(plans, host.Get<ReadPlanGround>(), host.Get<ICompanySettings>(), new UseCases.Rights.Asking(Core.Rights.Asker.Program));

    private sealed class PowerCutException() : Exception("The power is cut.");

    private sealed class FaultyRecords(string source, Fault fault) : IDbContextFactory<RecordsContext>
    {
        public RecordsContext CreateDbContext() => new(new DbContextOptionsBuilder<RecordsContext>().UseSqlite(source).AddInterceptors(fault, fault.AtCommit).Options);
    }

    /// <summary>Breaks at a statement that writes, or at the commit.</summary>
    private sealed class Fault(int at) : DbCommandInterceptor
    {
        private int _count;

        public bool Came { get; private set; }

        public CommitFault AtCommit => new(this);

        public void Count()
        {
            Came |= ++_count == at;
            if (Came)
            {
                throw new PowerCutException();
            }
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Count();
            return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count();
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }

    private sealed class CommitFault(Fault fault) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            fault.Count();
            return base.TransactionCommittingAsync(transaction, eventData, result, cancellationToken);
        }
    }
}
