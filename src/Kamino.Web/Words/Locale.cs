using System.Globalization;
using System.Text.Json;
using Kamino.Core.Quantities;
using Kamino.UseCases.Quantities;

namespace Kamino.Web.Words;

/// <summary>The reader's language and country: every word, number and day that a person sees passes through here.</summary>
public sealed class Locale : IReaderWords
{
    private static readonly Dictionary<string, Locale> Each = Region.All.ToDictionary(region => region.Tag, region => new Locale(region));

    private readonly IReadOnlyDictionary<string, string> _words;
    private readonly NumberFormatInfo _numbers;
    private readonly string[] _months;

    private Locale(Region region)
    {
        Region = region;
        _words = region.Language == "es" ? WordList.Spanish : WordList.English;
        _numbers = new NumberFormatInfo { NumberDecimalSeparator = region.Decimal, NumberGroupSeparator = region.Group };
        _months = this["months"].Split(' ');
    }

    /// <summary>How numbers and days are written.</summary>
    public Region Region { get; }

    /// <summary>es or en.</summary>
    public string Language => Region.Language;

    /// <summary>The sentence of that key; the key itself where nobody wrote one.</summary>
    public string this[string key] => _words.GetValueOrDefault(key, key);

    /// <summary>The locale of a tag such as <c>es-CO</c>; United States English where we don't speak the language.</summary>
    public static Locale Of(string? tag) => Each[(Region.Find(tag) ?? Region.All.First(region => region.Language == "en")).Tag];

    /// <summary>The sentence with its gaps <c>{0}</c>, <c>{1}</c>… filled; whole numbers are written the region's way.</summary>
    public string Say(string key, params object[] gaps) => string.Format(
        CultureInfo.InvariantCulture, this[key], [.. gaps.Select(gap => gap is int or long ? Count(Convert.ToInt64(gap, CultureInfo.InvariantCulture)) : gap)]);

    /// <summary>One sentence for one thing, another for any other number of them: <c>key.one</c> and <c>key.many</c>.</summary>
    public string Plural(string key, long count) => Say(count == 1 ? key + ".one" : key + ".many", count);

    string IReaderWords.Word(Enum member) => Of(member);

    /// <summary>The words of an enum's member: <c>RowFlaw.BadDate</c> is <c>row_flaw.bad_date</c>.</summary>
    public string Of(Enum member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return this[KeyOf(member)];
    }

    /// <summary>The key under which an enum's member has its words.</summary>
    public static string KeyOf(Enum member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return $"{Snake(member.GetType().Name)}.{WordOf(member)}";
    }

    /// <summary>An enum's member as records and addresses write it: <c>ledger_proxy</c>.</summary>
    public static string WordOf(Enum member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return Snake(member.ToString());
    }

    /// <summary>A word that came as snake_case from a record (a notice, an archive's flaw), with its sentence where there is one.</summary>
    public string Of(string family, string word) =>
        _words.TryGetValue($"{family}.{word}", out var sentence) ? sentence : word.Replace('_', ' ');

    /// <summary>A number with exactly so many decimals, halves away from zero.</summary>
    public string Number(decimal value, int decimals)
    {
        var rounded = decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
        var grouped = Math.Abs(rounded) >= Power(Region.FirstGroup - 1);
        return rounded.ToString((grouped ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture), _numbers);
    }

    /// <inheritdoc cref="Number(decimal, int)"/>
    public string Number(double value, int decimals) =>
        Math.Abs(value) < 1e15 ? Number((decimal)value, decimals) : value.ToString("0.###E+0", _numbers);

    /// <summary>A whole number.</summary>
    public string Count(long value) => Number((decimal)value, 0);

    /// <summary>An amount with the decimals that people write its currency with, without the code: tables name the currency once.</summary>
    public string Amount(Money money) => Number(money.Amount, money.Currency.ShownDecimals);

    /// <summary>An amount with its currency's code; without one where nobody said the currency.</summary>
    public string Money(Money money) => money.Currency == default ? Amount(money) : $"{Amount(money)}\u00a0{money.Currency.Code}";

    /// <summary>A large amount in few characters: 279,5 mil, 8.3 M.</summary>
    public string Compact(decimal value) => Math.Abs(value) switch
    {
        >= 999_950_000m when Language == "en" => Number(value / 1_000_000_000m, 1) + "\u00a0B",
        >= 999_950m => Number(value / 1_000_000m, 1) + "\u00a0M",
        >= 9_999.5m => Number(value / 1_000m, 0) + (Language == "es" ? "\u00a0mil" : "\u00a0k"),
        _ => Number(value, 0),
    };

    /// <summary>A share from 0 to 1 as a percentage.</summary>
    public string Share(double share, int decimals = 1) => Number(share * 100, decimals) + Region.Percent + "%";

    /// <summary>A change, with its sign: +12,3 %.</summary>
    public string Change(double share) => (share > 0 ? "+" : "") + Share(share);

    /// <summary>A day with the month as a word: no one can take the day for the month.</summary>
    public string Day(DateOnly day) => string.Format(
        CultureInfo.InvariantCulture, Region.Day, day.Day, Month(day.Month), day.Year.ToString("0000", CultureInfo.InvariantCulture));

    /// <summary>An instant as day and time, UTC.</summary>
    public string Instant(DateTimeOffset instant) =>
        $"{Day(DateOnly.FromDateTime(instant.UtcDateTime))}, {instant.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC";

    /// <summary>The short name of a month, 1 to 12.</summary>
    public string Month(int month) => _months[month - 1];

    /// <summary>Reads a number as the region writes it: <c>12.345,67</c> and <c>1234,56</c> in es-ES.</summary>
    /// <returns>False where the text is no number in this region; a sign of another region is refused, never guessed.</returns>
    public bool TryNumber(string? text, out decimal value)
    {
        var plain = (text ?? "").Trim().Replace("\u2212", "-", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace("\u202f", "", StringComparison.Ordinal);
        value = 0;
        return GroupsAreWhole(plain) && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, _numbers, out value);
    }

    /// <summary>A number as a form field shows it and <see cref="TryNumber"/> reads it: no groups, no needless zeros.</summary>
    public string Field(decimal value) => value.ToString("0.############", _numbers);

    // 1.5 is one and a half somewhere else: here a group sign with other than three digits behind it is no number.
    private bool GroupsAreWhole(string text) =>
        text.Split(_numbers.NumberDecimalSeparator)[0].Split(_numbers.NumberGroupSeparator) is var groups
        && groups.Skip(1).All(group => group.Length == 3)
        && (groups.Length == 1 || groups[0].TrimStart('-', '+').Length is >= 1 and <= 3);

    private static decimal Power(int exponent) => Enumerable.Repeat(10m, exponent).Aggregate(1m, (product, ten) => product * ten);

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
