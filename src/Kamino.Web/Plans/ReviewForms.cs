using System.Globalization;
using Kamino.Core.Plans;
using Kamino.UseCases.Plans;
using Kamino.Web.Shell;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Web.Plans;

/// <summary>What the forms of reviews and handovers do.</summary>
internal static class ReviewForms
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/plans/{number:int}/reviews", Hold).ExcludeFromDescription();
        routes.MapPost("/plans/handover", Hand).ExcludeFromDescription();
    }

    private static async Task<RedirectHttpResult> Hand(IFormCollection form, HttpContext context, HandOverWork work, CancellationToken ct)
    {
        Reader.Keep(context, Reader.NameCookie, Text(form, "by"));
        var report = await work.Run(new WorkRequest(Text(form, "from"), Text(form, "to"), Text(form, "by"), Text(form, "reason")), ct);
        return TypedResults.LocalRedirect(report.Flaw is { } flaw ? $"/plans/handover?flaw={Locale.WordOf(flaw)}" : "/plans/handover#history");
    }

    private static async Task<IResult> Hold(int number, IFormCollection form, HttpContext context, HoldReview reviews, CancellationToken ct)
    {
        var by = Text(form, "by");
        Reader.Keep(context, Reader.NameCookie, by);
        var draft = new ReviewDraft(Word<ReviewKind>(form["kind"].ToString()) ?? ReviewKind.Actions, by)
        {
            Day = Day(form["day"].ToString()),
            Rating = int.TryParse(form["rating"], NumberStyles.None, CultureInfo.InvariantCulture, out var rating) ? rating : null,
            Decision = Word<ReviewDecision>(form["decision"].ToString()),
            Notes = Text(form, "notes"),
            Attended = Text(form, "attended").Split(','),
            Absent = Text(form, "absent").Split(','),
            Actions = [.. form["action"].Select((text, at) => new AgreedAction(
                text ?? "", form["owner"].ElementAtOrDefault(at) ?? "", Day(form["due"].ElementAtOrDefault(at)), Word<ActionSide>(form["side"].ElementAtOrDefault(at)) ?? ActionSide.Us, form["strategy"].ElementAtOrDefault(at) ?? ""))],
            Next = Day(form["next"].ToString()),
            NextAt = TimeOnly.TryParseExact(form["next_at"], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        };
        var then = Text(form, "then") is { Length: > 0 } path && path.StartsWith("/plans/", StringComparison.Ordinal) ? path : $"/plans/{number}/review";
        return await reviews.Of(number, draft, ct) is not { } outcome ? TypedResults.NotFound()
            : TypedResults.LocalRedirect(outcome.Flaw is { } flaw ? $"/plans/{number}/review?flaw={Locale.WordOf(flaw)}" : then);
    }

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim();

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static T? Word<T>(string? word)
        where T : struct, Enum => Enum.GetValues<T>().Where(member => Locale.WordOf(member) == word).Select(member => (T?)member).FirstOrDefault();
}
