using System.Globalization;
using Kamino.Core.Accounts;
using Kamino.Core.Perception;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Perception;

public sealed class StakeholdersMethodTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    private static readonly string[] Page = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs/methods/stakeholders.md"));

    [Fact]
    public void V13_the_printed_people_have_the_printed_indices()
    {
        var indices = StakeholderMap.Indices(People(), Today);

        Assert.Equal(5, indices.People);
        Assert.Equal(Printed("Weighted disposition: "), Assert.IsType<Answer<double>.Known>(indices.WeightedDisposition).Value, 5e-7);
        Assert.Equal(Printed("Coverage: "), Assert.IsType<Answer<double>.Known>(indices.Coverage).Value, 5e-7);
        Assert.Equal([new(BuyingRole.EconomicBuyer, ThreadRisk.RoleUncovered), new(BuyingRole.TechnicalEvaluator, ThreadRisk.RoleUncovered)], indices.Missing);
        Assert.Equal(Answer.Of(true), indices.SingleThread);
    }

    [Fact]
    public void A_relationship_that_changes_hands_starts_at_the_printed_number() => Assert.Equal(Contact.Handed, Printed("starts at "));

    private static IEnumerable<Contact> People() => Page.SkipWhile(line => !line.StartsWith("| person |", StringComparison.Ordinal)).Skip(2)
        .TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Select(row => new Contact("a", row[1], "contract", Today) { Roles = BuyingRoles.Read(row[2]) ?? [], Influence = Number(row[3]), Disposition = Number(row[4]), Relationship = Number(row[5]) });

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static double Printed(string after)
    {
        var text = string.Join(' ', Page);
        return double.Parse(text[(text.IndexOf(after, StringComparison.Ordinal) + after.Length)..].Split("**")[1], CultureInfo.InvariantCulture);
    }
}
