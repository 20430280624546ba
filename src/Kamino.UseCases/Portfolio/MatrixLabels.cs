namespace Kamino.UseCases.Portfolio;

/// <summary>Puts names beside the foremost bubbles so that no two names overlap.</summary>
internal static class MatrixLabels
{
    private const double Letter = 7.2;
    private const double Line = 16;
    private const int Longest = 28;

    public static IReadOnlyList<(string Label, double X, double Y, string Anchor)> Place(IReadOnlyList<DrawnBubble> bubbles, Box plot, int most)
    {
        var taken = new List<Box>();
        var labels = new List<(string, double, double, string)>();
        foreach (var bubble in bubbles.OrderBy(bubble => bubble.Account.RankByMatrix).Take(most))
        {
            var name = bubble.Account.Name.Length <= Longest ? bubble.Account.Name : bubble.Account.Name[..(Longest - 1)] + "…";
            foreach (var (x, y, anchor, box) in Around(bubble, name.Length * Letter))
            {
                if (plot.Holds(box) && taken.TrueForAll(other => !other.Overlaps(box)))
                {
                    taken.Add(box);
                    labels.Add((name, x, y, anchor));
                    break;
                }
            }
        }

        return labels;
    }

    private static IEnumerable<(double X, double Y, string Anchor, Box Box)> Around(DrawnBubble bubble, double width)
    {
        var (x, y, away) = (bubble.X, bubble.Y, bubble.Radius + 5);
        yield return (x + away, y + 4, "start", new Box(x + away, y - (Line / 2), x + away + width, y + (Line / 2)));
        yield return (x - away, y + 4, "end", new Box(x - away - width, y - (Line / 2), x - away, y + (Line / 2)));
        yield return (x, y - away, "middle", new Box(x - (width / 2), y - away - Line, x + (width / 2), y - away + 2));
        yield return (x, y + away + 11, "middle", new Box(x - (width / 2), y + away - 2, x + (width / 2), y + away + Line));
    }
}
