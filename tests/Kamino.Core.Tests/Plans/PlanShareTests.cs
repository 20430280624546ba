using Kamino.Core.Plans;

namespace Kamino.Core.Tests.Plans;

public sealed class PlanShareTests
{
    private static readonly DateTimeOffset Now = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_share_opens_until_it_ends_or_is_taken_back()
    {
        var share = new PlanShare(1, 1, "C1", "Eva", "", "es") { Expires = Now.AddDays(1) };

        Assert.Equal((true, false, false), (share.IsOpen(Now), share.IsOpen(Now.AddDays(1)), (share with { Revoked = Now }).IsOpen(Now)));
    }

    [Fact]
    public void Whoever_has_the_link_guesses_a_code_once_in_forty_thousand_hours() =>
        Assert.InRange(Math.Pow(10, CodePace.Digits) / (CodePace.MostTries * CodePace.MostCodes / CodePace.Window.TotalHours), 40_000, double.MaxValue);
}
