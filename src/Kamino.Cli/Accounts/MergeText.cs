using Kamino.Cli.Shell;
using Kamino.Core.Accounts;
using Kamino.UseCases.Accounts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Accounts;

/// <summary>What a merge moves, for a person at the terminal.</summary>
internal static class MergeText
{
    public static IRenderable Of(MergeOutcome outcome, Print print)
    {
        var (from, into) = (outcome.From, outcome.Into ?? outcome.From);
        var lines = new List<string>
        {
            (outcome.Done ? print.Say("Hecho", "Done") : print.Say("Ensayo: nada cambió", "Dry run: nothing changed")) + $": {from.Account} {from.Name} → {into.Account} {into.Name}",
            print.Say("Ventas: ", "Sales: ") + (from.Net.Count == 0 ? Print.Unknown : string.Join(" · ", from.Net.Select(print.Amount)))
                + print.Say($", {print.Number(from.Documents)} documentos", $", {print.Number(from.Documents)} documents"),
            print.Say("Cuentas que le pertenecen: ", "Accounts that belong to it: ") + (from.Members.Count == 0 ? Print.Unknown : string.Join(", ", from.Members)),
            print.Say("Contactos: ", "Contacts: ") + print.Number(from.Contacts),
        };
        if (outcome.Fills.Count > 0)
        {
            lines.Add(print.Say("La que queda toma de ella: ", "The one that stays takes from it: ") + string.Join(", ", outcome.Fills));
        }

        return new Rows(lines.Select(line => new Text(line)));
    }

    public static RefusedException Refused(MergeFlaw flaw, params string[] accounts)
    {
        var named = string.Join(" → ", accounts);
        return new RefusedException($"{named}: {Print.For("es").Word(flaw)}", $"{named}: {Print.For("en").Word(flaw)}");
    }
}
