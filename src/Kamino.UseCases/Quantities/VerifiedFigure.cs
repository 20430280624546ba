using System.Globalization;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Quantities;

/// <summary>One published figure, computed again on this machine.</summary>
/// <param name="Id">Number of the example.</param>
/// <param name="What">What is computed.</param>
/// <param name="Source">Where the figure is printed.</param>
/// <param name="Printed">As it is printed.</param>
/// <param name="Computed">As it comes out here, with as many decimals.</param>
/// <param name="Agrees">Whether they are the same.</param>
public sealed record VerifiedFigure(string Id, string What, string Source, string Printed, string Computed, bool Agrees)
{
    /// <summary>Compares a figure with what is printed, to as many decimals.</summary>
    public static VerifiedFigure Of(string id, string what, string source, string printed, double computed)
    {
        var decimals = printed.Contains('.', StringComparison.Ordinal) ? printed.Length - printed.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var text = Math.Round(computed, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return Of(id, what, source, printed, text is "-0" ? "0" : text);
    }

    /// <summary>Compares a figure that may be unknown, and then disagrees.</summary>
    public static VerifiedFigure Of(string id, string what, string source, string printed, Answer<double> computed) =>
        computed.Match(figure => Of(id, what, source, printed, figure), why => Of(id, what, source, printed, why.ToString()));

    /// <summary>Compares words.</summary>
    public static VerifiedFigure Of(string id, string what, string source, string printed, string computed) =>
        new(id, what, source, printed, computed, printed == computed);
}
