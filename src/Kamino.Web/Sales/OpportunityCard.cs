using System.Globalization;
using Kamino.UseCases.Sales;
using Kamino.Web.Shell;
using Kamino.Web.Words;

namespace Kamino.Web.Sales;

/// <summary>An open opportunity on the board.</summary>
internal static class OpportunityCard
{
    public static Html Of(Locale words, OpportunityRow row) => $"""
        <article class="card">
            <h3><a href="/opportunities/{row.Id.ToString(CultureInfo.InvariantCulture)}">{row.Name}</a></h3>
            <p class="small"><a href="/accounts/{Uri.EscapeDataString(row.Account)}">{row.AccountName}</a>{(row.Line.Length > 0 ? $" · {row.Line}" : "")}</p>
            <p class="num">{words.Amount(row.Value)} · {words.Day(row.Close)}</p>
            <p class="small quiet">{words.Say("opportunities.age", row.AgeDays, row.Probability.Match(share => words.Share(share, 0), _ => "—"))}{(row.Owner.Length > 0 ? $" · {row.Owner}" : "")}</p>{(row.Neglected ? Neglected(words, row) : null)}{(row.Next is { } next ? Small($"{words.Day(next.Due)}: {next.Text}") : null)}
            {Small(row.Missing.Count > 0 ? words.Say("opportunities.missing", row.Missing.Count) : words["opportunities.ready"])}
        </article>
        """;

    private static Html Neglected(Locale words, OpportunityRow row) => $"<p class=\"small warn\">{Icon.Of("alert")} {words.Say("opportunities.neglected", row.QuietDays)}</p>";

    private static Html Small(string text) => $"<p class=\"small\">{text}</p>";
}
