using Kamino.Core.Risk;
using Kamino.UseCases.Risk;
using Kamino.Web.Words;

namespace Kamino.Web.Risk;

/// <summary>What speaks for a signal, in a sentence.</summary>
internal static class SignalText
{
    public static string Evidence(SignalRow signal, Locale locale) => signal.Kind switch
    {
        SignalKind.OverdueRhythm => locale.Say(
            "signals.overdue", locale.Number(signal.Now, 1), locale.Number(signal.Strength, 1), signal.LastOrder is { } day ? locale.Day(day) : "—"),
        SignalKind.FallingVolume => locale.Say("signals.volume", locale.Number(signal.Now, 0), locale.Number(signal.Before, 0), locale.Share(signal.Strength)),
        SignalKind.ProductsDropped => locale.Say("signals.products", string.Join(", ", signal.Products.Select(product => product.Name ?? product.Product)), locale.Share(signal.Strength)),
        SignalKind.NarrowerRange => locale.Say("signals.range", locale.Number(signal.Now, 0), locale.Number(signal.Before, 0)),
        SignalKind.RisingReturns => locale.Say("signals.returns", locale.Share(signal.Now), locale.Share(signal.Before)),
    };
}
