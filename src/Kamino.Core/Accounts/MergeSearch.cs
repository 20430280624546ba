namespace Kamino.Core.Accounts;

/// <summary>Looks through many accounts for those that may be one, without comparing each with each.</summary>
public static class MergeSearch
{
    // What lies in a larger block is too common to tell anything: only neighbours by name are compared there.
    private const int LargestBlock = 60;
    private const int Neighbours = 8;
    private const int ShortestWord = 4;
    private const int EndLength = 5;
    private const ulong HashStart = 14695981039346656037;
    private const ulong HashFactor = 1099511628211;

    /// <summary>Finds pairs that may be one account.</summary>
    /// <param name="accounts">The accounts; of two alike, the one that comes first is proposed to stay.</param>
    /// <param name="least">The lowest score worth showing, from 0 to 1.</param>
    /// <returns>The surest first, then by code; each pair once. Two accounts that share neither tax id, a word, nor the first or last letters of their names aren't compared.</returns>
    public static IReadOnlyList<MergeProposal> Propose(IReadOnlyCollection<NamedAccount> accounts, double least = NameMatching.Least)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ComparedAccount[] compared = [.. accounts.Select(account => new ComparedAccount(account))];
        return
        [
            .. Pairs(compared)
                .Select(pair => NameMatching.Proposal(compared[pair.From], compared[pair.Into]))
                .OfType<MergeProposal>()
                .Where(proposal => proposal.Score >= least)
                .DistinctBy(proposal => (proposal.From.Code, proposal.Into.Code))
                .OrderByDescending(proposal => proposal.Score)
                .ThenBy(proposal => proposal.Into.Code, StringComparer.Ordinal)
                .ThenBy(proposal => proposal.From.Code, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(int From, int Into)> Pairs(ComparedAccount[] accounts)
    {
        var marks = new List<(ulong Mark, int Account)>();
        for (var i = 0; i < accounts.Length; i++)
        {
            Mark(accounts[i], i, marks);
        }

        marks.Sort();
        for (var (start, end) = (0, 0); start < marks.Count; start = end)
        {
            for (end = start; end < marks.Count && marks[end].Mark == marks[start].Mark; end++)
            {
            }

            var (block, reach) = Block(accounts, marks, start, end);
            for (var i = 0; i < block.Length; i++)
            {
                for (var j = i + 1; j < Math.Min(block.Length, i + 1 + reach); j++)
                {
                    yield return (Math.Max(block[i], block[j]), Math.Min(block[i], block[j]));
                }
            }
        }
    }

    private static (int[] Block, int Reach) Block(ComparedAccount[] accounts, List<(ulong Mark, int Account)> marks, int start, int end)
    {
        var block = marks.Skip(start).Take(end - start).Select(mark => mark.Account).Distinct();
        return end - start <= LargestBlock
            ? ([.. block], LargestBlock)
            : ([.. block.OrderBy(account => accounts[account].Name?.Key, StringComparer.Ordinal)], Neighbours);
    }

    private static void Mark(ComparedAccount account, int at, List<(ulong, int)> marks)
    {
        if (account.TaxId is { } taxId)
        {
            marks.Add((Hash('t', taxId), at));
        }

        if (account.Name is not { Key.Length: > 0 } name)
        {
            return;
        }

        marks.Add((Hash('f', name.Key.AsSpan(0, Math.Min(EndLength, name.Key.Length))), at));
        marks.Add((Hash('l', name.Key.AsSpan(Math.Max(0, name.Key.Length - EndLength))), at));
        marks.AddRange(name.Words.Where(word => word.Length >= ShortestWord).Select(word => (Hash('w', word), at)));
    }

    private static ulong Hash(char kind, ReadOnlySpan<char> text)
    {
        var hash = unchecked((HashStart ^ kind) * HashFactor);
        foreach (var sign in text)
        {
            hash = unchecked((hash ^ sign) * HashFactor);
        }

        return hash;
    }
}
