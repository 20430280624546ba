using System.Globalization;
using System.Text.Json;
using Kamino.UseCases.Rights;

namespace Kamino.Web.Words;

/// <summary>Says in a sentence what an entry of the audit trail tells.</summary>
public static class AuditSentence
{
    private const int Longest = 120;
    private const string Nobody = "?";

    // Digits elsewhere may be a code, a telephone or a document's number: only these are quantities.
    private static readonly HashSet<string> Quantities =
    [
        "amount", "available", "balance", "baseline", "chance", "contribution", "cost", "coverage", "default_chance", "disposition", "effort", "files", "forecast", "influence", "interest", "investment", "list_price", "loss_given",
        "margin", "now", "others", "points", "price", "quantity", "rank", "rate", "relationship", "revenue", "risk", "score", "share", "spend", "standard_cost", "strength", "target", "total", "tries", "value", "weight", "weighted_disposition",
    ];

    // Words of a closed set, with the family that has their sentences.
    private static readonly Dictionary<string, string> Families = new()
    {
        ["opportunity.phase"] = "dosar_phase",
        ["opportunity.end"] = "opportunity_end",
        ["plan.status"] = "plan_status",
        ["plan.box"] = "quadrant",
        ["plan_share.right"] = "share_right",
        ["plan_review.kind"] = "review_kind",
        ["batch.kind"] = "batch_kind",
        ["batch.status"] = "batch_status",
        ["user.role"] = "role",
        ["access_token.scope"] = "token_scope",
        ["stage_entry.side"] = "stage_side",
        ["stage_entry.word"] = "stage_word",
        ["erasure.why"] = "erasure_cause",
        ["selection_step.from"] = "selection_stage",
        ["selection_step.to"] = "selection_stage",
        ["wallet.evidence"] = "wallet_evidence",
        ["cost_rate.place"] = "cost_place",
        ["assessment.kind"] = "assessment_kind",
    };

    /// <summary>Who did it.</summary>
    public static string Who(AuditEntry entry, Locale words)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(words);
        return entry.Deed is not { } deed ? "—" : deed.By switch { "" => words["audit.local"], Nobody => words["audit.nobody"], var name => name };
    }

    /// <summary>What was done, such as "Ana changed person zen · Eva: disposition from −1 to 2".</summary>
    public static string Of(AuditEntry entry, Locale words) => Changes(entry, words) is { Count: > 0 } changes ? $"{Head(entry, words)}: {string.Join("; ", changes)}" : Head(entry, words);

    /// <summary>Who did what to which record, without its fields.</summary>
    public static string Head(AuditEntry entry, Locale words)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(words);
        if (entry.Deed is not { } deed)
        {
            return words.Say("audit.forgotten", words.Of("audit_record", entry.Record));
        }

        var what = deed.Count > 1 ? $"{words.Of("audit_record", entry.Record)} × {words.Count(deed.Count)}" : $"{words.Of("audit_record", entry.Record)} {Key(deed.Key, words)}".Trim();
        return words.Say($"audit_act.{Locale.WordOf(deed.Act)}.sentence", Who(entry, words), what);
    }

    /// <summary>What became of each field, in words.</summary>
    public static IReadOnlyList<string> Changes(AuditEntry entry, Locale words)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(words);
        return [.. (entry.Deed?.Changes ?? []).Select(change => Change(entry.Record, change, words))];
    }

    private static string Change(string record, AuditChange change, Locale words)
    {
        var (field, old, now) = (Field(change.Field, words), Value(record, change.Field, change.Old, words), Value(record, change.Field, change.New, words));
        return (old, now) switch
        {
            (null, null) => field,
            (null, _) => words.Say("audit.set", field, now),
            (_, null) => words.Say("audit.emptied", field, old),
            _ => words.Say("audit.from_to", field, old, now),
        };
    }

    // Within a document each part of the way is a word of its own: "actions [a3] due".
    private static string Field(string way, Locale words) => string.Join(' ', way.Replace("[", ".[", StringComparison.Ordinal).Split('.').Where((part, at) => at > 0 || part != "body")
        .Select(part => part.StartsWith('[') ? part : words.Of("audit_field", part)));

    // A record's key may hold a day.
    private static string Key(string key, Locale words) => string.Join(" · ", key.Split(" · ").Select(part => Instant(part, words) ?? part));

    private static string? Value(string record, string field, string? text, Locale words) =>
        text is null ? null
        : text is "yes" or "no" ? words[$"audit.{text}"]
        : Instant(text, words) is { } instant ? instant
        : Families.TryGetValue($"{record}.{field}", out var family) ? words.Of(family, text)
        : record != "setting" && Quantities.Contains(field.Split('.')[^1]) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Quantity(number, words)
        : Short(List(text) ?? text);

    // A list of plain texts is told with commas, and an empty one as nothing.
    private static string? List(string text)
    {
        if (text is not ['[', .., ']'])
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<List<string>>(text) is { } items ? items.Count == 0 ? "—" : string.Join(", ", items) : null;
        }
        catch (JsonException)
        {
            return null; // a list of parts, or a text that only looks like one
        }
    }

    private static string Quantity(decimal number, Locale words) => words.Number(number, number.ToString("0.####", CultureInfo.InvariantCulture).Split('.') is [_, var behind] ? behind.Length : 0);

    // As records are written: a day, or an instant in UTC.
    private static string? Instant(string text, Locale words) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? words.Day(day)
        : DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd HH:mm:ss'Z'", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? words.Instant(instant)
        : null;

    private static string? Short(string? text) => text is { Length: > Longest } ? text[..Longest] + "…" : text;
}
