using Kamino.UseCases.Rights;

namespace Kamino.Web.Words;

/// <summary>Says in a sentence what an entry of the audit trail tells.</summary>
public static class AuditSentence
{
    private const int Longest = 120;
    private const string Nobody = "?";

    /// <summary>Who did it.</summary>
    public static string Who(AuditEntry entry, Locale words)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(words);
        return entry.Deed is not { } deed ? "—" : deed.By switch { "" => words["audit.local"], Nobody => words["audit.nobody"], var name => name };
    }

    /// <summary>What was done, such as "Ana changed person zen · Eva: disposition from −1 to 2".</summary>
    public static string Of(AuditEntry entry, Locale words)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(words);
        if (entry.Deed is not { } deed)
        {
            return words.Say("audit.forgotten", words.Of("audit_record", entry.Record));
        }

        var what = deed.Count > 1 ? $"{words.Of("audit_record", entry.Record)} × {words.Count(deed.Count)}" : $"{words.Of("audit_record", entry.Record)} {deed.Key}".Trim();
        var said = words.Say($"audit_act.{Locale.WordOf(deed.Act)}.sentence", Who(entry, words), what);
        return deed.Changes.Count == 0 ? said : $"{said}: {string.Join("; ", deed.Changes.Select(change => Change(change, words)))}";
    }

    private static string Change(AuditChange change, Locale words)
    {
        var (field, old, now) = (Field(change.Field, words), Short(change.Old), Short(change.New));
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

    private static string? Short(string? text) => text is { Length: > Longest } ? text[..Longest] + "…" : text;
}
