using Kamino.Core.Portfolio;
using Kamino.Core.Sample;

namespace Kamino.Core.Tests.Sample;

public sealed class SamplePeopleTests
{
    private static readonly SampleCompany Company = SampleCompany.Make(new SampleSettings());

    [Fact]
    public void The_people_of_thirty_customers_score_us_and_two_named_rivals_on_every_success_factor()
    {
        var answers = Answers(Company).Where(said => said is { Survey: "2025-2", Ours: false }).Select(said => said.Answer).ToList();

        Assert.Equal(30, answers.Select(answer => answer.Account).Distinct().Count());
        Assert.All(answers, answer =>
        {
            Assert.Equal(3, answer.Scores.Select(score => score.Supplier).Distinct().Count());
            Assert.Equal(3 * DefaultModel.CriticalSuccessFactors.Count, answer.Scores.Count);
            Assert.Equal(100, answer.Points.Sum(given => given.Points));
            Assert.All(answer.Scores, score => Assert.InRange(score.Score, 1, 10));
            Assert.InRange(answer.Nps ?? -1, 0, 10);
        });
    }

    [Fact]
    public void We_had_guessed_every_customers_answer_before_it_came()
    {
        var answers = Answers(Company).Where(said => said.Survey == "2025-2").ToLookup(said => said.Ours, said => said.Answer);

        Assert.Equal(30, answers[true].Count());
        Assert.All(answers[true], guess => Assert.True(guess.Day < answers[false].Where(answer => answer.Account == guess.Account).Min(answer => answer.Day)));
    }

    [Fact]
    public void Contacts_are_people_of_accounts_that_exist_and_stand_once()
    {
        var contacts = SamplePeople.Contacts(Company);
        var codes = Company.Accounts.Select(account => account.Code).ToHashSet();

        Assert.All(contacts, contact => Assert.Contains(contact.Account, codes));
        Assert.Equal(contacts.Count, contacts.Select(contact => (contact.Account, contact.Name)).Distinct().Count());
        Assert.All(contacts, contact => Assert.InRange(contact.Influence, 0, 5));
        Assert.All(contacts, contact => Assert.InRange(contact.Disposition, -2, 2));
        Assert.All(contacts, contact => Assert.EndsWith(".example", contact.Mail, StringComparison.Ordinal));
    }

    [Fact]
    public void A_company_with_three_accounts_has_no_more_than_three_that_answer() =>
        Assert.InRange(Answers(SampleCompany.Make(new SampleSettings(100, 3))).Select(said => said.Answer.Account).Distinct().Count(), 0, 3);

    private static IReadOnlyList<SampleAnswer> Answers(SampleCompany company) => SamplePeople.Answers(company, SamplePeople.Contacts(company));
}
