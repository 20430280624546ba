using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kamino.UseCases.Rights;

/// <summary>An entry as the chain sees it.</summary>
/// <param name="Number">From 1 on, without a gap.</param>
/// <param name="At">When.</param>
/// <param name="Class">How long it is of use.</param>
/// <param name="Record">What kind of record.</param>
/// <param name="Content">Hash of what it says.</param>
/// <param name="Hash">Hash of all that and of the entry before.</param>
public sealed record AuditLink(long Number, DateTimeOffset At, AuditClass Class, string Record, string Content, string Hash);

/// <summary>
/// Ties each entry to the one before: whoever changes one, takes one out or puts one in would have to make all later ones anew, and so another last hash.
/// What an entry says is in the chain by its own hash, so that it can be forgotten without breaking it.
/// </summary>
public static class AuditChain
{
    /// <summary>What the first entry is tied to.</summary>
    public static string Start { get; } = new('0', 64);

    /// <summary>The hash of what an entry says; the salt keeps it from being guessed once it is forgotten.</summary>
    public static string Content(string salt, string said) => Hash($"{salt}\n{said}");

    /// <summary>An entry tied to the one before.</summary>
    public static AuditLink Tie(string before, long number, DateTimeOffset at, AuditClass of, string record, string content) =>
        new(number, at, of, record, content, Of(before, number, at, of, record, content));

    /// <summary>Whether an entry is the one that was tied after another.</summary>
    /// <param name="before">The entry before it; <c>null</c> for the first.</param>
    /// <param name="link">The entry.</param>
    /// <param name="content">The hash of what it says now; <c>null</c> where that is forgotten.</param>
    public static bool Holds(AuditLink? before, AuditLink link, string? content)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.Number == (before?.Number ?? 0) + 1 && (content is null || content == link.Content)
            && link.Hash == Of(before?.Hash ?? Start, link.Number, link.At, link.Class, link.Record, link.Content);
    }

    private static string Of(string before, long number, DateTimeOffset at, AuditClass of, string record, string content) => Hash(string.Create(
        CultureInfo.InvariantCulture, $"{before}\n{number}\n{at.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffffff}\n{of}\n{record}\n{content}"));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
