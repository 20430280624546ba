using System.Collections.Frozen;

namespace Kamino.Core.Ledger;

/// <summary>Names of months in Spanish and English, whole and short.</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, int> Numbers = Pairs().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool TryRead(ReadOnlySpan<char> name, out int month) =>
        Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out month);

    private static Dictionary<string, int> Pairs()
    {
        string[] names =
        [
            "enero ene january jan", "febrero feb february", "marzo mar march", "abril abr april apr", "mayo may", "junio jun june",
            "julio jul july", "agosto ago august aug", "septiembre setiembre sep sept set september", "octubre oct october",
            "noviembre nov november", "diciembre dic december dec",
        ];
        return names.SelectMany((line, i) => line.Split(' ').Select(name => (name, i + 1))).ToDictionary(pair => pair.name, pair => pair.Item2);
    }
}
