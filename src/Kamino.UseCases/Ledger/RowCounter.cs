using System.Runtime.CompilerServices;
using Kamino.Core.Ledger;

namespace Kamino.UseCases.Ledger;

/// <summary>Counts what becomes of rows while they pass.</summary>
internal sealed class RowCounter
{
    private readonly List<Refusal> _refusals = [];
    private readonly List<IgnoredRow> _ignored = [];

    public long Read { get; private set; }

    public long Refused { get; private set; }

    public long Ignored { get; private set; }

    public IReadOnlyList<Refusal> Refusals => _refusals;

    public IReadOnlyList<IgnoredRow> IgnoredRows => _ignored;

    public async IAsyncEnumerable<IReadOnlyList<RowOutcome>> Count(
        IAsyncEnumerable<IReadOnlyList<RowOutcome>> rows, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var block in rows.WithCancellation(ct))
        {
            Read += block.Count;
            foreach (var outcome in block)
            {
                Count(outcome);
            }

            yield return block;
        }
    }

    /// <summary>Rows that only the comparison shows to be none.</summary>
    public void Ignore(IReadOnlyList<long> rows, IgnoredBecause why)
    {
        Ignored += rows.Count;
        _ignored.AddRange(rows.Take(Math.Max(0, ImportReport.Listed - _ignored.Count)).Select(row => new IgnoredRow(row, why)));
    }

    private void Count(RowOutcome outcome)
    {
        switch (outcome)
        {
            case RowOutcome.Refused refused:
                Refused++;
                if (_refusals.Count < ImportReport.Listed)
                {
                    _refusals.Add(new Refusal(refused.Row, refused.Column, refused.Value, refused.Flaw) { File = refused.File });
                }

                break;
            case RowOutcome.Ignored ignored:
                Ignored++;
                if (_ignored.Count < ImportReport.Listed)
                {
                    _ignored.Add(new IgnoredRow(ignored.Row, ignored.Why));
                }

                break;
        }
    }
}
