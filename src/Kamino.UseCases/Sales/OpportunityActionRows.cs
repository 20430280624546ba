using Kamino.Core.Sales;
using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Sales;

/// <summary>The part of a row that tells an action of its opportunity.</summary>
internal static class OpportunityActionRows
{
    /// <summary>Its columns, none of them needed.</summary>
    public static IReadOnlyList<TableField> Fields { get; } =
    [
        new("action", CellKind.Text, false, ["accion", "proxima_accion", "next_action", "next_step", "siguiente_paso", "tarea", "task"]),
        new("action_due", CellKind.Date, false, ["fecha_accion", "action_date", "next_action_date", "next_step_date", "due_date", "vence"]),
        new("action_owner", CellKind.Text, false, ["responsable_accion", "assigned_to", "asignada_a"]), new("commitment", CellKind.Text, false, ["compromiso", "expected_commitment", "compromiso_esperado"]),
        new("action_done", CellKind.Date, false, ["accion_hecha", "completed_on", "completed_date", "fecha_realizada"]), new("action_result", CellKind.Text, false, ["resultado_accion", "outcome", "que_resulto"]),
    ];

    /// <summary>The opportunity with the row's action, where the row tells one.</summary>
    /// <exception cref="UnreadableFileException">The action has no day, or is done and nobody said what came of it.</exception>
    public static Opportunity Added(Opportunity one, TableRow row, string file)
    {
        string Said(string field) => row.Texts.GetValueOrDefault(field, "").Trim();
        if (Said("action") is not { Length: > 0 } text)
        {
            return one;
        }

        var due = row.Dates.TryGetValue("action_due", out var day) ? day : throw ImportOpportunities.Refused(file, FileFlaw.EmptyCell, row.Row, "action_due", "");
        var before = one.Actions.FirstOrDefault(action => action.Due == due && action.Text == text)
            ?? new OpportunityAction(one.Actions.Select(action => action.Id).DefaultIfEmpty(0).Max() + 1, due, text, one.Owner, "");
        var after = before with
        {
            Owner = Said("action_owner") is { Length: > 0 } owner ? owner : before.Owner,
            Commitment = Said("commitment") is { Length: > 0 } commitment ? commitment : before.Commitment,
            Done = row.Dates.TryGetValue("action_done", out var done) ? done : before.Done,
            Result = Said("action_result") is { Length: > 0 } result ? result : before.Result,
        };
        return after.IsOpen || after.Result.Length > 0 ? one.With(after) : throw ImportOpportunities.Refused(file, FileFlaw.EmptyCell, row.Row, "action_result", "");
    }
}
