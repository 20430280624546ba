using Kamino.Core.Portfolio;
using Kamino.Web.Words;

namespace Kamino.Web.Portfolio;

/// <summary>The words of a published portfolio's data.</summary>
internal static class PublishedText
{
    public static string Of(BothWords words, Locale locale) => locale.Language == "es" ? words.Es : words.En;
}
