using System.Globalization;
using Kamino.Core.Numerics;
using Kamino.Core.Quantities;

namespace Kamino.Core.Sample;

/// <summary>An invented distributor of food-service supplies in Colombia, down to its customers' opinion of it.</summary>
/// <param name="Settings">What it was made from.</param>
/// <param name="Accounts">Who buys, by code.</param>
/// <param name="Counter">Sales over the counter: they name no account.</param>
/// <param name="Holdings">What the accounts belong to; a region belongs to a holding itself.</param>
/// <param name="Products">What it sells.</param>
public sealed record SampleCompany(
    SampleSettings Settings, IReadOnlyList<SampleAccount> Accounts, SampleAccount Counter, IReadOnlyList<SampleHolding> Holdings, IReadOnlyList<SampleProduct> Products)
{
    private const int FirstCode = 101;
    private const int AccountsPerHolding = 5;
    private const int RetypedEvery = 97;

    /// <summary>The three years that the ledger covers.</summary>
    public static Period Days { get; } = new(new DateOnly(2023, 1, 1), new DateOnly(2026, 1, 1));

    /// <summary>What it sells in.</summary>
    public static Currency Currency { get; } = new("COP");

    /// <summary>Who else its customers could buy from.</summary>
    public static IReadOnlyList<string> Rivals { get; } = ["Provialtiplano", "Distrimarca Andina", "Nutrialianza"];

    private static readonly string[] Countries = ["CO", "CO", "CO", "CO", "CO", "CO", "CO", "EC", "PA", "PE"];

    /// <summary>Makes the company. Its ledger is <see cref="SampleLedger"/>.</summary>
    public static SampleCompany Make(SampleSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var products = SampleProducts.Draw(new SeededRandom(settings.Seed));
        var random = new SeededRandom(unchecked(settings.Seed + 1));
        var holdings = Holding(settings.Accounts);
        var accounts = new SampleAccount[settings.Accounts];
        for (var i = 0; i < accounts.Length; i++)
        {
            accounts[i] = Account(i, accounts, holdings, products.Count, random);
        }

        return new SampleCompany(settings, accounts, OverTheCounter(accounts.Length, products.Count), holdings, products);
    }

    /// <summary>The account that matters as much as its size says, most first.</summary>
    internal IEnumerable<SampleAccount> BySize() =>
        Accounts.OrderByDescending(account => account.Habit.Lines * account.Habit.Units / account.Habit.Rhythm).ThenBy(account => account.Number);

    private static SampleAccount Account(int i, SampleAccount[] before, IReadOnlyList<SampleHolding> holdings, int products, SeededRandom random)
    {
        var kind = SampleRange.DrawKind(random);
        var habit = SampleHabit.Draw(kind, Days, products, random);
        var copied = i % RetypedEvery == RetypedEvery - 1;
        var contact = kind switch
        {
            SampleKind.Pillar or SampleKind.Faithful => Days.From.AddDays(-(int)(400 + (4000 * random.NextUniform()))),
            SampleKind.Occasional or SampleKind.Fading or SampleKind.Lost => Days.From.AddDays(-(int)(1500 * random.NextUniform())),
            SampleKind.Promise or SampleKind.Newcomer => habit.Active.From.AddDays(-(int)(20 + (120 * random.NextUniform()))),
        };
        return new SampleAccount(
            i, (i + FirstCode).ToString("00000", CultureInfo.InvariantCulture), copied ? SampleNames.Retyped(before[i - 12].Name) : SampleNames.Company(i, IsLarge(kind)),
            Parent(i, holdings), SampleNames.Person(i * 7 % 12), Countries[random.Next() % (ulong)Countries.Length], TaxId(random), contact, kind, habit);
    }

    private static bool IsLarge(SampleKind kind) => kind switch
    {
        SampleKind.Pillar or SampleKind.Promise or SampleKind.Fading => true,
        SampleKind.Faithful or SampleKind.Occasional or SampleKind.Newcomer or SampleKind.Lost => false,
    };

    // Half of the accounts belong to somebody; the last three of each holding to one of its regions, where it has one.
    private static string? Parent(int i, IReadOnlyList<SampleHolding> holdings)
    {
        var number = i / 2 / AccountsPerHolding;
        if (i % 2 == 0 || number * 2 >= holdings.Count)
        {
            return null;
        }

        return holdings[(number * 2) + (number % 3 == 0 && i / 2 % AccountsPerHolding >= 2 ? 1 : 0)].Code;
    }

    private static List<SampleHolding> Holding(int accounts)
    {
        var holdings = new List<SampleHolding>();
        for (var i = 0; i < accounts / 2 / AccountsPerHolding; i++)
        {
            var (code, name) = (string.Create(CultureInfo.InvariantCulture, $"G{i + 1:000}"), SampleNames.Holding(i));
            holdings.Add(new SampleHolding(code, name, null));
            holdings.Add(new SampleHolding(code + "-R", $"{name} Regional", code));
        }

        return holdings;
    }

    private static SampleAccount OverTheCounter(int number, int products) => new(
        number, null, "", null, SampleNames.Person(0), "CO", "", Days.From, SampleKind.Occasional,
        new SampleHabit(Days, 3, 0.2, 1.6, 0.4, 0, 0, 0.01, products, 0, null));

    private static string TaxId(SeededRandom random)
    {
        var digits = (900_000_000 + (int)(random.Next() % 90_000_000)).ToString(CultureInfo.InvariantCulture);
        int[] primes = [41, 37, 29, 23, 19, 17, 13, 7, 3];
        var rest = digits.Select((digit, at) => (digit - '0') * primes[at]).Sum() % 11;
        var right = rest < 2 ? rest : 11 - rest;
        return string.Create(CultureInfo.InvariantCulture, $"{digits}-{(right + 1) % 10}");
    }
}
