using Kamino.Cli.Shell;
using Kamino.Core.Accounts;
using Kamino.Core.Perception;
using Kamino.UseCases.Perception;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Perception;

/// <summary>People as a terminal shows them.</summary>
internal static class PersonText
{
    public static RefusedException NoAccount(string account) => new($"no existe la cuenta {account}", $"there is no account {account}");

    public static RefusedException Nobody(string account, string name) => new($"no hay nadie llamado {name} en la cuenta {account}", $"there is nobody called {name} at account {account}");

    /// <summary>The person that was kept.</summary>
    /// <exception cref="RefusedException">They weren't.</exception>
    public static Contact Kept(PersonOutcome outcome, Print print) => outcome is { Flaw: null, Person: { } person } ? person
        : throw new RefusedException(Reason(outcome, print), Reason(outcome, print));

    public static IRenderable Of(Contact person, Print print) => new Text(string.Join(" · ", new[]
    {
        person.Account, person.Name, person.Title, string.Join(", ", person.Roles.Select(print.Word)), person.LeftOn is { } left ? print.Say("salió ", "left ") + print.Day(left) : null,
    }.Where(part => !string.IsNullOrEmpty(part))));

    public static IRenderable Of(PeopleView view, Print print)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(print.Say("Persona", "Person"), print.Say("Cargo", "Title"), print.Say("Papel", "Role"));
        if (view.SeesOpinions)
        {
            table.AddColumns(print.Say("Influencia", "Influence"), print.Say("Disposición", "Disposition"), print.Say("Relación", "Relationship"));
        }

        table.AddColumns(print.Say("La conoce", "Known by"), print.Say("Último contacto", "Last contact"), print.Say("Próximo paso", "Next step"));
        foreach (var row in view.People)
        {
            var person = row.Person;
            table.AddRow(new[] { new string(' ', row.Depth * 2) + person.Name, person.Title ?? "", string.Join(", ", person.Roles.Select(print.Word)) }
                .Concat(view.SeesOpinions ? [Number(person.Influence), Number(person.Disposition), Number(person.Relationship)] : [])
                .Concat([string.Join(", ", row.Owners), person.LastTouch is { } touch ? print.Day(touch) : Print.Unknown, person.NextStep ?? ""])
                .Select(cell => new Text(cell)));
        }

        return new Rows(
        [
            new Text($"{view.Account} · {view.Name}"), table,
            .. view.Left.Select(person => new Text(print.Say("Salió: ", "Left: ") + $"{person.Name} · {(person.LeftOn is { } day ? print.Day(day) : "")}")),
            .. view.Indices is { } indices ? Indices(indices, print) : [],
        ]);
    }

    private static IEnumerable<Text> Indices(MapIndices indices, Print print)
    {
        yield return new Text(print.Say("Disposición ponderada ", "Weighted disposition ") + indices.WeightedDisposition.Match(value => print.Number(value, 2), _ => Print.Unknown)
            + print.Say(" · cobertura ", " · coverage ") + print.Share(indices.Coverage));
        if (indices.Held is [{ Share: > StakeholderMap.TooMuchForOne } one, ..])
        {
            yield return new Text($"{one.Name}: {print.Share(one.Share)} · {print.Word(ThreadRisk.OneOfUs)}");
        }

        foreach (var missing in indices.Missing)
        {
            yield return new Text($"{print.Word(missing.Role)}: {print.Word(missing.Why)}");
        }
    }

    private static string Number(int? number) => number is { } known ? FormattableString.Invariant($"{known}") : Print.Unknown;

    private static string Reason(PersonOutcome outcome, Print print) => (outcome.Flaw is { } flaw ? print.Word(flaw) : "") + (outcome.Found is { } found ? $": {found}" : "");
}
