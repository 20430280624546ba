using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>What became of a book that came back.</summary>
/// <param name="Flaw">Why nothing was kept; <c>null</c> where something was, or there was nothing to keep.</param>
/// <param name="Kept">Whether the changes were kept, and not only tried.</param>
/// <param name="Changes">Fields that the book changes.</param>
/// <param name="Conflicts">Fields that were changed in the book and in Kamino: they stay as they are in Kamino.</param>
/// <param name="Missing">Nodes whose row is gone from the book: they stay too.</param>
/// <param name="Wrong">Where a value stands that can't.</param>
public sealed record PlanBookReport(PlanFlaw? Flaw, bool Kept, IReadOnlyList<FieldChange> Changes, IReadOnlyList<FieldConflict> Conflicts, IReadOnlyList<string> Missing, string? Wrong = null);

/// <summary>Takes a plan's workbook back, field by field: nothing is overwritten silently.</summary>
/// <param name="plans">Where plans are kept.</param>
/// <param name="books">Reads it.</param>
/// <param name="write">Changes plans.</param>
/// <param name="asker">Who asks.</param>
public sealed class ImportPlanBook(IPlanStore plans, IPlanBooks books, WritePlan write, IAsker asker)
{
    /// <summary>Takes one back.</summary>
    /// <param name="number">The plan's number.</param>
    /// <param name="file">Path of the workbook.</param>
    /// <param name="by">Who sends it.</param>
    /// <param name="isTrial">Whether it is only said what would change.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns><c>null</c> where there is no such plan.</returns>
    /// <exception cref="Ledger.UnreadableFileException">It is no workbook of this plan, or a cell can't be read; nothing is changed.</exception>
    public async Task<PlanBookReport?> Run(int number, string file, string by, bool isTrial, CancellationToken ct)
    {
        asker.Demand(Right.WritePlans);
        by = asker.Signs(by);
        if (await plans.Find(number, null, ct) is not { } kept)
        {
            return null;
        }

        var book = books.Read(file);
        if (book.Plan != number)
        {
            throw new Ledger.UnreadableFileException(Path.GetFileName(file), Ledger.FileFlaw.OtherPlan, FormattableString.Invariant($"{book.Plan}"));
        }

        var merge = PlanBooks.Merge(book, kept.Plan);
        if (isTrial || merge.Changes.Count == 0)
        {
            return new PlanBookReport(null, false, merge.Changes, merge.Conflicts, merge.Missing);
        }

        var outcome = await write.Change(number, merge.Changes, by, ct);
        return outcome is null ? null : new PlanBookReport(outcome.Flaw, outcome.Flaw is null, merge.Changes, [.. merge.Conflicts, .. outcome.Conflicts], merge.Missing, outcome.Wrong);
    }
}
