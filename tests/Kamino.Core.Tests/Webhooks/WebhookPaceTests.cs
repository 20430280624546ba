using Kamino.Core.Webhooks;

namespace Kamino.Core.Tests.Webhooks;

public sealed class WebhookPaceTests
{
    [Fact]
    public void Waits_grow_from_ten_seconds_to_a_day_and_then_it_is_given_up() => Assert.Equal(
        ["00:00:10", "00:01:00", "00:05:00", "00:30:00", "02:00:00", "06:00:00", "12:00:00", "1.00:00:00", null],
        Enumerable.Range(1, 9).Select(tries => WebhookPace.Wait(tries)?.ToString()));

    [Fact]
    public void Before_the_first_failure_the_wait_is_the_shortest() => Assert.Equal(TimeSpan.FromSeconds(10), WebhookPace.Wait(0));
}
