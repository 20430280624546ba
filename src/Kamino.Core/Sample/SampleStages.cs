using Kamino.Core.Numerics;
using Kamino.Core.Perception;

namespace Kamino.Core.Sample;

/// <summary>How the sample company and its customers see their relationships.</summary>
public static class SampleStages
{
    private const int Seen = 48;
    private const int MostPoints = 4;

    // We tend to believe that we are closer than the customer thinks.
    private const double OurBelief = 0.8;

    private static readonly DateOnly Ours = new(2025, 10, 20);

    /// <summary>Both sides' views of the largest accounts, a year apart where the relationship is old enough; one side of some, and broken trust in one.</summary>
    public static IReadOnlyList<StageEntry> Views(SampleCompany company)
    {
        ArgumentNullException.ThrowIfNull(company);
        var random = new SeededRandom(unchecked(company.Settings.Seed + 4));
        return [.. company.BySize().Where(account => account.Kind is not (SampleKind.Lost or SampleKind.Occasional)).Take(Seen).OrderBy(account => account.Number).SelectMany(account => Views(account, random))];
    }

    private static IEnumerable<StageEntry> Views(SampleAccount account, SeededRandom random)
    {
        var day = Ours.AddDays(account.Number % 40);
        var level = Level(account.Kind);
        if (account.Kind is not SampleKind.Newcomer)
        {
            yield return Scored(account, StageSide.Us, day.AddYears(-1), level - 0.3 + OurBelief, random);
            yield return Scored(account, StageSide.Customer, day.AddYears(-1).AddDays(9), level - 0.3, random);
        }

        yield return Scored(account, StageSide.Us, day, level + OurBelief, random);
        if (account.Number % 7 != 3)
        {
            yield return account.Kind == SampleKind.Fading && account.Number % 4 == 0
                ? Entry(account, StageSide.Customer, day.AddDays(12), StageWord.TrustBroken, [], "Tres entregas seguidas fuera de plazo sin aviso")
                : Scored(account, StageSide.Customer, day.AddDays(12), level, random);
        }
    }

    private static StageEntry Scored(SampleAccount account, StageSide side, DateOnly day, double level, SeededRandom random) => Entry(
        account, side, day, StageWord.Scored, [.. StageReading.Items.Select(_ => (int)Math.Clamp(Math.Round(level + (0.6 * random.NextNormal())), 1, MostPoints))], null);

    private static StageEntry Entry(SampleAccount account, StageSide side, DateOnly day, StageWord word, IReadOnlyList<int> points, string? remark) =>
        new(account.Code ?? "", side, day, side == StageSide.Us ? account.Seller : SamplePeople.Person(account, 0), word, points, remark);

    private static double Level(SampleKind kind) => kind switch
    {
        SampleKind.Pillar => 3.6,
        SampleKind.Faithful => 2.8,
        SampleKind.Promise => 2.1,
        SampleKind.Newcomer => 1.3,
        SampleKind.Fading => 2.0,
        SampleKind.Lost or SampleKind.Occasional => 1,
    };
}
