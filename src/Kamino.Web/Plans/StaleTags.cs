using Kamino.Core.Plans;
using Kamino.UseCases.Plans;
using Kamino.Web.Shell;
using Kamino.Web.Words;

namespace Kamino.Web.Plans;

/// <summary>Why a plan is stale, each reason once.</summary>
internal static class StaleTags
{
    public static Html Of(Locale words, IReadOnlyList<StaleFinding> stale) => Html.All(stale.DistinctBy(own => own.Reason).Select(own => Tag(words, own)));

    private static Html Tag(Locale words, StaleFinding own) => $"<span class=\"tag warn\" title=\"{AgendaWords.Of(own, words)}\">{words.Of(own.Reason)}</span> ";
}
