using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Kamino.Web.Shell;

/// <summary>A part of a list.</summary>
/// <param name="Items">The rows, in an order that doesn't change when others come or go.</param>
/// <param name="Next">What to send as <c>cursor</c> for the rows after these; <c>null</c> on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>
/// Which part of a list is asked for. The cursor names the last row that was seen and not how many were: rows that come or go meanwhile
/// make no other row appear twice or be left out.
/// </summary>
/// <param name="Limit">How many rows at most.</param>
/// <param name="Cursor">The <c>next</c> of the page before.</param>
internal readonly record struct PageQuery([property: FromQuery(Name = "limit")] int? Limit, [property: FromQuery(Name = "cursor")] string? Cursor)
{
    /// <summary>Rows of a page where nobody says how many.</summary>
    public const int Usual = 100;

    /// <summary>Rows of a page at most.</summary>
    public const int Most = 1000;

    private static readonly Comparer<(decimal Rank, string Name)> Order =
        Comparer<(decimal Rank, string Name)>.Create((one, other) => one.Rank != other.Rank ? one.Rank.CompareTo(other.Rank) : string.CompareOrdinal(one.Name, other.Name));

    /// <summary>The page of a list of which each row has a name of its own.</summary>
    public Ok<Page<T>> Of<T>(IEnumerable<T> rows, Func<T, string> name) => Of(rows, _ => 0, name);

    /// <summary>The page of a list that is in the order of a rank, lowest first, and of names where ranks are equal.</summary>
    /// <exception cref="BadHttpRequestException">The limit or the cursor is none.</exception>
    public Ok<Page<T>> Of<T>(IEnumerable<T> rows, Func<T, decimal> rank, Func<T, string> name)
    {
        var (limit, after) = Asked();
        return Answer(First(rows, row => (rank(row), name(row)), after, limit + 1), limit);
    }

    /// <summary>The same of a list that is in that order already: none of it is looked at but the page and the way there.</summary>
    /// <exception cref="BadHttpRequestException">The limit or the cursor is none.</exception>
    public Ok<Page<T>> OfSorted<T>(IReadOnlyList<T> rows, Func<T, decimal> rank, Func<T, string> name)
    {
        var (limit, after) = Asked();
        var (from, end) = (0, after is null ? 0 : rows.Count);
        while (from < end)
        {
            var middle = (from + end) / 2;
            (from, end) = Order.Compare((rank(rows[middle]), name(rows[middle])), after.GetValueOrDefault()) <= 0 ? (middle + 1, end) : (from, middle);
        }

        return Answer([.. Enumerable.Range(from, Math.Min(limit + 1, rows.Count - from)).Select(at => (rows[at], (rank(rows[at]), name(rows[at]))))], limit);
    }

    /// <summary>Rows in the order that pages of them are in.</summary>
    public static IReadOnlyList<T> Sorted<T>(IEnumerable<T> rows, Func<T, decimal> rank, Func<T, string> name) => [.. rows.OrderBy(row => (rank(row), name(row)), Order)];

    private (int Limit, (decimal Rank, string Name)? After) Asked() =>
        (Limit ?? Usual) is var limit and >= 1 and <= Most ? (limit, Cursor is { Length: > 0 } ? Read(Cursor) : null) : throw new BadHttpRequestException($"limit: 1…{Most}");

    private static Ok<Page<T>> Answer<T>(List<(T Row, (decimal Rank, string Name) Key)> found, int limit) =>
        TypedResults.Ok(new Page<T>([.. found.Take(limit).Select(row => row.Row)], found.Count > limit ? Write(found[limit - 1].Key.Rank, found[limit - 1].Key.Name) : null));

    // In one pass, with no more held than asked for: of a hundred thousand rows nobody sorts more than a page.
    private static List<(T Row, (decimal Rank, string Name) Key)> First<T>(IEnumerable<T> rows, Func<T, (decimal Rank, string Name)> key, (decimal Rank, string Name)? after, int count)
    {
        var first = new PriorityQueue<T, (decimal Rank, string Name)>(Comparer<(decimal Rank, string Name)>.Create((one, other) => Order.Compare(other, one)));
        foreach (var row in rows)
        {
            var own = key(row);
            if (after is { } seen && Order.Compare(own, seen) <= 0)
            {
                continue;
            }

            if (first.Count < count)
            {
                first.Enqueue(row, own);
            }
            else if (first.TryPeek(out _, out var last) && Order.Compare(own, last) < 0)
            {
                first.DequeueEnqueue(row, own);
            }
        }

        return [.. first.UnorderedItems.Select(item => (item.Element, item.Priority)).OrderBy(item => item.Priority, Order)];
    }

    private static string Write(decimal rank, string name) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes($"{rank.ToString(CultureInfo.InvariantCulture)}\n{name}"));

    private static (decimal Rank, string Name) Read(string cursor)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(cursor)).Split('\n', 2) is [var rank, var name]
                ? (decimal.Parse(rank, NumberStyles.Number, CultureInfo.InvariantCulture), name) : throw new FormatException();
        }
        catch (Exception unread) when (unread is FormatException or OverflowException)
        {
            throw new BadHttpRequestException("cursor: send back what 'next' said", unread);
        }
    }
}
