using Kamino.Web.Words;
using Microsoft.AspNetCore.Http;

namespace Kamino.Web.Shell;

/// <summary>Enums in an address, by the words that records write.</summary>
internal static class QueryWord
{
    /// <summary>The member of that word; <c>null</c> where the address says none.</summary>
    /// <exception cref="BadHttpRequestException">There is no such word.</exception>
    public static T? Of<T>(string? word)
        where T : struct, Enum => word is null or "" ? null
        : Enum.GetValues<T>().Where(member => Locale.WordOf(member) == word).Select(member => (T?)member).FirstOrDefault()
            ?? throw new BadHttpRequestException($"'{word}' is none of: {string.Join(", ", Enum.GetValues<T>().Select(member => Locale.WordOf(member)))}");
}
