using Kamino.Core.Numerics;
using Kamino.Core.Portfolio;

namespace Kamino.Core.Sample;

/// <summary>Whom the sample company knows at its customers, and what they say of it.</summary>
public static class SamplePeople
{
    private const int Asked = 30;
    private const int Known = 60;

    private static readonly DateOnly Survey = new(2025, 11, 14);

    private static readonly string[] Steps = ["Enviar la propuesta de surtido", "Acordar la visita a planta", "Presentar al equipo de servicio", "Revisar las devoluciones del trimestre"];

    // Post, part in the decision, place of the boss and place of the one listened to; −1 for nobody.
    private static readonly (string Title, string Role, int Boss, int Trusted)[] Places =
    [
        ("Gerente general", "economic_buyer; decider", -1, -1), ("Jefe de compras", "buyer", 0, 2), ("Jefe de cocina y operaciones", "user; champion", 0, -1),
        ("Coordinador de calidad", "technical_evaluator", 2, 2), ("Supervisor de bodega", "user; coach", 1, 3), ("Director financiero", "influencer; blocker", 0, 0),
    ];

    /// <summary>Contacts of the largest accounts: four to six at the thirty that answered first, two or three at the others.</summary>
    public static IReadOnlyList<SampleContact> Contacts(SampleCompany company)
    {
        ArgumentNullException.ThrowIfNull(company);
        var random = new SeededRandom(unchecked(company.Settings.Seed + 2));
        var sellers = company.Accounts.Select(account => account.Seller).Distinct().ToList();
        return [.. from ranked in company.BySize().Take(Known).Index().OrderBy(ranked => ranked.Item.Number)
                   let account = ranked.Item
                   let people = ranked.Index < Asked ? 4 + (account.Number % 3) : 2 + (account.Number % 2)
                   from place in Enumerable.Range(0, people)
                   select Contact(account, place, people, sellers[(sellers.IndexOf(account.Seller) + 1) % sellers.Count], random)];
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

    private static SampleContact Contact(SampleAccount account, int place, int people, string helper, SeededRandom random)
    {
        var (name, (title, role, boss, trusted)) = (Person(account, place), Places[place]);
        var warmth = account.Kind is SampleKind.Pillar or SampleKind.Faithful ? 1 : 0;
        var isBlocker = role.Contains("blocker", StringComparison.Ordinal);
        var (influence, mood, closeness, silence) = (
            Math.Max(1, 5 - (place / 2) - (int)(random.Next() % 2)), (int)(random.Next() % 4), (int)(random.Next() % 3), (int)(random.Next() % 150));
        var left = place == people - 1 && place > 3 && account.Number % 4 == 0;
        var planned = place == account.Number % people && !left;
        return new SampleContact(
            account.Code ?? "", name, title, role, $"{SampleNames.Mailbox(name)}@cliente{account.Code}.example", influence,
            Math.Clamp(mood - 1 + warmth - (isBlocker ? 2 : 0), -2, 2), Math.Clamp(closeness + 1 + warmth - (isBlocker ? 1 : 0), 0, 5),
            place > 1 && account.Number % 2 == 0 ? helper : account.Seller, SampleCompany.Days.Until.AddDays(-1 - silence))
        {
            ReportsTo = boss >= 0 && boss < people ? Person(account, boss) : "",
            Trusts = trusted >= 0 && trusted < people ? Person(account, trusted) : "",
            NextStep = planned ? Steps[account.Number % Steps.Length] : "",
            NextStepOn = planned ? SampleCompany.Days.Until.AddDays(7 + (account.Number % 21)) : null,
            LeftOn = left ? SampleCompany.Days.Until.AddDays(-60) : null,
        };
    }

    /// <summary>Somebody at an account: the same name wherever they are spoken of.</summary>
    internal static string Person(SampleAccount account, int place) => SampleNames.Person((account.Number * 3) + place + 40);
}
