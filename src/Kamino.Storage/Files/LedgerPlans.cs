using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>The files of one ledger: exports that follow one another, or lines and the documents that they stand on.</summary>
/// <param name="Lines">The files of lines, in the order in which they were given.</param>
/// <param name="Documents">The files of documents; empty where the lines say everything.</param>
internal sealed record LedgerPlans(IReadOnlyList<LedgerPlan> Lines, IReadOnlyList<LedgerPlan> Documents)
{
    /// <summary>Finds out which file is which from its columns.</summary>
    public static LedgerPlans Of(IReadOnlyList<LedgerPlan> plans, ReadingChoices choices)
    {
        var documents = plans.Where(plan => plan.IsOfDocuments).ToList();
        return documents.Count == 0 || !plans.Any(plan => plan.IsOfLines)
            ? new LedgerPlans(plans, [])
            : new LedgerPlans(
                [.. plans.Except(documents).Select(plan => plan.IsOfLines ? plan.Joined(choices, needsAmount: true) : plan)],
                [.. documents.Select(plan => plan.Joined(choices, needsAmount: false))]);
    }

    /// <summary>All files: lines first.</summary>
    public IEnumerable<LedgerPlan> All => Lines.Concat(Documents);

    /// <summary>The column of each field: in the first file of lines, else in the first one of documents.</summary>
    public IReadOnlyDictionary<LedgerField, string> Mapping
    {
        get
        {
            var mapping = Headers(Lines[0]);
            foreach (var (named, header) in Documents.Take(1).SelectMany(Headers).Where(pair => pair.Key != LedgerField.Net))
            {
                mapping.TryAdd(named, header);
            }

            return mapping;
        }
    }

    /// <summary>What is open in any file; a column that a person named may be in another one.</summary>
    public IReadOnlyList<Question> Questions
    {
        get
        {
            LedgerField[] header = [.. new[] { LedgerField.Account, LedgerField.Date }.Where(wanted => !Lines[0].Has(wanted))];
            var open = Documents.Count == 0
                ? Lines.SelectMany(plan => plan.Questions(LedgerField.Account, LedgerField.Date, LedgerField.Net))
                : Lines.SelectMany(plan => plan.Questions(LedgerField.Document, LedgerField.Net)).Concat(Documents.SelectMany(plan => plan.Questions([LedgerField.Document, .. header])));
            return [.. open.Where(question => !IsElsewhere(question)).DistinctBy(question => (question.About, question.AnswerWith, question.Column))];
        }
    }

    /// <summary>What is worth knowing, each thing once.</summary>
    public IReadOnlyList<Notice> Notices => Merged(All.SelectMany(plan => plan.Notices));

    /// <summary>Adds up notices that say the same.</summary>
    public static IReadOnlyList<Notice> Merged(IEnumerable<Notice> notices) =>
        [.. notices.GroupBy(notice => notice.About).Select(same => same.First() with { Count = same.Sum(notice => notice.Count) })];

    private bool IsElsewhere(Question question) =>
        question is { About: "mapping", Example: { } wanted } && All.Any(plan => plan.Look.Header.Any(header => HeaderText.Fold(header) == HeaderText.Fold(wanted)));

    private static Dictionary<LedgerField, string> Headers(LedgerPlan plan) =>
        plan.Layout.Columns.ToDictionary(pair => pair.Key, pair => plan.Layout.HeaderOf(pair.Value));
}
