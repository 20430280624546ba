using Kamino.Core.Perception;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;

namespace Kamino.Acceptance.Tests.Perception;

/// <summary>Two hundred accounts × five respondents × four suppliers. How long that takes is measured by <c>Kamino.Bench answers</c>: a busy machine would make a test of it fail for nothing.</summary>
public sealed class ManyAnswersTests(AskedHost host) : IClassFixture<AskedHost>
{
    private const int Accounts = 200;
    private const int Respondents = 5;
    private static readonly string[] Suppliers = [SupplierName.Us, "Rival 1", "Rival 2", "Rival 3"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hundred_accounts_of_five_respondents_and_four_suppliers_are_read_at_once_however_many_there_are()
    {
        // Given a thousand answers in the database
        var (store, day) = (host.Get<ISurveyStore>(), DateOnly.FromDateTime(DateTime.Now));
        var asked = new Questionnaire("Nosotros", FactorSets.Of(FactorSets.Usual), Suppliers[1..], [], false);
        var survey = new Survey(1, "grande", asked, [], day, "Ana", DateTimeOffset.Now, null);
        var report = new TableReport(ImportStatus.Committed, new RowCounts(0, 0, 0, 0, 0, 0), null, new Dictionary<string, string>(), [], [], []);
        await store.Enter([survey], new TableChanges<KeptAnswer>([.. Answers(asked, day)], []), new TableDraft(["a.csv"], "Ana", DateTimeOffset.Now, report), Ct);
        // When they are summed up
        var counted = new CountedSurveys(store);
        var views = await new ReadCustomerViews(counted, host.Get<AccountPeople>(), host.Get<ICompanySettings>(), host.Get<KeptAnswers<DateOnly, IReadOnlyList<AccountRound>>>(), new UseCases.Rights.Asking(Core.Rights.Asker.Program)).On(day, day, Ct);
        // Then all are there, and the database was asked twice in all
        Assert.Equal(Accounts, views.Count);
        Assert.All(views.Values, view => Assert.Equal((Respondents, Suppliers.Length - 1, true), (view.Respondents, view.Rivals.Count, view.Strength is Core.Quantities.Answer<double>.Known)));
        Assert.Equal(2, counted.Asked);
    }

    private static IEnumerable<KeptAnswer> Answers(Questionnaire asked, DateOnly day) =>
        from account in Enumerable.Range(0, Accounts)
        from person in Enumerable.Range(0, Respondents)
        select new KeptAnswer(1, AnswerSide.Customer, 1, new SurveyAnswer(
            $"A{account:000}", new Respondent($"P{person}", null, person), day, [.. asked.Factors.Select(factor => new FactorPoints(factor.Key, 100 / asked.Factors.Count))],
            [.. Suppliers.SelectMany((supplier, i) => asked.Factors.Select((factor, j) => new SupplierScore(supplier, factor.Key, 1 + ((account + person + i + j) % 10))))]), DateTimeOffset.Now);

    private sealed class CountedSurveys(ISurveyStore store) : ISurveyStore
    {
        public int Asked { get; private set; }

        public Task<IReadOnlyList<Survey>> List(CancellationToken ct)
        {
            Asked++;
            return store.List(ct);
        }

        public Task<IReadOnlyList<KeptAnswer>> Answers(int? survey, CancellationToken ct)
        {
            Asked++;
            return store.Answers(survey, ct);
        }

        public Task<Survey?> Add(Survey survey, IReadOnlyCollection<Invitation> invitations, CancellationToken ct) => throw new NotSupportedException();

        public Task<IReadOnlyList<Invitation>> Invitations(int survey, CancellationToken ct) => throw new NotSupportedException();

        public Task<bool> Revoke(int survey, string account, string person, CancellationToken ct) => throw new NotSupportedException();

        public Task<bool> Close(int survey, DateTimeOffset at, CancellationToken ct) => throw new NotSupportedException();

        public Task<bool> Keep(KeptAnswer answer, CancellationToken ct) => throw new NotSupportedException();

        public Task<string> Enter(IReadOnlyCollection<Survey> surveys, TableChanges<KeptAnswer> found, TableDraft draft, CancellationToken ct) => throw new NotSupportedException();
    }
}
