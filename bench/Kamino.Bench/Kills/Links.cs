using System.Collections.Concurrent;
using System.Net;

namespace Kamino.Bench.Kills;

/// <summary>Links that were told: each opens until what it leads to is taken back.</summary>
internal sealed class Links
{
    private readonly ConcurrentQueue<(string Path, Deed? Share)> _all = new();
    private int _looked;

    /// <summary>Somebody was told a link.</summary>
    /// <param name="path">Where it leads.</param>
    /// <param name="share">The share that it opens; <c>null</c> for one that nobody takes back.</param>
    public void Add(string path, Deed? share = null) => _all.Enqueue((path, share));

    /// <summary>Tries those that were told since the last time, or all of them.</summary>
    /// <returns>Those that are answered as they mustn't be.</returns>
    public async Task<IReadOnlyList<string>> Look(Uri address, Witness witness, bool all)
    {
        var (wrong, links) = (new List<string>(), _all.ToArray());
        using var sender = new Sender(address, null, witness);
        foreach (var (path, share) in links.Skip(all ? 0 : _looked))
        {
            var must = share is not null && witness.Known(share)?.EndsWith("open", StringComparison.Ordinal) != true ? HttpStatusCode.NotFound : HttpStatusCode.OK;
            if (await Answer(sender, path) is var status && status != must)
            {
                wrong.Add($"{share?.ToString() ?? "link of a survey"}: its link answers {status?.ToString() ?? "nothing in time"}, not {must}");
            }
        }

        _looked = links.Length;
        return wrong;
    }

    private static async Task<HttpStatusCode?> Answer(Sender sender, string path)
    {
        try
        {
            return (await sender.Read(path)).Status;
        }
        catch (TaskCanceledException)
        {
            return null;
        }
    }
}
