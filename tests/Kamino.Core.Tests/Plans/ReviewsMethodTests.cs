using System.Globalization;
using System.Text.RegularExpressions;
using Kamino.Core.Plans;

namespace Kamino.Core.Tests.Plans;

public sealed class ReviewsMethodTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs/methods/reviews.md"));

    [Fact]
    public void The_page_names_every_reason_and_the_usual_limits()
    {
        var terms = new StaleTerms();
        Assert.All(Enum.GetValues<StaleReason>(), reason => Assert.Contains($"| {PlanWord.Of(reason)} |", Page, StringComparison.Ordinal));
        Assert.Contains($"{terms.OffPlan * 100:0} % or more", Page, StringComparison.Ordinal);
        Assert.Contains($"day {terms.FirstDays} of the year", Page, StringComparison.Ordinal);
        Assert.Contains($"more than {terms.Grace} days", Page, StringComparison.Ordinal);
        Assert.Contains($"for {terms.UntouchedDays} days", Page, StringComparison.Ordinal);
        Assert.Contains($"within {ReviewAgenda.SoonDays} days", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_worked_example_of_the_calendar_comes_out()
    {
        PlanReview Held(ReviewKind kind, string day) => new(1, kind, Day(day), "Luz", default);

        var next = ReviewCalendar.Next(Day("2027-01-01"), [Held(ReviewKind.Actions, "2027-02-03"), Held(ReviewKind.Plan, "2027-03-30")], new StaleTerms());

        Assert.Equal(
            Regex.Matches(Page, @"\| (actions|plan|selection) \| (\d{4}-\d\d-\d\d) \|").Select(row => (row.Groups[1].Value, Day(row.Groups[2].Value))), next.Select(own => (PlanWord.Of(own.Kind), own.Day)));
    }

    [Fact]
    public void The_worked_example_of_sales_off_plan_comes_out()
    {
        var plan = SoundPlan.Plan with { From = new DateOnly(2027, 1, 1), Finance = [new PlannedYear("f1") { Year = 2027, Revenue = 1_200_000 }] };
        var facts = new StaleFacts { Sold = 252_000, Pace = 180_000d / 600_000, Sales = new DateOnly(2027, 4, 1) };

        Assert.Equal(double.Parse(Regex.Match(Page, @"off: \*\*(.+?)\*\*").Groups[1].Value, CultureInfo.InvariantCulture), Staleness.OffPlan(plan, facts).GetValueOrDefault(), 1e-9);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
