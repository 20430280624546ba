namespace Kamino.Web.Words;

/// <summary>How one country writes numbers and dates. Written down here, so that no operating system can change it.</summary>
/// <param name="Tag">BCP 47 tag, such as <c>es-CO</c>.</param>
/// <param name="Name">The language and country in that language.</param>
/// <param name="Decimal">The decimal sign.</param>
/// <param name="Group">What separates thousands.</param>
/// <param name="FirstGroup">Digits before the decimal sign from which on thousands are separated: es-ES writes 1234,56 but 12.345,67.</param>
/// <param name="Day">Pattern of a day; <c>{0}</c> day, <c>{1}</c> short month, <c>{2}</c> year.</param>
/// <param name="Percent">What stands between a number and its percent sign.</param>
public sealed record Region(
    string Tag, string Name, string Decimal, string Group, int FirstGroup, string Day = "{0} {1} {2}", string Percent = "\u00a0")
{
    /// <summary>Every region that a reader can choose; the first of a language stands for the language alone.</summary>
    public static IReadOnlyList<Region> All { get; } =
    [
        new("es-ES", "Español (España)", ",", ".", 5),
        new("es-AR", "Español (Argentina)", ",", ".", 4),
        new("es-BO", "Español (Bolivia)", ",", ".", 4),
        new("es-CL", "Español (Chile)", ",", ".", 4),
        new("es-CO", "Español (Colombia)", ",", ".", 4),
        new("es-CR", "Español (Costa Rica)", ".", ",", 4),
        new("es-EC", "Español (Ecuador)", ",", ".", 4),
        new("es-MX", "Español (México)", ".", ",", 4),
        new("es-PE", "Español (Perú)", ".", ",", 4),
        new("es-UY", "Español (Uruguay)", ",", ".", 4),
        new("en-US", "English (United States)", ".", ",", 4, "{1} {0}, {2}", ""),
        new("en-GB", "English (United Kingdom)", ".", ",", 4, Percent: ""),
    ];

    /// <summary>es or en: which list of words goes with it.</summary>
    public string Language => Tag[..2];

    /// <summary>The region that a tag asks for: itself, else the first of its language; <c>null</c> where we don't speak it.</summary>
    public static Region? Find(string? tag)
    {
        var wanted = (tag ?? "").Split('.', '@')[0].Trim().Replace('_', '-'); // LANG says es_CO.UTF-8
        return wanted.Length < 2
            ? null
            : All.FirstOrDefault(region => region.Tag.Equals(Alias(wanted), StringComparison.OrdinalIgnoreCase))
                ?? All.FirstOrDefault(region => IsLanguage(wanted, region.Language));
    }

    // Latin American Spanish as a whole writes numbers as Mexico does.
    private static string Alias(string tag) => tag.Equals("es-419", StringComparison.OrdinalIgnoreCase) ? "es-MX" : tag;

    private static bool IsLanguage(string tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == 2 || tag[2] == '-');
}
