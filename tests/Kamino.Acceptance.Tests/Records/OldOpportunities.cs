using Kamino.Core.Sales;
using Kamino.Storage.Records;

namespace Kamino.Acceptance.Tests.Records;

/// <summary>Opportunities of the time when each had one next action on its sheet, and what becomes of them.</summary>
internal static class OldOpportunities
{
    /// <summary>One with an action to come, one whose action was done, one whose day is none, one without any.</summary>
    public const string Rows =
        """
        insert into opportunity ("Id", "Account", "Name", "Line", "Phase", "Value", "Currency", "Close", "Owner", "Opened", "End", "Reason", "LastActivity", "Sheet") values
          (1, 'A', 'Oil', '', 'Actions', 5, 'EUR', '2030-01-10', 'Ana', '2026-01-02', 'Open', '', '2026-03-02', '{"situation":"two kitchens","next_action":"Visit Ibáñez","next_action_on":"2026-03-09","commitment":"a trial"}'),
          (2, 'A', 'Rice', '', 'Results', 5, 'EUR', '2030-01-10', 'Luis', '2026-01-02', 'Open', '', '2026-03-03', '{"next_action":"trial","next_action_on":"2026-02-28","result":"it worked","learned":"ask first"}'),
          (3, 'A', 'Cups', '', 'Actions', 5, 'EUR', '2030-01-10', 'Ana', '2026-01-02', 'Open', '', '2026-03-04', '{"commitment":"a date","next_action_on":"2026-02-31"}'),
          (4, 'A', 'Tea', '', 'Diagnosis', 5, 'EUR', '2030-01-10', 'Ana', '2026-01-02', 'Open', '', '2026-03-05', '{"situation":"one kitchen"}');
        """;

    /// <summary>What they are afterwards.</summary>
    public static IReadOnlyList<string> Moved { get; } =
    [
        "Oil [situation]: 1 2026-03-09 Visit Ibáñez, Ana, a trial, , ", "Rice [learned]: 1 2026-02-28 trial, Luis, , 2026-03-03, it worked", "Cups []: 1 2026-03-04 Cups, Ana, a date, , ", "Tea [situation]: ",
    ];

    /// <summary>Each as one line.</summary>
    public static IReadOnlyList<string> Told(IEnumerable<OpportunityRow> rows) =>
        [.. rows.Select(row => row.Opportunity("A", OpportunityDocuments.Of(row))).Select(one => $"{one.Name} [{string.Join(' ', one.Sheet.Keys)}]: {string.Concat(one.Actions.Select(Told))}")];

    private static string Told(OpportunityAction own) => FormattableString.Invariant($"{own.Id} {own.Due:yyyy-MM-dd} {own.Text}, {own.Owner}, {own.Commitment}, {own.Done:yyyy-MM-dd}, {own.Result}");
}
