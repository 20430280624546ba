using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Accounts;
using Kamino.UseCases.Accounts;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Accounts;

/// <summary>One row of facts per account.</summary>
internal sealed class AccountsCommand(Terminal terminal) : AsyncCommand<AccountsCommand.Settings>
{
    private const int ShownToAPerson = 25;

    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var top = settings.Top ?? (settings.Json ? null : ShownToAPerson);
        var facts = await workspace.GetRequiredService<ViewAccounts>().List(new FactsQuery(settings.Day, settings.Level), settings.Scope, top, cancellationToken);
        foreach (var rate in facts.MissingRates)
        {
            terminal.Remark(settings, settings.Print.Say(
                $"aviso: falta la tasa de {rate.Currency} entre {rate.From:yyyy-MM-dd} y {rate.To:yyyy-MM-dd}: {rate.Lines} líneas no están en las sumas",
                $"warning: no rate for {rate.Currency} from {rate.From:yyyy-MM-dd} to {rate.To:yyyy-MM-dd}: {rate.Lines} lines are in no sum"));
        }

        if (facts.Accounts.Sum(account => account.StandardCostLines) is > 0 and var lines)
        {
            terminal.Remark(settings, settings.Print.Say(
                $"nota: {settings.Print.Number(lines)} líneas sin costo propio se costean al costo estándar de su producto",
                $"note: {settings.Print.Number(lines)} lines without a cost of their own are costed at their product's standard cost"));
        }

        return terminal.Show(settings, facts.Accounts, List);
    }

    private static IRenderable List(IReadOnlyList<AccountFacts> rows, Print print)
    {
        if (rows.Count == 0)
        {
            return new Text(print.Say("Todavía no hay cuentas: importe un libro de ventas", "There are no accounts yet: import a sales ledger"));
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns(print.Say("Cuenta", "Account"), print.Say("Nombre", "Name"), print.Say("Última compra", "Last order"));
        foreach (var name in new[]
        {
            print.Say("Venta neta", "Net"), print.Say("Notas y devoluciones", "Credits"), print.Say("Margen", "Margin"), "%",
            print.Say("Días de compra", "Order days"), print.Say("Productos", "Products"),
        })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var row in rows)
        {
            table.AddRow(
                new Text(row.Account), new Text(row.Name), new Text(row.LastOrder is { } day ? print.Day(day) : Print.Unknown), new Text(print.Amount(row.Net)),
                new Text(print.Amount(row.Credits)), new Text(print.Amount(row.Margin)), new Text(print.Share(row.MarginShare)),
                new Text(print.Number(row.OrderDays)), new Text(print.Number(row.Products)));
        }

        return table;
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandOption("--top <N>")]
        [Description("How many, by net; all with --json")]
        public int? Top { get; init; }

        [CommandOption("--group-level <LEVEL>")]
        [Description("account or group")]
        public string GroupLevel { get; init; } = "account";

        [CommandOption("--group <CODE>")]
        [Description("This account and everything below it only")]
        public string? Group { get; init; }

        [CommandOption("--seller <NAME>")]
        [Description("This seller's accounts only")]
        public string? Seller { get; init; }

        public AccountScope Scope => new(Group, Seller);

        public FactsLevel Level => GroupLevel == "group" ? FactsLevel.Group : FactsLevel.Account;

        public override ValidationResult Validate() =>
            GroupLevel is not ("account" or "group") ? ValidationResult.Error($"--group-level {GroupLevel}: account | group")
            : Level == FactsLevel.Group && !Scope.IsAll ? ValidationResult.Error("--group, --seller: --group-level account")
            : Top < 1 ? ValidationResult.Error($"--top {Top}: 1…")
            : base.Validate();
    }
}
