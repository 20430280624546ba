using Kamino.Core.Lifetime;
using Kamino.UseCases.Lifetime;
using Kamino.Web.Shell;

namespace Kamino.Web.Lifetime;

/// <summary>What the address of the worth page says: the model, and how far ahead.</summary>
internal static class WorthQuery
{
    private const double MostYears = 20;

    /// <summary>The models, in the order in which they are offered.</summary>
    public static IReadOnlyList<LifetimeModel> Models { get; } = [LifetimeModel.MbgNbd, LifetimeModel.BgNbd, LifetimeModel.ParetoNbd, LifetimeModel.BgBb];

    /// <summary>Reads the address. MBG/NBD comes first: it takes nobody for alive by assumption.</summary>
    public static LifetimeQuery Of(Reader reader)
    {
        var unit = reader.Choice<TimeUnit>("unit") ?? TimeUnit.Week;
        var model = reader.Choice<LifetimeModel>("model") ?? LifetimeModel.MbgNbd;
        var horizon = reader.Locale.TryNumber(reader.Text("horizon"), out var ahead) && ahead > 0 && (double)ahead * unit.Days() < MostYears * 366 ? (double)ahead : (double?)null;
        var discount = reader.Locale.TryNumber(reader.Text("discount"), out var percent) && percent is >= 0 and <= 100 ? (double)percent / 100 : 0.1;
        return new LifetimeQuery(model, unit, model == LifetimeModel.BgBb && horizon is { } given ? Math.Max(1.0, Math.Floor(given)) : horizon, discount);
    }
}
