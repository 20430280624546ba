using Kamino.Core.Numerics;
using Kamino.Core.Portfolio;

namespace Kamino.Core.Sample;

/// <summary>Whom the sample company knows at its customers, and what they say of it.</summary>
public static class SamplePeople
{
    private const int Asked = 30;
    private const int Known = 60;

    private static readonly DateOnly Survey = new(2025, 11, 14);

    private static readonly string[] Roles = ["economic_buyer", "user", "technical_evaluator", "champion", "blocker"];

    /// <summary>Contacts of the largest accounts, two or three at each.</summary>
    public static IReadOnlyList<SampleContact> Contacts(SampleCompany company)
    {
        ArgumentNullException.ThrowIfNull(company);
        var random = new SeededRandom(unchecked(company.Settings.Seed + 2));
        return [.. from account in company.BySize().Take(Known).OrderBy(account => account.Number)
                   from place in Enumerable.Range(0, 2 + (account.Number % 2))
                   select Contact(account, place, random)];
    }

    /// <summary>What thirty customers answered when they were asked to score us and two rivals on what decides whom they buy from.</summary>
    /// <returns>Scores from 0 to 10, given by the customer; fewer accounts where there are fewer than thirty.</returns>
    public static IReadOnlyList<FactorScore> Answers(SampleCompany company)
    {
        ArgumentNullException.ThrowIfNull(company);
        var random = new SeededRandom(unchecked(company.Settings.Seed + 3));
        return [.. company.BySize().Where(account => account.Kind is not (SampleKind.Lost or SampleKind.Occasional)).Take(Asked).OrderBy(account => account.Number)
            .SelectMany(account => Answers(account, random))];
    }

    private static IEnumerable<FactorScore> Answers(SampleAccount account, SeededRandom random)
    {
        var rival = account.Number % SampleCompany.Rivals.Count;
        (string Supplier, double Level)[] suppliers =
        [
            ("us", Level(account.Kind) + (0.8 * random.NextNormal())),
            (SampleCompany.Rivals[rival], 6.6 + (0.6 * random.NextNormal())),
            (SampleCompany.Rivals[(rival + 1) % SampleCompany.Rivals.Count], 5.9 + (0.6 * random.NextNormal())),
        ];
        return from supplier in suppliers
               from factor in DefaultModel.CriticalSuccessFactors
               select new FactorScore(
                   account.Code ?? "", Axis.Strength, factor.Key, supplier.Supplier, Math.Clamp(Math.Round(supplier.Level + random.NextNormal()), 1, 10), ScoreSource.Customer,
                   Person(account, 0), Survey.AddDays(account.Number % 14));
    }

    private static double Level(SampleKind kind) => kind switch
    {
        SampleKind.Pillar => 7.6,
        SampleKind.Faithful => 7.9,
        SampleKind.Promise => 5.8,
        SampleKind.Newcomer => 6.4,
        SampleKind.Fading => 5.2,
        SampleKind.Lost or SampleKind.Occasional => 5,
    };

    private static SampleContact Contact(SampleAccount account, int place, SeededRandom random)
    {
        var (name, role) = (Person(account, place), Roles[(account.Number + place) % Roles.Length]);
        var warmth = account.Kind is SampleKind.Pillar or SampleKind.Faithful ? 1 : 0;
        return new SampleContact(
            account.Code ?? "", name, role, $"{SampleNames.Mailbox(name)}@cliente{account.Code}.example", 5 - place - (int)(random.Next() % 2),
            Math.Clamp((int)(random.Next() % 4) - 1 + warmth - (role == "blocker" ? 2 : 0), -2, 2), Math.Clamp((int)(random.Next() % 3) + 1 + warmth, 0, 5),
            account.Seller, SampleCompany.Days.Until.AddDays(-1 - (int)(random.Next() % 150)));
    }

    private static string Person(SampleAccount account, int place) => SampleNames.Person((account.Number * 3) + place + 40);
}
