using Kamino.Core.Perception;
using Kamino.UseCases.Programme;
using Kamino.Web.Words;

namespace Kamino.Web.Programme;

/// <summary>Says what customers answered.</summary>
internal static class VoiceText
{
    /// <summary>The score with its margin, or the answers themselves.</summary>
    public static string Of(Voice voice, Locale locale) => voice.Score.Match(
        score => $"{Score(voice.Question, score, locale)} ± {voice.Margin.Match(margin => Score(voice.Question, margin, locale), _ => "—")}",
        _ => (voice.Values.Count == 0 ? locale["programme.voices.few"] : string.Join(", ", voice.Values)) + (voice.Dissent is { } role ? " · " + locale.Say("programme.voices.dissent", role) : ""));

    private static string Score(RiderQuestion question, double score, Locale locale) => question switch
    {
        RiderQuestion.Nps => locale.Number(score, 0),
        RiderQuestion.Csat => locale.Share(score, 0),
        RiderQuestion.Ces => locale.Number(score, 1),
    };
}
