using Kamino.Core.Programme;

namespace Kamino.Core.Tests.Programme;

public sealed class CentricityAuditTests
{
    private static readonly int[] Star = [4, 3, 2, 1, 0];

    [Theory]
    [InlineData(1, 1, CentricityLevel.Light)]
    [InlineData(3, 1, CentricityLevel.Light)]
    [InlineData(4, 1, CentricityLevel.Medium)]
    [InlineData(5, 1, CentricityLevel.Medium)]
    [InlineData(5, 2, CentricityLevel.High)]
    [InlineData(3, 5, CentricityLevel.High)]
    [InlineData(4, 5, CentricityLevel.Complete)]
    [InlineData(5, 5, CentricityLevel.Complete)]
    public void Scale_and_integration_together_ask_for_a_level(int scale, int integration, CentricityLevel level) =>
        Assert.Equal((scale + integration, level), CentricityAudit.Of(scale, integration, Star) is var audit ? (audit.Sum, audit.Level) : default);

    [Fact]
    public void What_there_is_beyond_the_need_is_no_gap() =>
        Assert.Equal([(4, 2, 0), (3, 2, 0), (2, 2, 0), (1, 2, 1), (0, 2, 2)], CentricityAudit.Of(3, 3, Star).Star.Select(point => (point.Has, point.Needs, point.Gap)));

    [Theory]
    [InlineData(0, 3)]
    [InlineData(6, 3)]
    [InlineData(3, 0)]
    [InlineData(3, 6)]
    public void A_place_off_the_locator_is_refused(int scale, int integration) => Assert.Throws<ArgumentException>(() => CentricityAudit.Of(scale, integration, Star));

    [Theory]
    [InlineData("1 1 1 1")]
    [InlineData("1 1 1 1 1 1")]
    [InlineData("1 1 5 1 1")]
    [InlineData("1 1 -1 1 1")]
    public void A_star_of_other_points_is_refused(string star) => Assert.Throws<ArgumentException>(
        () => CentricityAudit.Of(3, 3, [.. star.Split(' ').Select(point => int.Parse(point, System.Globalization.CultureInfo.InvariantCulture))]));
}
