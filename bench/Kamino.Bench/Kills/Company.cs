using Kamino.Bench.Load;
using Kamino.Core.Rights;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Sales;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Bench.Kills;

/// <summary>Somebody who answers for accounts, with what nobody else of the run writes.</summary>
/// <param name="Who">Who.</param>
/// <param name="Accounts">Their accounts.</param>
/// <param name="Plans">Numbers of their plans.</param>
/// <param name="Opportunities">Their opportunities.</param>
/// <param name="Asked">Whom of their accounts the survey asks.</param>
internal sealed record Desk(Person Who, IReadOnlyList<string> Accounts, IReadOnlyList<int> Plans, IReadOnlyList<long> Opportunities, IReadOnlyList<Invitation> Asked);

/// <summary>The company that the run writes to.</summary>
/// <param name="Importer">The administrator, who imports.</param>
/// <param name="Desks">Who answers for accounts.</param>
/// <param name="Survey">The survey that customers answer.</param>
internal sealed record Company(Person Importer, IReadOnlyList<Desk> Desks, int Survey)
{
    private const int Lines = 72_000;
    private const int Buyers = 400;
    private const int People = 20;
    private const int Most = 5;
    private const string Round = "Ronda de cortes";

    /// <summary>Makes it in a folder, or finds it made: the sample company with plans, opportunities, users, and a survey that asks everybody.</summary>
    public static async Task<Company> In(string folder)
    {
        Directory.CreateDirectory(folder);
        var cast = await GrownCompany.In(folder, Lines, Buyers, People);
        await using var services = Open(folder);
        await using var own = services.CreateAsyncScope();
        var survey = await Asked(own.ServiceProvider);
        var desks = await Seated(own.ServiceProvider, cast, survey);
        return new Company(cast.People.First(person => person.Role == Role.Administrator), desks, survey);
    }

    /// <summary>The workspace in this program, beside whoever serves it.</summary>
    public static ServiceProvider Open(string folder) => new ServiceCollection().AddStorage(Path.Combine(folder, "workspace")).AddUseCases().BuildServiceProvider();

    private static async Task<int> Asked(IServiceProvider services)
    {
        var draft = new SurveyDraft(Round, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(60), "bench") { Us = "Distribuidora", Everybody = true, Rivals = ["Rival"] };
        return (await services.GetRequiredService<ISurveyStore>().List(CancellationToken.None)).FirstOrDefault(survey => survey.Name == Round) is { } known ? known.Number
            : await services.GetRequiredService<CreateSurvey>().Of(draft, CancellationToken.None) is { Survey: { } made } ? made.Number
            : throw new InvalidOperationException("No survey.");
    }

    private static async Task<IReadOnlyList<Desk>> Seated(IServiceProvider services, Cast cast, int survey)
    {
        var plans = await services.GetRequiredService<IPlanStore>().List(CancellationToken.None);
        var opportunities = await services.GetRequiredService<IOpportunityStore>().Read(CancellationToken.None);
        var invitations = await services.GetRequiredService<ISurveyStore>().Invitations(survey, CancellationToken.None);
        var sellers = (await services.GetRequiredService<IAccountStore>().Read(CancellationToken.None)).ToDictionary(account => account.Code, account => account.Seller);
        return
        [
            .. cast.People.Where(person => person.Role == Role.KeyAccountManager && person.Accounts.Count > 0).DistinctBy(person => sellers[person.Accounts[0]]).Take(Most).Select(person =>
            {
                var theirs = person.Accounts.ToHashSet();
                return new Desk(
                    person, person.Accounts, [.. plans.Where(plan => theirs.Contains(plan.Account)).Select(plan => plan.Number)],
                    [.. opportunities.Where(one => theirs.Contains(one.Account) && one.IsOpen).Select(one => one.Id)], [.. invitations.Where(asked => theirs.Contains(asked.Account) && !asked.Revoked)]);
            }),
        ];
    }
}
