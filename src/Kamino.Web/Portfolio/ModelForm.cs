using Kamino.Core.Portfolio;
using Kamino.Core.Value;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Http;

namespace Kamino.Web.Portfolio;

/// <summary>A scoring model as the page's form sends it.</summary>
/// <param name="Model">What could be read.</param>
/// <param name="By">Who edits it.</param>
/// <param name="Unread">What was written where a number belongs.</param>
internal sealed record ModelForm(ScoringModel Model, string By, IReadOnlyList<string> Unread)
{
    /// <summary>Reads the form; numbers are written the reader's way.</summary>
    public static ModelForm Read(IFormCollection form, Locale locale)
    {
        var unread = new List<string>();
        var number = (string? text, decimal usual) => Number(text, usual, locale, unread);
        var cut = new CutSetting(
            Word(form["rule"], CutRule.Fixed), (double)number(form["line"], 5), (double)number(form["strength_line"], 1), (int)Math.Clamp(number(form["capacity"], 35), 0, 1_000_000));
        var proxy = Axis("proxy", form, number);
        var model = new ScoringModel(
            form["name"].ToString().Trim(), Axis("attractiveness", form, number), Axis("strength", form, number), proxy.Factors.Count == 0 ? null : proxy, cut,
            Word(form["missing"], MissingPolicy.Renormalise), (double)number(form["coverage"], 70) / 100, (long)number(form["seed"], ScoringModel.UsualSeed),
            (int)Math.Clamp(number(form["version"], 1), 1, int.MaxValue));
        return new ModelForm(model, form["by"].ToString().Trim(), unread);
    }

    private static ModelAxis Axis(string axis, IFormCollection form, Func<string?, decimal, decimal> number)
    {
        string At(string field, int row) => form[$"{axis}.{field}"].ElementAtOrDefault(row)?.Trim() ?? "";
        var rows = Enumerable.Range(0, form[$"{axis}.weight"].Count)
            .Select(row => (Row: row, Measure: At("measure", row), Key: At("key", row)))
            .Where(row => row.Measure.Length + row.Key.Length > 0);
        return new ModelAxis([.. rows.Select(row => row.Measure.Length > 0
            ? new ModelFactor(
                row.Measure, number(At("weight", row.Row), 0), FactorKind.Measured, row.Measure,
                Anchors(At("zero", row.Row), At("ten", row.Row), number), axis == "attractiveness" ? Measures.Find(row.Measure)?.Family : null)
            : new ModelFactor(row.Key, number(At("weight", row.Row), 0)))]);
    }

    // Anchors that are left out, or that are no scale, are taken from the accounts when the model is kept.
    private static Anchors? Anchors(string zero, string ten, Func<string?, decimal, decimal> number)
    {
        var (from, until) = (number(zero, 0), number(ten, 0));
        return zero.Length == 0 || ten.Length == 0 || from == until ? null : new Anchors((double)from, (double)until);
    }

    private static decimal Number(string? text, decimal usual, Locale locale, List<string> unread)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return usual;
        }

        if (locale.TryNumber(text, out var value))
        {
            return value;
        }

        unread.Add(text);
        return usual;
    }

    private static T Word<T>(string? word, T usual)
        where T : struct, Enum => Enum.GetValues<T>().Where(member => Locale.WordOf(member) == word).Append(usual).First();
}
