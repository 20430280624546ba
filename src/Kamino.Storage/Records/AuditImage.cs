using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kamino.Storage.Records;

/// <summary>Tells of a row of any table what the audit trail says of it.</summary>
internal static class AuditImage
{
    private const int LongestNew = 200;
    private const int MostFields = 40;
    private const string Hidden = "…";

    // Logs of their own, what only lets something be taken back, and what passes: their deeds are told by what they belong to.
    private static readonly HashSet<Type> Silent =
    [
        typeof(AnsweredRequestRow), typeof(WebhookMessageRow), typeof(AuditRow), typeof(BatchChangeRow), typeof(FrozenRateRow), typeof(MapNoteRow), typeof(OutboxMailRow), typeof(PlanCodeRow), typeof(PlanActRow), typeof(PlanStepRow),
        typeof(OpportunityStepRow), typeof(SnapshotBody), typeof(PersonalLinkRow), typeof(SurveyAnswerRow), typeof(SurveyRespondentRow), typeof(IdentityUserToken<string>), typeof(IdentityUserPasskey<string>),
    ];

    // Who and when an entry says itself; the rest follows from other fields.
    private static readonly HashSet<string> Noise =
    [
        "By", "At", "Revision", "Typed", "Seconds", "Objectives", "Actions", "OpenActions", "OpenDays", "NextDue", "Progress", "ConcurrencyStamp", "SecurityStamp", "NormalizedUserName", "NormalizedEmail",
    ];

    private static readonly HashSet<string> Secret = ["Secret", "Hash", "PasswordHash", "FeedHash", "InputsHash", "PlacesHash"];

    private static readonly Dictionary<string, AuditClass> Classes = new()
    {
        ["selection_step"] = AuditClass.Decision,
        ["selection_limits"] = AuditClass.Decision,
        ["snapshot"] = AuditClass.Decision,
        ["scoring_model"] = AuditClass.Decision,
        ["assessment"] = AuditClass.Decision,
        ["contact"] = AuditClass.Personal,
        ["contact_link"] = AuditClass.Personal,
        ["stage_entry"] = AuditClass.Personal,
        ["survey"] = AuditClass.Personal,
        ["plan_share"] = AuditClass.Personal,
        ["erasure"] = AuditClass.Personal,
        ["factor_score"] = AuditClass.Personal,
        ["user"] = AuditClass.Access,
        ["access_token"] = AuditClass.Access,
        ["webhook"] = AuditClass.Access,
        ["sign_in"] = AuditClass.Access,
        ["sign_in_elsewhere"] = AuditClass.Access,
        ["sign_in_passkey"] = AuditClass.Access,
        ["sign_in_claim"] = AuditClass.Access,
    };

    public static bool Tells(IEntityType table) => !Silent.Contains(table.ClrType) && table.FindPrimaryKey() is not null && !table.IsOwned();

    public static AuditClass Class(string record) => Classes.GetValueOrDefault(record, AuditClass.Business);

    public static string Record(IEntityType table) => table.GetTableName() ?? "";

    /// <summary>The account that a row belongs to.</summary>
    public static string? Account(IEntityType table, object row) =>
        row is AccountRow account ? account.Code : table.FindProperty("Account")?.PropertyInfo?.GetValue(row) as string;

    /// <summary>Which row, in words that people know it by.</summary>
    public static string Key(IEntityType table, object row) => row switch
    {
        IdentityUser door => door.UserName ?? "",
        IdentityUserLogin<string> elsewhere => elsewhere.LoginProvider,
        _ => string.Join(" · ", (table.FindPrimaryKey()?.Properties ?? []).Select(column => Text(column.PropertyInfo?.GetValue(row))).Where(text => text is { Length: > 0 and < LongestNew })),
    };

    /// <summary>What a new row holds, but for documents.</summary>
    public static IReadOnlyList<AuditChange> New(IEntityType table, object row) =>
        [.. Columns(table).Select(column => (column, Text: Shown(column, row, Text(column.PropertyInfo?.GetValue(row))))).Where(pair => pair.Text is { Length: > 0 and <= LongestNew })
            .Select(pair => new AuditChange(Name(pair.column.Name), null, pair.Text)).Take(MostFields)];

    /// <summary>What a row that is gone held.</summary>
    public static IReadOnlyList<AuditChange> Gone(IEntityType table, object row) => [.. New(table, row).Select(change => new AuditChange(change.Field, change.New, null))];

    /// <summary>What differs between two states of a row.</summary>
    public static IReadOnlyList<AuditChange> Changes(IEntityType table, Func<IProperty, object?> before, object after)
    {
        var changes = new List<AuditChange>();
        foreach (var column in Columns(table))
        {
            var (was, now) = (Text(before(column)), Text(column.PropertyInfo?.GetValue(after)));
            if (was != now)
            {
                changes.AddRange(Secret.Contains(column.Name) || IsSecret(after, column) ? [new AuditChange(Name(column.Name), was is null ? null : Hidden, now is null ? null : Hidden)] : Differing(Name(column.Name), was, now));
            }
        }

        return [.. changes.Take(MostFields)];
    }

    /// <summary>The fields that entries on a table may name.</summary>
    public static IEnumerable<string> Fields(IEntityType table) => Columns(table).Select(column => Name(column.Name));

    private static IEnumerable<IProperty> Columns(IEntityType table) =>
        table.GetProperties().Where(column => !column.IsPrimaryKey() && !IsNoise(column) && column.PropertyInfo is not null && column.ClrType != typeof(byte[]));

    // Of a plan its actions are counted beside the document; of an opportunity the column holds them.
    private static bool IsNoise(IProperty column) => Noise.Contains(column.Name) && column.PropertyInfo != typeof(OpportunityRow).GetProperty(nameof(OpportunityRow.Actions));

    private static string? Shown(IProperty column, object row, string? text) => text is not null && (Secret.Contains(column.Name) || IsSecret(row, column)) ? Hidden : text;

    private static bool IsSecret(object row, IProperty column) => row is SettingRow setting && column.Name == nameof(SettingRow.Value)
        && (setting.Name.Contains("password", StringComparison.Ordinal) || setting.Name.EndsWith("_key", StringComparison.Ordinal) || setting.Value.StartsWith("data:", StringComparison.Ordinal));

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool yes => yes ? "yes" : "no",
        Enum member => Name(member.ToString()),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(number is DateOnly ? "yyyy-MM-dd" : null, CultureInfo.InvariantCulture),
        _ => RecordJson.Write(value),
    };

    // Two states of a document are compared part by part; those with an id of their own wherever they stand.
    private static IEnumerable<AuditChange> Differing(string way, string? was, string? now)
    {
        var (before, after) = (Document(was), Document(now));
        return before is null || after is null ? [new AuditChange(way, Short(was), Short(now))] : Parts(way, before, after);
    }

    private static IEnumerable<AuditChange> Parts(string way, JsonNode? before, JsonNode? after)
    {
        if (JsonNode.DeepEquals(before, after))
        {
            return [];
        }

        return (before, after) switch
        {
            (JsonObject was, JsonObject now) => was.Select(part => part.Key).Union(now.Select(part => part.Key)).SelectMany(name => Parts($"{way}.{name}", was[name], now[name])),
            (JsonArray was, JsonArray now) when was.Concat(now).All(part => Id(part) is not null) => Listed(way, ById(was), ById(now)),
            _ => [new AuditChange(way, Short(Plain(before)), Short(Plain(after)))],
        };
    }

    private static IEnumerable<AuditChange> Listed(string way, Dictionary<string, JsonNode?> was, Dictionary<string, JsonNode?> now) =>
        was.Keys.Union(now.Keys).SelectMany(id => Parts($"{way}[{id}]", was.GetValueOrDefault(id), now.GetValueOrDefault(id)));

    private static Dictionary<string, JsonNode?> ById(JsonArray parts)
    {
        var known = new Dictionary<string, JsonNode?>();
        foreach (var part in parts)
        {
            known.TryAdd(Id(part) ?? "", part);
        }

        return known;
    }

    private static string? Id(JsonNode? part) => (part as JsonObject)?["id"]?.ToString();

    private static string? Plain(JsonNode? node) => node is null ? null : node is JsonValue ? node.ToString() : node.ToJsonString(RecordJson.Options);

    private static JsonNode? Document(string? text)
    {
        if (text is not { Length: > 1 } || text[0] is not ('{' or '['))
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Short(string? text) => text is { Length: > 2000 } ? text[..2000] + Hidden : text;

    private static string Name(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
