using Kamino.Core.Plans;

namespace Kamino.Core.Tests.Plans;

public sealed class PlanTests
{
    [Fact]
    public void A_plan_ends_on_the_day_before_its_last_years_anniversary_and_never_beyond_the_calendar()
    {
        Assert.Equal(new DateOnly(2030, 1, 1), new Plan { From = new DateOnly(2027, 1, 1) }.Until);
        Assert.Equal(new DateOnly(9999, 6, 1), new Plan { From = new DateOnly(9997, 6, 1), Years = 2 }.Until);
        Assert.Equal(DateOnly.MaxValue, new Plan { From = new DateOnly(9997, 6, 1), Years = 3 }.Until);
    }

    [Fact]
    public void A_section_says_something_where_its_text_is_not_blank()
    {
        var plan = new Plan { Sections = [new SectionText("business_to_date") { Text = "Grew" }, new SectionText("market") { Text = " " }] };

        Assert.Equal(("Grew", ""), (plan.Text(PlanSection.BusinessToDate), plan.Text(PlanSection.Summary)));
        Assert.Equal((true, false, false), (plan.Says(PlanSection.BusinessToDate), plan.Says(PlanSection.Market), plan.Says(PlanSection.Summary)));
    }
}
