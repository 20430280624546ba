using System.Globalization;
using System.Text.RegularExpressions;
using Kamino.Core.Plans;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Plans;

public sealed class PlansMethodTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs/methods/plans.md"));

    [Fact]
    public void The_page_names_every_rule_and_its_limits()
    {
        Assert.All(Enum.GetValues<LintRule>(), rule => Assert.Contains($"| {rule} |", Page, StringComparison.Ordinal));
        Assert.Contains($"more than {PlanLint.MostActions} open actions", Page, StringComparison.Ordinal);
        Assert.Contains($"more than {PlanLint.MostObjectives} objectives", Page, StringComparison.Ordinal);
        Assert.Contains($"{PlanLint.FreshDays} days", Page, StringComparison.Ordinal);
        Assert.Contains($"{LintTerms.UsualDays} days", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_of_every_rule_what_the_program_does() =>
        Assert.All(
            Regex.Matches(Page, @"\| (L\d\d) \|.*\| (error|warning) \|").ToList(),
            row => Assert.Equal(row.Groups[2].Value, PlanWord.Of(new LintTerms().Of(Enum.Parse<LintRule>(row.Groups[1].Value)))));

    [Fact]
    public void The_worked_example_of_progress_comes_out()
    {
        var plan = SoundPlan.Plan with { Objectives = [.. Rows().Select((row, at) => new Objective($"o{at}") { Weight = (int)row[0], Baseline = row[1], Target = row[2], Now = row[3] })] };

        var standing = PlanProgress.Of(plan, SoundPlan.Today);

        Assert.Equal(Rows().Select(row => (double)row[4]), standing.Objectives.Select(own => own.Reached.Match(share => share, _ => -1)), (one, other) => Math.Abs(one - other) < 1e-9);
        Assert.Equal(double.Parse(Regex.Match(Page, @"progress of the plan: \*\*(.+?)\*\*").Groups[1].Value, CultureInfo.InvariantCulture), standing.Total.Match(share => share, _ => -1), 1e-9);
    }

    [Fact]
    public void The_worked_example_of_coverage_comes_out()
    {
        PlanGoal[] goals = [new("g1") { Unit = "k EUR", Target = 1000 }, new("g2") { Unit = "k EUR", Target = 400, Serves = "g1" }];
        GoalServant[] servants =
        [
            new(1, "1", new Objective("o1") { Serves = "g1", Unit = "k EUR", Baseline = 300, Target = 500 }),
            new(2, "2", new Objective("o1") { Serves = "g2", Unit = "k EUR", Baseline = 100, Target = 250 }),
        ];

        var shares = PlanHierarchy.Coverage(goals, servants).Select(own => own.Share.Match(share => share, _ => -1));

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"**{shares.First():0.00}**"), Page, StringComparison.Ordinal);
        Assert.Equal(Answer.Of(0.375), PlanHierarchy.Coverage(goals, servants)[1].Share);
        Assert.Contains("**0.375**", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void S10_The_worked_example_of_attainment_comes_out()
    {
        var rows = Regex.Matches(Page, @"^\| ([A-Z][a-z]+) \| (\d+) \| (\d+) \| ([\d.]+) \| (\w+) \|", RegexOptions.Multiline).Select(row => row.Groups.Values.Skip(1).Select(cell => cell.Value).ToArray()).ToList();
        var currency = new Currency("COP");

        var found = AttainmentSum.Of([.. rows.Select((row, at) => new PlannedSales(at, $"{at}", row[0], new Money(Number(row[1]), currency), Answer.Of(new Money(Number(row[2]), currency))))]);

        var customers = found.Where(own => own.Level == AttainmentLevel.Customer).ToList();
        Assert.Equal(rows.Select(row => Answer.Of((double)Number(row[3]))), customers.Select(own => own.Share));
        Assert.Equal(rows.Select(row => row[4]), customers.Select(own => own.Passed.Match(mark => PlanWord.Of(mark), _ => "")));
        Assert.All(found.Where(own => own.Level != AttainmentLevel.Customer && own.Of != "Luz"), own => Assert.Contains(own.Share.Match(share => share.ToString("'**'0.0000'**'", CultureInfo.InvariantCulture), _ => ""), Page, StringComparison.Ordinal));
    }

    private static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);

    private static List<decimal[]> Rows() =>
        [.. Regex.Matches(Page, @"^\| (\d+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|", RegexOptions.Multiline).Select(row => row.Groups.Values.Skip(1).Select(cell => decimal.Parse(cell.Value, CultureInfo.InvariantCulture)).ToArray())];
}
