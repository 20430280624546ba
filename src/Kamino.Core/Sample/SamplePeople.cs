using Kamino.Core.Numerics;
using Kamino.Core.Perception;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;

namespace Kamino.Core.Sample;

/// <summary>Whom the sample company knows at its customers, and what they say of it.</summary>
public static class SamplePeople
{
    private const int Asked = 30;
    private const int Known = 60;

    private const string SpringSurvey = "2025-1";
    private const string AutumnSurvey = "2025-2";

    private static readonly DateOnly Spring = new(2025, 5, 12);
    private static readonly DateOnly Autumn = new(2025, 11, 14);

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

    /// <summary>
    /// What thirty customers answered in November when their people shared 100 points among what decides whom they buy from, and scored us and two
    /// rivals on it; what some of them answered in May; and what we had guessed before November.
    /// </summary>
    /// <param name="company">The company.</param>
    /// <param name="contacts">Its contacts, who answer.</param>
    /// <returns>Of fewer accounts where there are fewer than thirty.</returns>
    public static IReadOnlyList<SampleAnswer> Answers(SampleCompany company, IReadOnlyList<SampleContact> contacts)
    {
        ArgumentNullException.ThrowIfNull(company);
        var random = new SeededRandom(unchecked(company.Settings.Seed + 3));
        var people = contacts.ToLookup(contact => contact.Account);
        return [.. company.BySize().Take(Known).Where(account => account.Kind is not (SampleKind.Lost or SampleKind.Occasional)).Take(Asked).OrderBy(account => account.Number)
            .SelectMany(account => Answers(account, [.. people[account.Code ?? ""].Where(person => person.LeftOn is null)], random))];
    }

    private static IEnumerable<SampleAnswer> Answers(SampleAccount account, IReadOnlyList<SampleContact> people, SeededRandom random)
    {
        var rival = account.Number % SampleCompany.Rivals.Count;
        (string Supplier, double Level)[] suppliers =
        [
            (SupplierName.Us, Level(account.Kind) + (0.8 * random.NextNormal())),
            (SampleCompany.Rivals[rival], 6.6 + (0.6 * random.NextNormal())),
            (SampleCompany.Rivals[(rival + 1) % SampleCompany.Rivals.Count], 5.9 + (0.6 * random.NextNormal())),
        ];
        double[] tastes = [.. DefaultModel.CriticalSuccessFactors.Select(factor => (double)factor.Weight + (8 * random.NextUniform()))];
        var before = Moved(suppliers, account.Kind == SampleKind.Fading ? 0.7 : -0.3);
        var flattering = Moved(suppliers, 1);
        var seller = new Respondent(account.Seller, null, null);
        if (account.Number % 3 != 0)
        {
            yield return new SampleAnswer(SpringSurvey, false, Answer(account, Who(people[0]), Spring.AddDays(account.Number % 14), tastes, before, random));
        }

        yield return new SampleAnswer(AutumnSurvey, true, Answer(account, seller, Autumn.AddDays(-7), tastes, flattering, random));
        foreach (var person in people)
        {
            var nps = Math.Clamp((int)Math.Round((suppliers[0].Level * 1.15) - 0.5 + random.NextNormal()), 0, 10);
            yield return new SampleAnswer(AutumnSurvey, false, Answer(account, Who(person), Autumn.AddDays(account.Number % 14), tastes, suppliers, random) with { Nps = nps });
        }
    }

    private static SurveyAnswer Answer(
        SampleAccount account, Respondent by, DateOnly day, double[] tastes, (string Supplier, double Level)[] suppliers, SeededRandom random)
    {
        var keys = DefaultModel.CriticalSuccessFactors.Select(factor => factor.Key).ToList();
        var points = Weights.Normalise([.. tastes.Select(taste => (decimal)Math.Max(1, Math.Round((taste + (3 * random.NextNormal())) / 5)))]);
        return new SurveyAnswer(
            account.Code ?? "", by, day, [.. keys.Select((key, i) => new FactorPoints(key, points[i]))],
            [.. from supplier in suppliers
                from key in keys
                select new SupplierScore(supplier.Supplier, key, (int)Math.Clamp(Math.Round(supplier.Level + random.NextNormal()), 1, 10))]);
    }

    private static (string Supplier, double Level)[] Moved((string Supplier, double Level)[] suppliers, double by) =>
        [.. suppliers.Select(supplier => SupplierName.IsUs(supplier.Supplier) ? supplier with { Level = supplier.Level + by } : supplier)];

    private static Respondent Who(SampleContact contact) => new(contact.Name, contact.Title, contact.Influence);

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
