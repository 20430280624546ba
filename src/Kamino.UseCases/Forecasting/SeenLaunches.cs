using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.UseCases.Forecasting;

/// <summary>How the company's products started, for who reaches all of it: the sums are of everybody's sales.</summary>
internal sealed class SeenLaunches([FromKeyedServices(Seen.Whole)] ILaunchSales whole, ISight sight) : ILaunchSales
{
    public async Task<LaunchSales> Read(DateOnly? asOf, int quiet, CancellationToken ct)
    {
        var (all, seen) = (await whole.Read(asOf, quiet, ct), await sight.Now(ct));
        return seen.IsAll ? all : all with { Rows = [] };
    }
}
