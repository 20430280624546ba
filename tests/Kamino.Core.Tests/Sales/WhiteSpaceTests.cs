using CsCheck;
using Kamino.Core.Quantities;
using Kamino.Core.Sales;

namespace Kamino.Core.Tests.Sales;

public sealed class WhiteSpaceTests
{
    private static readonly string[] Lines = ["A", "B", "C", "D", "E", "F"];

    [SlowFact]
    public void Support_is_the_share_of_the_twenty_most_alike_that_buy_the_line_whatever_else_buys_the_same() =>
        Gen.Int[0, (1 << Lines.Length) - 1].Array[1, 80].Sample(baskets =>
        {
            var accounts = baskets.Select((basket, i) => new SpaceAccount($"{i}", Lines.Where((_, line) => Buys(basket, line)).ToDictionary(line => line, _ => 1m), new Dictionary<string, SpaceState>(), Answer.Of(100m))).ToList();
            foreach (var (i, cells) in WhiteSpace.Of(accounts, Lines).Index())
            {
                var alike = Enumerable.Range(0, baskets.Length).Where(other => other != i && Likeness(baskets[i], baskets[other]) >= 0.2)
                    .OrderByDescending(other => Likeness(baskets[i], baskets[other])).ThenBy(other => other).Take(WhiteSpace.Comparable).ToList();
                foreach (var (line, cell) in cells.Index())
                {
                    Assert.Equal(alike.Count == 0 ? Answer.Unknown<double>(Doubt.NoComparable) : Answer.Of((double)alike.Count(other => Buys(baskets[other], line)) / alike.Count), cell.Support);
                }
            }
        }, iter: 100);

    private static bool Buys(int basket, int line) => (basket & (1 << line)) != 0;

    private static double Likeness(int one, int other) => WhiteSpace.Similarity(int.PopCount(one & other), int.PopCount(one | other));
}
