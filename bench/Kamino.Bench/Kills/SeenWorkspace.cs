using System.Globalization;
using Kamino.Core.Perception;
using Kamino.Core.Plans;
using Kamino.Core.Quantities;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Sales;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Bench.Kills;

/// <summary>What is in a workspace, read by this program from the stores themselves.</summary>
internal sealed class SeenWorkspace(string folder, IReadOnlyList<string> told)
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly HashSet<long> _opened = [];

    /// <summary>Every deed that the run may write, as it is there.</summary>
    public async Task<Dictionary<Deed, string>> Read()
    {
        await using var services = Company.Open(folder);
        await using var own = services.CreateAsyncScope();
        var seen = new Dictionary<Deed, string>();
        await Plans(own.ServiceProvider, seen);
        await Opportunities(own.ServiceProvider, seen);
        await Customers(own.ServiceProvider, seen);
        await Imports(own.ServiceProvider, seen);
        return seen;
    }

    /// <summary>What isn't as it must be whatever was written: the database, the files, the trail, and sums that don't agree.</summary>
    /// <param name="apart">By how much the ledger's sums and the imports' differed at first, because of lines that corrections replaced.</param>
    public async Task<IReadOnlyList<string>> Flaws(IReadOnlyDictionary<Currency, decimal> apart)
    {
        await using var services = Company.Open(folder);
        await using var own = services.CreateAsyncScope();
        var wrong = new List<string>(Database());
        var report = await own.ServiceProvider.GetRequiredService<Doctor>().Look(None);
        wrong.AddRange(report.Findings.Select(finding => $"doctor: {finding.File} {finding.Flaw}"));
        wrong.AddRange(report.Audit.Broken is { } broken ? [string.Create(CultureInfo.InvariantCulture, $"the trail is broken at {broken}")] : []);
        var now = await Apart(own.ServiceProvider);
        wrong.AddRange(now.Keys.Union(apart.Keys).Where(currency => now.GetValueOrDefault(currency) != apart.GetValueOrDefault(currency)).Select(currency => $"the sums of {currency} differ by {now.GetValueOrDefault(currency)}, not by {apart.GetValueOrDefault(currency)}"));
        return wrong;
    }

    /// <summary>Has <c>doctor</c> mend what a kill left.</summary>
    /// <returns>What it removed.</returns>
    public async Task<IReadOnlyList<WorkspaceFinding>> Mend()
    {
        await using var services = Company.Open(folder);
        await using var own = services.CreateAsyncScope();
        return (await own.ServiceProvider.GetRequiredService<Doctor>().Look(None)).Findings;
    }

    /// <summary>By how much the ledger's sums and the imports' differ.</summary>
    public async Task<IReadOnlyDictionary<Currency, decimal>> Apart()
    {
        await using var services = Company.Open(folder);
        await using var own = services.CreateAsyncScope();
        return await Apart(own.ServiceProvider);
    }

    private static async Task<IReadOnlyDictionary<Currency, decimal>> Apart(IServiceProvider services)
    {
        var facts = await services.GetRequiredService<IAccountFacts>().Read(new FactsQuery(), None);
        var batches = await services.GetRequiredService<IBatchStore>().List(None);
        return facts.Accounts.Select(row => row.Net)
            .Concat(batches.Where(batch => batch.Status == BatchStatus.Visible).SelectMany(batch => batch.Report?.Totals ?? []).SelectMany(total => new[] { total.Net with { Amount = -total.Net.Amount }, total.NetWithoutAccount }))
            .GroupBy(net => net.Currency).ToDictionary(group => group.Key, group => group.Sum(net => net.Amount));
    }

    private static async Task Plans(IServiceProvider services, Dictionary<Deed, string> seen)
    {
        var (plans, reviews) = (await services.GetRequiredService<IPlanStore>().Read(None), await services.GetRequiredService<IPlanReviews>().Read(null, None));
        var marked = reviews.ToLookup(review => review.Plan);
        foreach (var (card, plan) in plans.Select(kept => (kept.Card, kept.Plan)))
        {
            seen[new Deed("plan", card.Number.ToString(CultureInfo.InvariantCulture))] = $"{plan.Ambition}|{plan.Text(PlanSection.Summary)}";
            var held = marked[card.Number].ToDictionary(review => review.Notes, review => review.Actions);
            var agreed = plan.Actions.Where(action => IsMark(action.Text)).ToDictionary(action => action.Text, action => action.Id);
            foreach (var mark in held.Keys.Where(IsMark).Union(agreed.Keys))
            {
                seen[new Deed("review", mark)] = held.TryGetValue(mark, out var ids) && agreed.TryGetValue(mark, out var id) && ids.SequenceEqual([id]) ? $"{card.Number} with its action" : $"{card.Number} half";
            }
        }

        foreach (var share in await services.GetRequiredService<IShareStore>().List(null, None))
        {
            seen[new Deed("share", share.Person)] = share.Revoked is null ? $"{share.Plan} open" : $"{share.Plan} taken back";
        }
    }

    private async Task Opportunities(IServiceProvider services, Dictionary<Deed, string> seen)
    {
        var store = services.GetRequiredService<IOpportunityStore>();
        foreach (var one in await store.Read(None))
        {
            if (one.Sheet.ContainsKey("situation") || one.Sheet.ContainsKey("problem"))
            {
                seen[new Deed("sheet", one.Id.ToString(CultureInfo.InvariantCulture))] = $"{one.Sheet.GetValueOrDefault("situation")}|{one.Sheet.GetValueOrDefault("problem")}";
            }

            foreach (var action in one.Actions.Where(action => IsMark(action.Text)))
            {
                seen[new Deed("action", action.Text)] = string.Create(CultureInfo.InvariantCulture, $"{one.Id} {action.Commitment}");
            }

            if (IsMark(one.Name))
            {
                // What was whole once is looked at no more: steps are only ever added.
                var isWhole = _opened.Contains(one.Id) || (await store.Steps(one.Id, None)).Count > 0;
                seen[new Deed("opportunity", one.Name)] = seen.ContainsKey(new Deed("opportunity", one.Name)) ? "twice" : isWhole ? $"{one.Account} with its step" : $"{one.Account} half";
                _opened.Add(one.Id);
            }
        }
    }

    private static async Task Customers(IServiceProvider services, Dictionary<Deed, string> seen)
    {
        foreach (var person in await services.GetRequiredService<IContactStore>().Read(None))
        {
            seen[new Deed("person", $"{person.Account} {person.Name}")] = $"{person.Title}|{person.NextStep}";
        }

        var answers = (await services.GetRequiredService<ISurveyStore>().Answers(null, None)).Where(answer => answer.Side == AnswerSide.Customer && IsMark(answer.Answer.Remark));
        foreach (var answer in answers.GroupBy(answer => $"{answer.Answer.Account} {answer.Answer.By.Name}").Select(versions => versions.MaxBy(answer => answer.Version)).OfType<KeptAnswer>())
        {
            var scores = answer.Answer.Scores.Where(score => score.Supplier == SupplierName.Us).Select(score => score.Score).Distinct().ToList();
            seen[new Deed("survey answer", $"{answer.Answer.Account} {answer.Answer.By.Name}")] = scores.Count == 1 ? DeskWork.Value(answer.Answer.Remark, scores[0]) : "half";
        }
    }

    private async Task Imports(IServiceProvider services, Dictionary<Deed, string> seen)
    {
        var accounts = (await services.GetRequiredService<IAccountStore>().Read(None)).ToDictionary(account => account.Code);
        var countries = string.Join(' ', told.Select(code => accounts[code].Country).Distinct());
        seen[new Deed("countries", "all")] = countries;
        var batches = await services.GetRequiredService<IBatchStore>().List(None);
        var sent = batches.Select(batch => (Batch: batch, Deed: ImportWork.Of(batch.Files[0]))).Where(pair => pair.Deed is not null).ToList();
        var latest = sent.FirstOrDefault(pair => pair.Batch.Kind == BatchKind.Accounts).Batch;
        foreach (var (batch, deed) in sent)
        {
            var value = batch.Report is { } report ? ImportWork.Value(report.Rows.Accepted, report.Totals.Sum(total => total.Net.Amount)) : "visible";
            seen[deed ?? throw new InvalidOperationException()] = batch == latest && batch.Files[0] != ImportWork.Accounted(countries) ? "half" : batch.Status == BatchStatus.Visible ? value : "taken back " + value;
        }
    }

    private IEnumerable<string> Database()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "workspace", "kamino.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma integrity_check; pragma foreign_key_check";
        using var rows = command.ExecuteReader();
        var said = new List<string>();
        do
        {
            while (rows.Read())
            {
                said.Add(rows.GetValue(0).ToString() ?? "");
            }
        }
        while (rows.NextResult());
        return said.Where(line => line != "ok").Select(line => "the database: " + line);
    }

    private static bool IsMark(string text) => text.Length == 16 && text.All(char.IsAsciiHexDigitLower);
}
