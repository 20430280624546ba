namespace Kamino.Core.Portfolio;

/// <summary>Us against rivals as one factor's weight moves and the others stay.</summary>
internal readonly struct WeightRace
{
    private const int Heaviest = 100;

    private readonly Mean _ours;
    private readonly Mean[] _rivals;
    private readonly double _line;
    private readonly bool _straight;

    public WeightRace(IReadOnlyList<int> points, int factor, ScoreRow ours, IReadOnlyList<ScoreRow> rivals, double line)
    {
        _ours = Mean.Without(points, factor, ours);
        _rivals = new Mean[rivals.Count];
        _line = line;
        _straight = true;
        for (var i = 0; i < _rivals.Length; i++)
        {
            _rivals[i] = Mean.Without(points, factor, rivals[i]);
            _straight &= _rivals[i].Weight == _ours.Weight && _rivals[i].Counts == _ours.Counts;
        }
    }

    /// <summary>The signed distance to the nearest whole weight from 0 to 100 at which the winner changes; more before less.</summary>
    public int? Distance(int from, int within)
    {
        var now = Ahead(from);
        if (_straight && !CanChange(now))
        {
            return null;
        }

        for (var distance = 1; distance <= within; distance++)
        {
            if (from + distance <= Heaviest && Ahead(from + distance) != now)
            {
                return distance;
            }

            if (from - distance >= 0 && Exists(from - distance) && Ahead(from - distance) != now)
            {
                return -distance;
            }
        }

        return null;
    }

    // Where all are scored on the same factors, the lead is a straight line in the weight: its ends tell whether it can cross zero.
    private bool CanChange(bool now)
    {
        foreach (var rival in _rivals)
        {
            var (atNone, atMost) = (Lead(rival, 0) >= 0, Lead(rival, Heaviest) >= 0);
            if (now && (!atNone || !atMost))
            {
                return true;
            }

            if (!now && !atNone && !atMost)
            {
                return false;
            }
        }

        return !now;
    }

    private bool Exists(int weight) => _ours.Total(weight) > 0 && Array.TrueForAll(_rivals, rival => rival.Total(weight) > 0);

    private bool Ahead(int weight)
    {
        foreach (var rival in _rivals)
        {
            if (Lead(rival, weight) < 0)
            {
                return false;
            }
        }

        return true;
    }

    // Ours minus line times theirs, times both totals, which are positive. On the same factors one total cancels.
    private double Lead(Mean rival, int weight) => _straight
        ? _ours.Sum(weight) - (_line * rival.Sum(weight))
        : (_ours.Sum(weight) * rival.Total(weight)) - (_line * rival.Sum(weight) * _ours.Total(weight));

    /// <summary>A weighted mean with one weight left open.</summary>
    private readonly record struct Mean(double Scored, int Weight, double Score, bool Counts)
    {
        public static Mean Without(IReadOnlyList<int> points, int factor, ScoreRow row)
        {
            var (sum, weight) = (0.0, 0);
            for (var i = 0; i < points.Count; i++)
            {
                if (i != factor && row.Present[i])
                {
                    (sum, weight) = (sum + (points[i] * row.Scores[i]), weight + points[i]);
                }
            }

            return new Mean(sum, weight, row.Scores[factor], row.Present[factor]);
        }

        public double Sum(int weight) => Scored + (Counts ? weight * Score : 0);

        public int Total(int weight) => Weight + (Counts ? weight : 0);
    }
}
