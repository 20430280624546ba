using Kamino.Core.Plans;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Plans;

/// <summary>What a book changes in a plan.</summary>
/// <param name="Changes">Fields that somebody changed in it and nobody changed in Kamino.</param>
/// <param name="Conflicts">Fields that were changed on both sides.</param>
/// <param name="Missing">Nodes whose row is gone: they are left as they are.</param>
public sealed record BookMerge(IReadOnlyList<FieldChange> Changes, IReadOnlyList<FieldConflict> Conflicts, IReadOnlyList<string> Missing);

/// <summary>Makes books of plans, and puts them back field by field.</summary>
public static class PlanBooks
{
    private const string Objectives = "objectives";
    private const string Actions = "actions";

    private static readonly (string Part, IReadOnlyList<(string Name, CellKind Kind, Enum? Choice)> Fields)[] Parts =
    [
        (Objectives,
        [
            ("text", CellKind.Text, null), ("kind", CellKind.Text, ObjectiveKind.Revenue), ("measure", CellKind.Text, null), ("unit", CellKind.Text, null), ("baseline", CellKind.Number, null), ("target", CellKind.Number, null),
            ("now", CellKind.Number, null), ("measured", CellKind.Date, null), ("due", CellKind.Date, null), ("owner", CellKind.Text, null), ("their_owner", CellKind.Text, null), ("weight", CellKind.Number, null),
            ("insights", CellKind.Text, null), ("serves", CellKind.Text, null), ("visibility", CellKind.Text, Visibility.Shared),
        ]),
        (Actions,
        [
            ("text", CellKind.Text, null), ("side", CellKind.Text, ActionSide.Us), ("owner", CellKind.Text, null), ("due", CellKind.Date, null), ("done", CellKind.Date, null), ("effort", CellKind.Number, null),
            ("cost", CellKind.Number, null), ("strategies", CellKind.Text, null), ("after", CellKind.Text, null), ("commitment", CellKind.Text, null), ("visibility", CellKind.Text, Visibility.Shared),
        ]),
    ];

    /// <summary>The book of a plan.</summary>
    public static PlanBook Of(KeptPlan kept, IReaderWords words)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(words);
        var fields = PlanDocument.Fields(kept.Plan);
        return new PlanBook(
            kept.Card.Number, kept.Card.Version, [.. Parts.Select(part => Sheet(part.Part, part.Fields, fields, words))],
            fields.Where(own => Parts.Any(part => own.Key.StartsWith(part.Part + "/", StringComparison.Ordinal))).ToDictionary(own => own.Key, own => own.Value));
    }

    /// <summary>The book that the customer gets: made of the shared part, and not to come back.</summary>
    public static PlanBook Of(int number, SharedPlan plan, IReaderWords words)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(words);
        var fields = PlanDocument.Fields(new Plan
        {
            Objectives = [.. plan.Objectives.Select(own => new Objective(own.Id) { Text = own.Text, Kind = own.Kind, Measure = own.Measure, Unit = own.Unit, Baseline = own.Baseline, Target = own.Target, Now = own.Now, Due = own.Due, Owner = own.Owner, TheirOwner = own.TheirOwner })],
            Actions = [.. plan.Actions.Select(own => new PlanAction(own.Id) { Text = own.Text, Side = own.Side, Owner = own.Owner, Due = own.Due, Done = own.Done })],
        });
        string[] shown = ["text", "kind", "measure", "unit", "baseline", "target", "now", "due", "owner", "their_owner", "side", "done"];
        return new PlanBook(number, 0, [.. Parts.Select(part => Sheet(part.Part, [.. part.Fields.Where(field => shown.Contains(field.Name))], fields, words))], new Dictionary<string, string>());
    }

    /// <summary>What a book that came back changes in the plan as it is now.</summary>
    public static BookMerge Merge(PlanBook book, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(book);
        var (now, changes, conflicts) = (PlanDocument.Fields(plan), new List<FieldChange>(), new List<FieldConflict>());
        foreach (var change in book.Sheets.SelectMany(sheet => Sent(sheet, book.Base, now)))
        {
            var stands = now.GetValueOrDefault(change.Path, "");
            if (stands != change.To && stands != change.From)
            {
                conflicts.Add(new FieldConflict(change.Path, change.From ?? "", stands, change.To));
            }
            else if (stands != change.To)
            {
                changes.Add(change);
            }
        }

        var present = book.Sheets.SelectMany(sheet => sheet.Rows.Select(row => $"{sheet.Part}/{row.Id}")).ToHashSet();
        return new BookMerge(changes, conflicts, [.. book.Base.Keys.Select(Node).Distinct().Where(node => !present.Contains(node) && now.Keys.Any(path => Node(path) == node))]);
    }

    private static IEnumerable<FieldChange> Sent(PlanSheet sheet, IReadOnlyDictionary<string, string> seen, IReadOnlyDictionary<string, string> now)
    {
        var taken = now.Keys.Concat(seen.Keys).Where(path => path.StartsWith(sheet.Part + "/", StringComparison.Ordinal)).Select(path => path.Split('/')[1]).Concat(sheet.Rows.Select(row => row.Id)).ToHashSet();
        foreach (var row in sheet.Rows.Where(row => row.Id.Length > 0 || row.Cells.Any(cell => cell.Length > 0)))
        {
            var id = row.Id.Length > 0 ? row.Id : Free(sheet.Part[..1], taken);
            foreach (var (column, cell) in sheet.Columns.Zip(row.Cells))
            {
                var path = $"{sheet.Part}/{id}/{column.Name}";
                var from = seen.GetValueOrDefault(path, "");
                if (cell != from)
                {
                    yield return new FieldChange(path, cell, from);
                }
            }
        }
    }

    private static string Free(string letter, HashSet<string> taken)
    {
        var next = 1;
        while (!taken.Add(FormattableString.Invariant($"{letter}{next}")))
        {
            next++;
        }

        return FormattableString.Invariant($"{letter}{next}");
    }

    private static PlanSheet Sheet(string part, IReadOnlyList<(string Name, CellKind Kind, Enum? Choice)> columns, IReadOnlyDictionary<string, string> fields, IReaderWords words)
    {
        List<string> ids = [.. fields.Keys.Select(path => path.Split('/')).Where(path => path.Length == 3 && path[0] == part).Select(path => path[1]).Distinct()];
        return new PlanSheet(
            part, words["plan_part." + part],
            [.. columns.Select(own => new PlanColumn(own.Name, words["plan_field." + own.Name], own.Kind, own.Choice is null ? new Dictionary<string, string>() : Enum.GetValues(own.Choice.GetType()).Cast<Enum>().ToDictionary(PlanWord.Of, words.Word)))],
            [.. ids.Select((id, at) => new PlanBookRow(at + 2, id, [.. columns.Select(own => fields.GetValueOrDefault($"{part}/{id}/{own.Name}", ""))]))]);
    }

    private static string Node(string path) => string.Join('/', path.Split('/').Take(2));
}
