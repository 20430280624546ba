using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.UseCases.Programme;

/// <summary>Who worked on what, for who reaches the whole company.</summary>
internal sealed class SeenActivity([FromKeyedServices(Seen.Whole)] IActivityLog whole, ISight sight) : IActivityLog
{
    public async Task<IReadOnlyList<Work>> Since(DateTimeOffset from, CancellationToken ct) => (await sight.Now(ct)).IsAll ? await whole.Since(from, ct) : [];
}
