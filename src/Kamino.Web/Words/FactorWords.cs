using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Web.Words;

/// <summary>How factors and their values are written.</summary>
public static class FactorWords
{
    private const double Thousand = 1_000;

    /// <summary>The name of a factor: a measure's words, those of a usual success factor, else the key as people would write it.</summary>
    public static string Name(Locale locale, string key) =>
        Measures.Find(key) is null ? locale.Of("factor", key) : locale.Of("measure", key);

    /// <summary>A measured value in its own unit.</summary>
    public static string Value(Locale locale, Answer<double> value, MeasureUnit? unit) => value.Match(
        number => unit switch
        {
            MeasureUnit.Amount => locale.Number(number, Math.Abs(number) < Thousand ? 2 : 0),
            MeasureUnit.Share => locale.Share(number),
            MeasureUnit.Years => locale.Say("unit.years", locale.Number(number, 1)),
            MeasureUnit.Number or null => locale.Number(number, 2),
        },
        why => locale.Of(why));
}
