using Kamino.Core.Plans;
using Kamino.Core.Programme;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Programme;

public sealed class AdoptionTests
{
    private static readonly DateOnly Today = new(2026, 3, 9);

    [Fact]
    public void Three_entries_on_two_of_the_last_seven_days_make_somebody_active()
    {
        Entry[] entries =
        [
            .. Entries("six days ago", 0, 0, 6), .. Entries("a week ago", 0, 0, 7), .. Entries("one sitting", 0, 0, 0), .. Entries("two entries", 0, 1), .. Entries("tomorrow", 0, 1, -1),
            .. Entries("Ana", 2, 3), .. Entries("ANA", 4),
        ];

        Assert.Equal(["Ana", "six days ago"], Adoption.Active(entries, Today));
    }

    [Theory]
    [InlineData("0 1 4 9", 2.5)]
    [InlineData("9 0 4", 4)]
    [InlineData("-3", 0)]
    public void Timeliness_is_the_median_of_the_days_between(string days, double median) => Assert.Equal(
        Answer.Of(median), Adoption.Timeliness([.. days.Split(' ').Select(late => new Entry("Ana", Today, Today.AddDays(-int.Parse(late, System.Globalization.CultureInfo.InvariantCulture)))), new Entry("Ana", Today)]));

    [Fact]
    public void What_is_about_no_day_is_neither_early_nor_late() => Assert.Equal(Answer.Unknown<double>(Doubt.NotMeasured), Adoption.Timeliness([new Entry("Ana", Today)]));

    [Fact]
    public void A_part_of_nothing_is_unknown()
    {
        Assert.Equal(Answer.Of(0.25), Adoption.Share(1, 4));
        Assert.Equal(Answer.Unknown<double>(Doubt.NotMeasured), Adoption.Share(0, 0));
    }

    [Fact]
    public void Blanks_fill_nothing_in() => Assert.Equal(new Completeness(1, 13), Completeness.Of(new Plan { Ambition = "Grow", Owner = "  " }));

    private static IEnumerable<Entry> Entries(string by, params int[] daysAgo) => daysAgo.Select(ago => new Entry(by, Today.AddDays(-ago)));
}
