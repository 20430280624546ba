using System.Globalization;
using System.Text;

namespace Kamino.Bench.Kills;

/// <summary>Writes down what was sent, what of it was acknowledged, and what was under way when the program was killed; afterwards it says what is there that mustn't be, and what isn't there that must. Of each thing there is one writer.</summary>
internal sealed class Witness
{
    private readonly Lock _turn = new();
    private readonly Dictionary<Deed, string> _kept = [];
    private readonly Dictionary<Deed, string> _underWay = [];
    private readonly Dictionary<string, Tally> _tallies = [];
    private readonly Dictionary<string, int> _wrong = [];

    /// <summary>Whatever was answered with an error of the program's own, and how often.</summary>
    public IReadOnlyDictionary<string, int> Wrong => _wrong;

    /// <summary>How many writes were acknowledged.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Somebody sends something.</summary>
    /// <param name="deed">What they write.</param>
    /// <param name="value">What is to be read afterwards; empty where it is looked at in another way.</param>
    public void Begin(Deed deed, string value)
    {
        lock (_turn)
        {
            _underWay[deed] = value;
        }
    }

    /// <summary>It was answered that it is done.</summary>
    public void Acknowledge(Deed deed) => End(deed, (tally, value) =>
    {
        (tally.Acknowledged, Acknowledged) = (tally.Acknowledged + 1, Acknowledged + 1);
        if (value.Length > 0)
        {
            _kept[deed] = value;
        }
    });

    /// <summary>It was answered that it isn't done.</summary>
    public void Refuse(Deed deed, string said) => End(deed, (tally, _) =>
    {
        tally.Refused++;
        tally.Said[said] = tally.Said.GetValueOrDefault(said) + 1;
    });

    /// <summary>It was answered that something broke: nobody knows whether it is done.</summary>
    public void Fail(Deed deed, string said)
    {
        lock (_turn)
        {
            _wrong[$"{deed.Kind}: {said}"] = _wrong.GetValueOrDefault($"{deed.Kind}: {said}") + 1;
        }
    }

    /// <summary>What is there before anybody writes.</summary>
    public void Take(IReadOnlyDictionary<Deed, string> seen)
    {
        foreach (var (deed, value) in seen)
        {
            _kept[deed] = value;
        }
    }

    /// <summary>The value of a deed as far as anybody knows; <c>null</c> where there is none.</summary>
    public string? Known(Deed deed)
    {
        lock (_turn)
        {
            return _kept.GetValueOrDefault(deed);
        }
    }

    /// <summary>Holds what is there against what must be; from then on what is there counts.</summary>
    /// <returns>Each difference in words.</returns>
    public IReadOnlyList<string> Compare(IReadOnlyDictionary<Deed, string> seen)
    {
        var differences = new List<string>();
        foreach (var deed in _kept.Keys.Union(_underWay.Where(pair => pair.Value.Length > 0).Select(pair => pair.Key)).Union(seen.Keys).ToList())
        {
            var (there, must, may) = (seen.GetValueOrDefault(deed), _kept.GetValueOrDefault(deed), _underWay.GetValueOrDefault(deed));
            if (there != must && (may is null || there != may))
            {
                differences.Add($"{deed}: «{there ?? "nothing"}», acknowledged «{must ?? "nothing"}»{(may is null ? "" : $", under way «{may}»")}");
            }

            if (may is not null)
            {
                var tally = Of(deed);
                (tally.Through, tally.Gone) = there == may ? (tally.Through + 1, tally.Gone) : (tally.Through, tally.Gone + 1);
            }
        }

        _kept.Clear();
        _underWay.Clear();
        Take(seen);
        return differences;
    }

    /// <summary>Everything that was sent, by kind.</summary>
    public string Table()
    {
        var table = new StringBuilder("| written | acknowledged | under way at a kill: there whole | not there | refused |\n| --- | --- | --- | --- | --- |\n");
        foreach (var (kind, tally) in _tallies.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var said = tally.Refused == 0 ? "none" : string.Join(", ", tally.Said.OrderByDescending(pair => pair.Value).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} × {pair.Value}")));
            table.AppendLine(CultureInfo.InvariantCulture, $"| {kind} | {tally.Acknowledged} | {tally.Through} | {tally.Gone} | {said} |");
        }

        return table.ToString();
    }

    private void End(Deed deed, Action<Tally, string> how)
    {
        lock (_turn)
        {
            if (_underWay.Remove(deed, out var value))
            {
                how(Of(deed), value);
            }
        }
    }

    private Tally Of(Deed deed) => _tallies.TryGetValue(deed.Kind, out var tally) ? tally : _tallies[deed.Kind] = new Tally();

    private sealed class Tally
    {
        public int Acknowledged { get; set; }

        public int Through { get; set; }

        public int Gone { get; set; }

        public int Refused { get; set; }

        public Dictionary<string, int> Said { get; } = [];
    }
}
