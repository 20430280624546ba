using System.Collections.ObjectModel;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Kamino.UseCases.Quantities;

/// <summary>Settings that say more of themselves than their types can.</summary>
public interface ICheckedSettings
{
    /// <summary>What of them is wrong, once each is well formed.</summary>
    IEnumerable<WrongSetting> Wrong();
}

/// <summary>Reads the classes that hold settings from what was given by name, and names whatever is wrong.</summary>
/// <param name="given">Names and values; case doesn't matter in names.</param>
public sealed class SettingsReader(IReadOnlyDictionary<string, string> given)
{
    // Two slips of the finger: a name that far off was meant to be ours.
    private const int Slips = 2;

    private readonly List<WrongSetting> _wrong = [];
    private readonly List<(string Prefix, string Name)> _known = [];

    /// <summary>What the environment of this process gives.</summary>
    public static IReadOnlyDictionary<string, string> OfEnvironment()
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            all[(string)variable.Key] = (string?)variable.Value ?? "";
        }

        return all;
    }

    /// <summary>What a setting is called: <c>Limits__PerMinute</c>, <c>KAMINO_MAIL_PASSWORD</c>.</summary>
    public static string NameOf(Type section, string property)
    {
        ArgumentNullException.ThrowIfNull(section);
        var prefix = section.GetCustomAttribute<SettingsSectionAttribute>()?.Prefix ?? throw new ArgumentException($"{section.Name} holds no settings.", nameof(section));
        return prefix + (prefix.EndsWith("__", StringComparison.Ordinal) ? property : JsonNamingPolicy.SnakeCaseUpper.ConvertName(property));
    }

    /// <summary>The settings of a section, in the order of their class.</summary>
    public static IReadOnlyList<(PropertyInfo Property, SettingAttribute About)> In(Type section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return [.. section.GetProperties().Select(property => (property, about: property.GetCustomAttribute<SettingAttribute>())).Where(one => one.about is not null).Select(one => (one.property, one.about ?? new SettingAttribute("")))];
    }

    /// <summary>Reads one section. What is set to nothing isn't set.</summary>
    public T Read<T>()
        where T : class, new()
    {
        var (read, before) = (new T(), _wrong.Count);
        foreach (var (property, about) in In(typeof(T)))
        {
            var name = NameOf(typeof(T), property.Name);
            _known.Add((typeof(T).GetCustomAttribute<SettingsSectionAttribute>()?.Prefix ?? "", name));
            if (given.TryGetValue(name, out var text) && !string.IsNullOrWhiteSpace(text))
            {
                property.SetValue(read, Value(property, about, name, text.Trim()) ?? property.GetValue(read));
            }
        }

        _wrong.AddRange(read is ICheckedSettings more && _wrong.Count == before ? more.Wrong() : []);
        return read;
    }

    /// <summary>Names what was wrong and what no class that was read knows.</summary>
    /// <param name="ours">Names that were given to this program alone, such as those of its own file: each must be known.</param>
    /// <exception cref="WrongSettingException">There is any.</exception>
    public void ThrowIfWrong(IReadOnlyCollection<string>? ours = null)
    {
        var unknown = given.Keys.Where(name => !_known.Exists(known => Same(known.Name, name)))
            .Select(name => (name, near: _known.Select(known => known.Name).MinBy(known => Distance(known, name)) ?? ""))
            .Where(one => IsOurs(one.name, one.near) || ours?.Contains(one.name, StringComparer.OrdinalIgnoreCase) == true)
            .Select(one => new WrongSetting(one.name, null, ProgramSettingFlaw.UnknownSetting, one.near))
            .OrderBy(one => one.Name, StringComparer.Ordinal);
        var all = new ReadOnlyCollection<WrongSetting>([.. _wrong, .. unknown]);
        if (all.Count > 0)
        {
            throw new WrongSettingException(all);
        }
    }

    private bool IsOurs(string name, string near) => Distance(near, name) <= Slips
        || _known.Exists(known => known.Prefix.EndsWith("__", StringComparison.Ordinal) && name.StartsWith(known.Prefix, StringComparison.OrdinalIgnoreCase));

    private object? Value(PropertyInfo property, SettingAttribute about, string name, string text)
    {
        var read = property.PropertyType == typeof(string) ? text
            : property.PropertyType == typeof(bool) ? bool.TryParse(text, out var isSo) ? isSo : null
            : property.PropertyType == typeof(int) ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= about.Least && count <= about.Most ? count : null
            : property.PropertyType == typeof(double) ? double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= about.Least && number <= about.Most ? number : (object?)null
            : property.PropertyType.IsEnum ? !char.IsAsciiDigit(text[0]) && Enum.TryParse(property.PropertyType, text, ignoreCase: true, out var word) ? word : null
            : throw new InvalidOperationException($"A setting can't be a {property.PropertyType.Name}.");
        if (read is null)
        {
            var (flaw, detail) = property.PropertyType == typeof(bool) ? (ProgramSettingFlaw.NotTrueOrFalse, null)
                : property.PropertyType.IsEnum ? (ProgramSettingFlaw.NoSuchWord, string.Join(", ", Enum.GetNames(property.PropertyType)))
                : (ProgramSettingFlaw.NotInRange, Bounds(about));
            _wrong.Add(new WrongSetting(name, about.IsSecret ? null : text, flaw, detail));
        }

        return read;
    }

    /// <summary>The bounds of a number: <c>1…1000</c>.</summary>
    public static string Bounds(SettingAttribute about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return string.Create(CultureInfo.InvariantCulture, $"{about.Least}…{about.Most}");
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    // Letters to change, add or take away to get from one to the other (Levenshtein).
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = diagonal + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
