using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>Who gets what leaves Kamino.</summary>
public enum PlanAudience
{
    /// <summary>We: all of the plan, with what was measured.</summary>
    Us,

    /// <summary>The customer: the shared part and nothing else.</summary>
    Customer,
}

/// <summary>Takes a plan out of Kamino: as a document, a PDF, a deck, or for the print view.</summary>
/// <param name="plans">The plans.</param>
/// <param name="store">Where they are kept.</param>
/// <param name="files">Makes the files.</param>
/// <param name="books">Makes the workbooks.</param>
/// <param name="asker">Who asks.</param>
public sealed class ExportPlan(ViewPlans plans, IPlanStore store, IReportFiles files, IPlanBooks books, IAsker asker)
{
    /// <summary>What is said; <c>null</c> where there is no such plan.</summary>
    /// <param name="number">The plan's number.</param>
    /// <param name="audience">Who gets it.</param>
    /// <param name="words">Their words.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Report?> Of(int number, PlanAudience audience, IReaderWords words, CancellationToken ct)
    {
        asker.Demand(Right.Export);
        ArgumentNullException.ThrowIfNull(words);
        return audience switch
        {
            PlanAudience.Us => await plans.Of(number, null, words.Language, ct) is { } view && await plans.Figures(number, ct) is { } figures && await plans.Shared(number, ct) is { } shared ? PlanReport.Of(view, figures, shared, words) : null,
            PlanAudience.Customer => await plans.Shared(number, ct) is { } shared ? PlanReport.Of(shared, plans.Today, words) : null,
        };
    }

    /// <summary>The file; <c>null</c> where there is no such plan.</summary>
    public async Task<byte[]?> File(int number, PlanAudience audience, ReportForm form, IReaderWords words, CancellationToken ct)
    {
        asker.Demand(Right.Export);
        return await Of(number, audience, words, ct) is { } report ? await files.Make(report, form, ct) : null;
    }

    /// <summary>A company's own deck, filled; <c>null</c> where there is no such plan.</summary>
    public async Task<byte[]?> Deck(int number, PlanAudience audience, string template, IReaderWords words, CancellationToken ct)
    {
        asker.Demand(Right.Export);
        return await Of(number, audience, words, ct) is { } report ? await files.Fill(report, template, ct) : null;
    }

    /// <summary>Objectives and actions as a workbook, ours to be changed and taken back; <c>null</c> where there is no such plan.</summary>
    public async Task<byte[]?> Book(int number, PlanAudience audience, IReaderWords words, CancellationToken ct)
    {
        asker.Demand(Right.Export);
        return audience switch
        {
            PlanAudience.Us => await store.Find(number, null, ct) is { } kept ? await books.Write(PlanBooks.Of(kept, words), ct) : null,
            PlanAudience.Customer => await plans.Shared(number, ct) is { } shared ? await books.Write(PlanBooks.Of(number, shared, words), ct) : null,
        };
    }
}
