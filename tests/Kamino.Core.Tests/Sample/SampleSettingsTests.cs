using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kamino.Core.Sample;

namespace Kamino.Core.Tests.Sample;

/// <summary>Pages of the guide show figures of the sample, so it changes on purpose or not at all: what it is made of is pinned by the beginning of its hash.</summary>
public sealed class SampleSettingsTests
{
    private static readonly SampleCompany Company = SampleCompany.Make(new SampleSettings(6_000));

    [Fact]
    public void Its_accounts_are_the_same_on_every_machine() => Assert.Equal(
        "9F585FA8C0AD489C",
        HashOf(Company.Accounts.Append(Company.Counter).Select(own => Row(
            own.Number, own.Code, own.Name, own.Parent, own.Seller, own.Country, own.TaxId, own.FirstContact, own.Kind, own.Habit.Active, own.Habit.Breadth, own.Habit.FirstProduct))));

    [Fact]
    public void Its_groups_and_products_are_the_same_on_every_machine() => Assert.Equal(
        ("551378C4078A7A6B", "6D796133DBC6FEC5"),
        (HashOf(Company.Holdings.Select(own => Row(own.Code, own.Name, own.Parent))), HashOf(Company.Products.Select(own => Row(own.Code, own.Name, own.Category, own.Price, own.Cost, own.Units)))));

    [Fact]
    public void Its_ledger_is_the_same_on_every_machine() => Assert.Equal(
        "F24AF3934203C62F",
        HashOf(SampleLedger.Lines(Company).Select(own => Row(
            own.Account.Code, own.Product.Code, own.Date, own.Document, own.IsCredit, own.Line, own.Quantity, own.UnitPrice, own.UnitCost, own.Cancelled))));

    [Fact]
    public void Its_people_and_what_they_answer_are_the_same_on_every_machine()
    {
        var people = SamplePeople.Contacts(Company);

        Assert.Equal(
            ("D7D0F70EA191A947", "0BE5BC104BA3ED9E"),
            (HashOf(people.Select(own => Row(
                own.Account, own.Name, own.Title, own.Role, own.Mail, own.Influence, own.Disposition, own.Relationship, own.Owner, own.LastTouch, own.ReportsTo, own.Trusts, own.NextStep, own.NextStepOn, own.LeftOn))),
            HashOf(SamplePeople.Answers(Company, people).Select(own => Row(
                own.Survey, own.Ours, own.Answer.Account, own.Answer.By.Name, own.Answer.Day, own.Answer.Nps,
                string.Join(' ', own.Answer.Points.Select(points => Row(points.Factor, points.Points))), string.Join(' ', own.Answer.Scores.Select(score => Row(score.Supplier, score.Factor, score.Score))))))));
    }

    [Fact]
    public void Its_stages_are_the_same_on_every_machine() => Assert.Equal(
        "EDDBD682735F3FD5", HashOf(SampleStages.Views(Company).Select(own => Row(own.Account, own.Side, own.Day, own.By, own.Word, string.Join(' ', own.Points), own.Remark))));

    [Fact]
    public void Its_costs_are_the_same_on_every_machine()
    {
        var quantities = SampleCosts.Quantities(Company, Sold);

        Assert.Equal(
            ("1CFCEDE5F63E0FC4", "FF23EA20EEE9AB84", "AB55528B26AA17AB"),
            (HashOf(quantities.Select(own => Row(own.Account, own.Activity, own.Period, own.Quantity))),
            HashOf(SampleCosts.Rates(quantities).Select(own => Row(own.Activity, own.Driver, own.Rate, own.Currency, own.Period, own.Place, own.Total))),
            HashOf(SampleCosts.Receivables(Company, Sold).Select(own => Row(own.Account, own.Day, own.Balance, own.Days, own.DefaultChance, own.LossGiven, own.Currency)))));
    }

    private static decimal Sold(SampleAccount account) => 1_000_000m * (account.Number % 9);

    private static string Row(params object?[] cells) => string.Join(';', cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture)));

    private static string HashOf(IEnumerable<string> rows) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))))[..16];
}
