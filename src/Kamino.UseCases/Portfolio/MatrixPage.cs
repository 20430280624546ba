using System.Globalization;
using System.Text;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Portfolio;

/// <summary>The matrix as one HTML file that needs nothing else: the picture and its table.</summary>
public static class MatrixPage
{
    private const string Style = """
        body{font-family:Inter,'Segoe UI',Helvetica,Arial,sans-serif;margin:2rem auto;max-width:1200px;padding:0 1rem;color:#1b2733;background:#fff}
        svg{width:100%;height:auto}table{border-collapse:collapse;width:100%;font-size:.875rem}th,td{padding:.35rem .6rem;border-bottom:1px solid #e3e8ec;text-align:left}
        td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}th{position:sticky;top:0;background:#fff}
        """;

    /// <summary>The page.</summary>
    /// <param name="view">The matrix.</param>
    /// <param name="words">In which language.</param>
    /// <param name="strongOnTheRight">Whether high strength is drawn on the right.</param>
    public static string Html(PortfolioView view, MatrixWords words, bool strongOnTheRight = false)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(words);
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html lang=\"{words.Culture.TwoLetterISOLanguageName}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{MatrixDrawing.Safe(words.Title)}</title><style>{Style}</style></head><body>");
        html.Append(MatrixDrawing.Svg(view, words, strongOnTheRight)).Append("<table><thead><tr>");
        for (var column = 0; column < words.Columns.Count; column++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th{(column > 2 ? " class=\"n\"" : "")}>{MatrixDrawing.Safe(words.Columns[column])}</th>");
        }

        html.Append("</tr></thead><tbody>");
        foreach (var row in view.Accounts)
        {
            html.Append("<tr>");
            var cells = Cells(row, words);
            for (var column = 0; column < cells.Length; column++)
            {
                html.Append(CultureInfo.InvariantCulture, $"<td{(column > 2 ? " class=\"n\"" : "")}>{MatrixDrawing.Safe(cells[column])}</td>");
            }

            html.Append("</tr>");
        }

        return html.Append("</tbody></table></body></html>").ToString();
    }

    private static string[] Cells(Core.Portfolio.PlacedAccount row, MatrixWords words)
    {
        string Number(Answer<double> answer, string form) => answer.Match(value => value.ToString(form, words.Culture), _ => "—");
        string Amount(Answer<Money> answer) => answer.Match(money => money.Shown().ToString("N" + money.Currency.ShownDecimals.ToString(CultureInfo.InvariantCulture), words.Culture), _ => "—");
        return
        [
            row.Account, row.Name, row.Quadrant.Match(words.Of, _ => "—") + (row.Contested ? " · " + words.Contested : ""), Number(row.Attractiveness, "N2"), Number(row.Strength, "N2"), Amount(row.Sales),
            Amount(row.Available), Number(row.ShareOfWallet, "P0"), Number(row.HoldRate, "P0"), row.RankBySales.Match(rank => rank.ToString(words.Culture), _ => "—"), row.RankByMatrix.ToString(words.Culture),
        ];
    }
}
