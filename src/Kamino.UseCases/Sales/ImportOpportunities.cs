using System.Globalization;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Sales;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Sales;

/// <summary>What was taken in.</summary>
/// <param name="Read">Rows of the file.</param>
/// <param name="Added">Opportunities that were new.</param>
/// <param name="Changed">Known ones that the file changes.</param>
/// <param name="Unchanged">Known ones that it says again.</param>
/// <param name="Actions">Actions that were new.</param>
public sealed record OpportunitiesReport(int Read, int Added, int Changed, int Unchanged, int Actions);

/// <summary>
/// Takes opportunities in from another program, each with its actions: as many rows as it has of them. A file is taken whole or refused
/// whole; an opportunity is known by account and name, an action by its day and text.
/// </summary>
/// <param name="files">Reads the file.</param>
/// <param name="store">Where they are kept.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class ImportOpportunities(ITableFiles files, IOpportunityStore store, TimeProvider clock, IAsker asker)
{
    private static readonly TableField[] Fields =
    [
        Text("account", true, "cuenta", "codigo", "codigo_cliente", "customer", "cliente", "account_id"), Text("name", true, "nombre", "oportunidad", "opportunity", "opportunity_name", "title"),
        new("value", CellKind.Number, true, ["valor", "amount", "monto", "importe"]), new("close", CellKind.Date, true, ["cierre", "fecha_cierre", "close_date", "closing"]),
        Text("line", false, "linea", "product_line", "categoria", "category"), Text("phase", false, "fase", "etapa", "stage"), Text("currency", false, "moneda", "divisa"),
        Text("owner", false, "responsable", "vendedor", "seller"), new("opened", CellKind.Date, false, ["apertura", "creada", "created", "created_date"]),
        Text("end", false, "estado", "resultado", "status"), new("ended", CellKind.Date, false, ["fecha_fin", "closed_on", "fin"]), Text("reason", false, "razon", "motivo", "loss_reason"),
        new("last_activity", CellKind.Date, false, ["ultima_actividad", "last_activity_date"]), .. OpportunityActionRows.Fields,
    ];

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    private static readonly Dictionary<string, DosarPhase> Phases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["d"] = DosarPhase.Diagnosis,
        ["diagnosis"] = DosarPhase.Diagnosis,
        ["diagnostico"] = DosarPhase.Diagnosis,
        ["diagnóstico"] = DosarPhase.Diagnosis,
        ["o"] = DosarPhase.Objectives,
        ["objectives"] = DosarPhase.Objectives,
        ["objetivos"] = DosarPhase.Objectives,
        ["s"] = DosarPhase.Strategy,
        ["strategy"] = DosarPhase.Strategy,
        ["estrategia"] = DosarPhase.Strategy,
        ["a"] = DosarPhase.Actions,
        ["actions"] = DosarPhase.Actions,
        ["acciones"] = DosarPhase.Actions,
        ["r"] = DosarPhase.Results,
        ["results"] = DosarPhase.Results,
        ["resultados"] = DosarPhase.Results,
    };

    private static readonly Dictionary<string, OpportunityEnd> Ends = new(StringComparer.OrdinalIgnoreCase)
    {
        ["open"] = OpportunityEnd.Open,
        ["abierta"] = OpportunityEnd.Open,
        ["won"] = OpportunityEnd.Won,
        ["ganada"] = OpportunityEnd.Won,
        ["lost_to_rival"] = OpportunityEnd.LostToRival,
        ["perdida_rival"] = OpportunityEnd.LostToRival,
        ["lost_no_need"] = OpportunityEnd.LostNoNeed,
        ["sin_necesidad"] = OpportunityEnd.LostNoNeed,
        ["lost"] = OpportunityEnd.LostOther,
        ["lost_other"] = OpportunityEnd.LostOther,
        ["perdida"] = OpportunityEnd.LostOther,
    };

    /// <summary>Takes a file in.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="by">Who imports.</param>
    /// <param name="ct">Stops it; nothing stays.</param>
    /// <exception cref="UnreadableFileException">The file is refused; says where and why.</exception>
    public async Task<OpportunitiesReport> From(string file, string by, CancellationToken ct)
    {
        asker.Demand(Right.Import);
        by = asker.Signs(by);
        var table = await files.Read(file, Fields, Nothing, Nothing, ct);
        if (table.Flaws is [var flaw, ..])
        {
            throw Refused(file, flaw.Flaw, flaw.Row, flaw.Column, flaw.Value);
        }

        if (table.Questions is [var question, ..])
        {
            throw new UnreadableFileException(file, FileFlaw.MissingColumn, question.Column ?? question.About);
        }

        var known = (await store.Read(ct)).GroupBy(one => (one.Account, one.Name)).ToDictionary(group => group.Key, group => group.Last());
        var read = table.Rows.Select(row => (Row: row, One: One(file, row, known))).GroupBy(pair => (pair.One.Account, pair.One.Name))
            .Select(own => own.Aggregate(own.First().One, (one, pair) => OpportunityActionRows.Added(one, pair.Row, file))).ToList();
        var changes = read.Where(one => !(known.TryGetValue((one.Account, one.Name), out var before) && Same(before, one))).ToList();
        await store.Keep([.. changes.Select(one => (one, new OpportunityStep(
            one.Id, known.TryGetValue((one.Account, one.Name), out var before) ? before.Phase : one.Phase, one.Phase, one.End, by, Path.GetFileName(file), clock.GetUtcNow())))], ct);
        return new OpportunitiesReport(
            table.Rows.Count, changes.Count(one => one.Id == 0), changes.Count(one => one.Id != 0), read.Count - changes.Count,
            changes.Sum(one => one.Actions.Count - (known.TryGetValue((one.Account, one.Name), out var before) ? before.Actions.Count : 0)));
    }

    private Opportunity One(string file, TableRow row, Dictionary<(string, string), Opportunity> known)
    {
        string Said(string field) => row.Texts.GetValueOrDefault(field, "").Trim();
        T Word<T>(string field, Dictionary<string, T> words, T otherwise) => Said(field) is not { Length: > 0 } said ? otherwise : words.TryGetValue(said, out var word) ? word : throw Refused(file, FileFlaw.UnknownWord, row.Row, field, said);
        var value = row.Numbers.GetValueOrDefault("value");
        var currency = Said("currency").ToUpperInvariant();
        if (Said("account").Length == 0 || Said("name").Length == 0 || !row.Dates.ContainsKey("close"))
        {
            throw Refused(file, FileFlaw.EmptyCell, row.Row, Said("account").Length == 0 ? "account" : Said("name").Length == 0 ? "name" : "close", "");
        }

        if (value < 0 || (currency.Length > 0 && !Currency.TryFrom(currency, out _)))
        {
            throw Refused(file, value < 0 ? FileFlaw.NegativeNumber : FileFlaw.UnknownWord, row.Row, value < 0 ? "value" : "currency", value < 0 ? value.ToString(CultureInfo.InvariantCulture) : currency);
        }

        var before = known.GetValueOrDefault((Said("account"), Said("name")));
        var today = clock.Today();
        var opened = row.Dates.TryGetValue("opened", out var day) ? day : before?.Opened ?? today;
        var end = Word("end", Ends, before?.End ?? OpportunityEnd.Open);
        return new Opportunity(
            before?.Id ?? 0, Said("account"), Said("name"), Said("line").Length > 0 ? Said("line") : before?.Line ?? "", Word("phase", Phases, before?.Phase ?? DosarPhase.Diagnosis), value,
            currency.Length > 0 ? currency : before?.Currency ?? "", row.Dates["close"], Said("owner").Length > 0 ? Said("owner") : before?.Owner ?? "", opened, end,
            end == OpportunityEnd.Open ? null : row.Dates.TryGetValue("ended", out var ended) ? ended : before?.Ended ?? row.Dates["close"], Said("reason").Length > 0 ? Said("reason") : before?.Reason ?? "",
            row.Dates.TryGetValue("last_activity", out var last) ? last : before?.LastActivity ?? opened, before?.Sheet ?? new Dictionary<string, string>())
        {
            Actions = before?.Actions ?? [],
        };
    }

    private static bool Same(Opportunity before, Opportunity after) => before with { Sheet = after.Sheet, Actions = after.Actions } == after && before.Actions.SequenceEqual(after.Actions);

    /// <summary>What refuses a file for a cell.</summary>
    internal static UnreadableFileException Refused(string file, Enum flaw, long row, string column, string value) =>
        new(file, flaw, string.Create(CultureInfo.InvariantCulture, $"row {row}, column {column}{(value.Length == 0 ? "" : ": " + value)}"));

    private static TableField Text(string name, bool required, params string[] words) => new(name, CellKind.Text, required, words);
}
