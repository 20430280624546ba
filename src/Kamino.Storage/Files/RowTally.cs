using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Counts, along the way, what is worth knowing of the lines of a ledger.</summary>
internal sealed class RowTally
{
    private readonly Dictionary<string, (long Count, string? Example)> _counts = [];

    public IEnumerable<Notice> Notices => _counts.Select(pair => new Notice(pair.Key, pair.Value.Count, pair.Value.Example));

    public void Add(IReadOnlyList<RowOutcome> block)
    {
        foreach (var outcome in block)
        {
            if (outcome is RowOutcome.Accepted { Line: var line })
            {
                Add(line);
            }
        }
    }

    private void Add(LedgerLine line)
    {
        if (line.Account is null)
        {
            Count("lines_without_account", line.Row);
        }

        if (line.Currency == default)
        {
            Count("no_currency", line.Row);
        }

        if (line.UnitPrice == 0)
        {
            Count("zero_price", line.Row);
        }

        if (line.Cancelled)
        {
            Count("cancelled_lines", line.Row);
        }
    }

    private void Count(string about, long row)
    {
        ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, about, out var known);
        count = known ? (count.Count + 1, count.Example) : (1, row.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
