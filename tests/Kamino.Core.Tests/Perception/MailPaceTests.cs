using Kamino.Core.Perception;

namespace Kamino.Core.Tests.Perception;

public sealed class MailPaceTests
{
    [Fact]
    public void Tries_come_ever_more_seldom_and_end() =>
        Assert.Equal([1, 4, 16, 64, 256, 720, 720], Enumerable.Range(1, MailPace.MostTries - 1).Select(tries => MailPace.Wait(tries)?.TotalMinutes ?? 0));

    [Fact]
    public void After_the_last_try_there_is_none() => Assert.Null(MailPace.Wait(MailPace.MostTries));

    [Theory]
    [InlineData(6, 0, false)]
    [InlineData(7, 0, true)]
    [InlineData(7, 1, true)]
    [InlineData(30, 2, false)]
    public void A_respondent_is_reminded_once_a_week_and_twice_at_most(int daysSince, int reminders, bool may)
    {
        var last = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        Assert.Equal(may, MailPace.MayRemind(last, reminders, last.AddDays(daysSince)));
    }
}
