using Kamino.Core.Plans;

namespace Kamino.Core.Tests.Plans;

public sealed class RemindersTests
{
    private static readonly DateOnly Today = new(2027, 3, 1);

    [Fact]
    public void X10_seven_days_ahead_the_day_before_the_day_itself_and_then_every_day()
    {
        var days = Enumerable.Range(-10, 20).Where(day => Reminders.Of([Thing(Today.AddDays(day))], ["Luz"], Today).Count > 0);

        Assert.Equal([.. Enumerable.Range(-10, 10), 0, 1, 7], days);
    }

    [Fact]
    public void Each_is_told_only_of_what_is_theirs_the_late_ones_first()
    {
        DueThing[] things = [Thing(Today), Thing(Today.AddDays(-3)), Thing(Today.AddDays(-5)), Thing(Today) with { Owner = "Ana" }, Thing(Today) with { Owner = "" }];

        Assert.Equal([ReminderOccasion.Overdue, ReminderOccasion.Overdue, ReminderOccasion.Today], Reminders.Of(things, [" luz "], Today).Select(own => own.Occasion));
        Assert.Equal(Today.AddDays(-5), Reminders.Of(things, ["Luz"], Today)[0].Thing.Day);
    }

    private static DueThing Thing(DateOnly day) => new(1, "Bolívar", "actions/a1", "Call", day, "Luz");

    [Fact]
    public void Of_one_day_the_plan_with_the_lower_number_comes_first() =>
        Assert.Equal([1, 2], Reminders.Of([Thing(Today) with { Plan = 2 }, Thing(Today)], ["Luz"], Today).Select(own => own.Thing.Plan));

    [Theory]
    [InlineData(-1, ReminderOccasion.Overdue)]
    [InlineData(0, ReminderOccasion.Today)]
    [InlineData(1, ReminderOccasion.Tomorrow)]
    [InlineData(7, ReminderOccasion.Week)]
    public void Each_day_has_its_occasion(int days, ReminderOccasion occasion) => Assert.Equal(occasion, Assert.Single(Reminders.Of([Thing(Today.AddDays(days))], ["Luz"], Today)).Occasion);
}
