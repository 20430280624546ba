using Kamino.Core.Plans;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Plans;

/// <summary>What both sides measure and when they meet: the same in our papers and in the customer's, since it is made of the shared part alone.</summary>
internal static class JointParts
{
    private const string Unknown = "—";

    /// <summary>The joint scorecard with the agreed days; nothing where none is kept.</summary>
    public static IEnumerable<ReportPart> Of(SharedPlan plan, string us, IReaderWords words)
    {
        if (plan.Scorecard.Count + plan.Meetings.Count > 0)
        {
            yield return new ReportPart("joint", words["plan_part.scorecard"], [.. Measures(plan, us, words), .. Meetings(plan, words)]);
        }
    }

    private static IEnumerable<ReportBlock> Measures(SharedPlan plan, string us, IReaderWords words) => plan.Scorecard.Count == 0 ? [] :
    [
        new ReportBlock.Grid(
            "",
            [new(words["plan_field.measure"], 2.6), new(words["plan_field.target"], 1, true), new(us, 1.4, true), new(words["plan_field.measured"], 1.3), new(plan.Customer, 1.4, true), new(words["plan_field.measured"], 1.3)],
            [.. plan.Scorecard.Select(own => (IReadOnlyList<string>)
                [
                    own.Unit.Length == 0 ? own.Text : $"{own.Text} ({own.Unit})", Number(own.Target, words), Number(own.Ours, words), own.OursOn is { } day ? words.Day(day) : Unknown,
                    Number(own.Theirs, words), own.TheirsBy is { } said ? words.Day(DateOnly.FromDateTime(said.At.UtcDateTime)) : Unknown,
                ])]),
    ];

    private static IEnumerable<ReportBlock> Meetings(SharedPlan plan, IReaderWords words) => plan.Meetings.Count == 0 ? [] :
    [
        new ReportBlock.Points(words["plan_part.meetings"], [.. plan.Meetings.Select(own => new ReportPoint(
            $"{(own.Day is { } day ? words.Day(day) : Unknown)} {own.Text}".TrimEnd(), own.Agreed is { Holds: true } agreed ? words.Say("report.accepted", agreed.By) : ""))]),
    ];

    private static string Number(decimal? number, IReaderWords words) => number is { } known ? words.Field(known) : Unknown;
}
