namespace Kamino.Storage.Facts;

/// <summary>Sorts a million codes: by the first eight signs as one number, and only what is alike in them sign by sign.</summary>
internal static class TextOrder
{
    private const int Signs = sizeof(ulong);
    private const int Bits = 8;

    /// <summary>The places of the texts, in the order of their signs.</summary>
    public static int[] Of(IReadOnlyList<string> texts)
    {
        var (heads, places) = (new ulong[texts.Count], Enumerable.Range(0, texts.Count).ToArray());
        for (var place = 0; place < heads.Length; place++)
        {
            heads[place] = Head(texts[place]);
        }

        Array.Sort(heads, places);
        for (int from = 0, to; from < heads.Length; from = to)
        {
            to = from + 1;
            while (to < heads.Length && heads[to] == heads[from])
            {
                to++;
            }

            if (to - from > 1)
            {
                places.AsSpan(from, to - from).Sort((left, right) => string.CompareOrdinal(texts[left], texts[right]));
            }
        }

        return places;
    }

    /// <summary>Where each place comes in an order.</summary>
    public static int[] Ranks(int[] order)
    {
        var ranks = new int[order.Length];
        foreach (var (rank, place) in order.Index())
        {
            ranks[place] = rank;
        }

        return ranks;
    }

    // From the first sign on that takes more than a byte, all signs count as the highest: they are compared one by one.
    private static ulong Head(string text)
    {
        var head = 0UL;
        for (var at = 0; at < Signs; at++)
        {
            var sign = at < text.Length ? text[at] : '\0';
            if (!char.IsAscii(sign))
            {
                return at == 0 ? ulong.MaxValue : (head << (Bits * (Signs - at))) | (ulong.MaxValue >> (Bits * at));
            }

            head = (head << Bits) | sign;
        }

        return head;
    }
}
