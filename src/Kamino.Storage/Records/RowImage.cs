using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kamino.UseCases.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kamino.Storage.Records;

/// <summary>Compares two states of a table's row, and gives back the earlier one.</summary>
/// <param name="model">The tables.</param>
internal sealed class RowImage<TRow>(IModel model)
    where TRow : class
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What a field is called where its column has another name.
    private static readonly Dictionary<string, string> Fields = new() { ["Parent"] = "group", ["StandardCostCurrency"] = "cost_currency" };

    private static readonly HashSet<string> Opinions = [nameof(ContactRow.Influence), nameof(ContactRow.Disposition), nameof(ContactRow.Relationship), nameof(ContactRow.NextStep), nameof(ContactRow.Role)];

    private readonly PropertyInfo[] _key = Properties(Entity(model).FindPrimaryKey()?.Properties ?? []);
    private readonly IProperty[] _columns = [.. Entity(model).GetProperties().Where(property => !property.IsPrimaryKey())];

    /// <summary>The table's name.</summary>
    public string Table { get; } = Entity(model).GetTableName() ?? "";

    /// <summary>The row's key as JSON.</summary>
    public string Key(TRow row) => JsonSerializer.Serialize(_key.Select(property => property.GetValue(row)), Plain);

    /// <summary>The key of a row that its one column tells.</summary>
    public static string KeyOf(string only) => JsonSerializer.Serialize(new[] { only }, Plain);

    /// <summary>The columns that differ, each with what it held before and after, as JSON.</summary>
    public string Changes(TRow? before, TRow after)
    {
        var changed = new Dictionary<string, object?[]>();
        foreach (var column in _columns)
        {
            var (was, now) = (before is null ? Empty(column) : Value(column, before), Value(column, after));
            if (!Equals(was, now))
            {
                changed.Add(column.Name, [was, now]);
            }
        }

        return JsonSerializer.Serialize(changed, Plain);
    }

    /// <summary>Gives a row the state back that it had before a change, but for what was changed since.</summary>
    /// <param name="row">The row as it is; it becomes what it was.</param>
    /// <param name="change">What is taken back.</param>
    /// <returns>The cells that stay, because somebody changed them since.</returns>
    public IReadOnlyList<KeptEdit> TakeBack(TRow row, BatchChangeRow change)
    {
        var changes = JsonSerializer.Deserialize<Dictionary<string, JsonElement[]>>(change.Columns) ?? [];
        var kept = new List<KeptEdit>();
        foreach (var column in _columns.Where(column => change.IsNew || changes.ContainsKey(column.Name)))
        {
            var (was, now) = changes.TryGetValue(column.Name, out var pair) ? (Read(column, pair[0]), Read(column, pair[1])) : (Empty(column), Empty(column));
            if (!Equals(Value(column, row), now))
            {
                kept.Add(Kept(column, row));
            }
            else if (was is not null || column.IsNullable)
            {
                column.PropertyInfo?.SetValue(row, was);
            }
        }

        return kept;
    }

    /// <summary>The cell as one that stays.</summary>
    public KeptEdit Kept(string column, TRow row) => Kept(_columns.First(known => known.Name == column), row);

    private KeptEdit Kept(IProperty column, TRow row) => new(
        string.Join(" · ", _key.Select(property => Text(property.GetValue(row)))),
        Fields.GetValueOrDefault(column.Name) ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(column.Name),
        Value(column, row) is { } value ? IsOpinion(column) ? "…" : Text(value) : null);

    // What we think of a person is told on their page, to those who may see it, and nowhere else.
    private static bool IsOpinion(IProperty column) => typeof(TRow) == typeof(ContactRow) && Opinions.Contains(column.Name);

    private static string Text(object? value) => value is string text ? text : JsonSerializer.Serialize(value, Plain).Trim('"');

    private static object? Read(IProperty column, JsonElement value) => value.Deserialize(column.ClrType, Plain);

    private static object? Value(IProperty column, TRow row) => column.PropertyInfo?.GetValue(row);

    // What a column of a row that isn't there is compared with.
    private static object? Empty(IProperty column) => column.ClrType.IsValueType && !column.IsNullable ? Activator.CreateInstance(column.ClrType) : null;

    private static IEntityType Entity(IModel model) =>
        model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException($"{typeof(TRow).Name} is no table.");

    private static PropertyInfo[] Properties(IEnumerable<IProperty> columns) => [.. columns.Select(column => column.PropertyInfo).OfType<PropertyInfo>()];
}
