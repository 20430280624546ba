using Kamino.Core.Portfolio;
using Kamino.Core.Sample;

namespace Kamino.Core.Tests.Sample;

public sealed class SamplePeopleTests
{
    private static readonly SampleCompany Company = SampleCompany.Make(new SampleSettings());

    [Fact]
    public void Thirty_customers_score_us_and_two_named_rivals_on_every_success_factor()
    {
        var answers = SamplePeople.Answers(Company);

        Assert.Equal(30, answers.Select(answer => answer.Account).Distinct().Count());
        Assert.All(answers.GroupBy(answer => answer.Account), account =>
        {
            Assert.Equal(3, account.Select(answer => answer.Supplier).Distinct().Count());
            Assert.Equal(3 * DefaultModel.CriticalSuccessFactors.Count, account.Count());
        });
        Assert.All(answers, answer => Assert.InRange(answer.Score, 0, 10));
        Assert.All(answers, answer => Assert.NotEqual("", answer.Assessor));
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
        Assert.InRange(SamplePeople.Answers(SampleCompany.Make(new SampleSettings(100, 3))).Select(answer => answer.Account).Distinct().Count(), 0, 3);
}
