using System.Globalization;
using System.Text.Json;
using Kamino.Core.Quantities;
using Kamino.Web.Words;

namespace Kamino.Cli.Shell;

/// <summary>How words, numbers and days are written for the person at the terminal.</summary>
internal sealed class Print(CultureInfo culture)
{
    public const string Unknown = "—";

    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The regional rules: a Mexican writes 1,234.56 where a Colombian writes 1.234,56.</summary>
    public CultureInfo Culture => culture;

    /// <summary>The same for what leaves the terminal: files and mails.</summary>
    public Locale Reader => Web.Words.Locale.Of(culture.Name);

    /// <summary><c>es</c> or <c>en</c>.</summary>
    public string Language => culture.TwoLetterISOLanguageName;

    /// <summary>From <c>--lang</c> (<c>es</c>, <c>en</c>, <c>es-MX</c>…), else from the locale of the environment, else English.</summary>
    public static Print For(string? lang)
    {
        var locale = Locale();
        var chosen = (lang ?? locale).Replace('_', '-');
        var region = chosen.Contains('-', StringComparison.Ordinal) ? chosen : Region(chosen.ToLowerInvariant(), locale);
        return new Print(CultureInfo.GetCultureInfo(IsSpoken(region) ? region : "en-US"));
    }

    /// <summary>Whether the program speaks it.</summary>
    public static bool IsSpoken(string lang) =>
        lang.Length is 2 or 5 && (lang.StartsWith("es", StringComparison.OrdinalIgnoreCase) || lang.StartsWith("en", StringComparison.OrdinalIgnoreCase))
        && (lang.Length == 2 || (lang[2] is '-' or '_' && char.IsAsciiLetter(lang[3]) && char.IsAsciiLetter(lang[4])));

    public string Say(string es, string en) => Language == "es" ? es : en;

    /// <summary>How many of something: one, or any other number of them.</summary>
    public string Count(long count, (string One, string Many) es, (string One, string Many) en) =>
        $"{Number(count)} {(count == 1 ? Say(es.One, en.One) : Say(es.Many, en.Many))}";

    /// <summary>How many accounts.</summary>
    public string Accounts(long count) => Count(count, ("cuenta", "cuentas"), ("account", "accounts"));

    /// <summary>How many people.</summary>
    public string People(long count) => Count(count, ("persona", "personas"), ("person", "people"));

    /// <summary>How many files.</summary>
    public string Files(long count) => Count(count, ("archivo", "archivos"), ("file", "files"));

    /// <summary>The largest so many.</summary>
    public string Largest(int count) => count == 1 ? Say("el mayor", "the largest") : Say($"los {Number(count)} mayores", $"the {Number(count)} largest");

    /// <summary>The sentence of a key, or the key where nobody wrote one.</summary>
    public string Word(string key) => (Language == "es" ? WordList.Spanish : WordList.English).GetValueOrDefault(key, key);

    /// <summary>The sentence of a member of an enum.</summary>
    public string Word<T>(T member)
        where T : struct, Enum => Word($"{Snake(typeof(T).Name)}.{Snake(member.ToString())}");

    public string Number(long number) => number.ToString("N0", culture);

    public string Number(double number, int decimals) => number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), culture);

    public string Number(decimal number, int decimals) => number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), culture);

    /// <summary>The amount with the decimals that people write its currency with; the code follows unless nobody stated a currency.</summary>
    public string Amount(Money money) =>
        Number(money.Shown(), money.Currency.ShownDecimals) + (money.Currency == default ? "" : " " + money.Currency.Code);

    /// <summary>A share from 0 to 1 as a percentage with one decimal.</summary>
    public string Share(double share) => Number(share * 100, 1) + " %";

    /// <summary>Day, short month, year: never to be taken for another order of the three.</summary>
    public string Day(DateOnly day) => day.ToString("dd MMM yyyy", culture);

    /// <summary>The amount, or a dash where there is none.</summary>
    public string Amount(Answer<Money> money) => money.Match(Amount, _ => Unknown);

    /// <summary>The share, or a dash where there is none.</summary>
    public string Share(Answer<double> share) => share.Match(Share, _ => Unknown);

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    private static string Region(string language, string locale) =>
        language == "es" ? locale.StartsWith("es-", StringComparison.Ordinal) ? locale : "es-CO"
        : locale.StartsWith("en-", StringComparison.Ordinal) ? locale : "en-US";

    private static string Locale()
    {
        var set = LocaleVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "en";
        return set.Split('.', '@')[0].Replace('_', '-');
    }
}
