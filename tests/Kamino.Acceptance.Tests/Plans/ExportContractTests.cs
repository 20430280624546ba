using Kamino.Acceptance.Tests.Accounts;

namespace Kamino.Acceptance.Tests.Plans;

/// <summary><c>export matrix|accounts|plan|review --to FILE</c>: each form that makes sense is written, each other one refused in a line that names those.</summary>
public sealed class ExportContractTests : IDisposable
{
    private static readonly (string[] Command, string[] Forms)[] Exports =
    [
        (["matrix"], ["xlsx", "csv", "svg", "html"]), (["accounts"], ["xlsx", "csv"]), (["plan", "1"], ["docx", "pdf", "pptx", "xlsx", "ics"]), (["review", "1"], ["docx", "pdf", "pptx", "ics"]),
    ];

    private static readonly string[] Forms = ["xlsx", "csv", "pptx", "docx", "pdf", "ics", "svg", "html"];

    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task Every_export_writes_the_forms_that_make_sense_and_names_them_where_another_is_asked_for()
    {
        var folder = Path.GetDirectoryName(_kamino.File("ledger.csv", "Cliente;Nombre;Fecha;Documento;Neto\n001;Bolívar;2026-01-10;F1;900,00\n")) ?? "";
        await _kamino.Ask("import", "ledger", Path.Combine(folder, "ledger.csv"));
        await _kamino.Ask("plan", "new", "001", "--box", "star", "--by", "Luz");
        foreach (var (command, forms) in Exports)
        {
            foreach (var form in Forms)
            {
                var to = Path.Combine(folder, $"{command[0]}.{form}");
                var ended = await _kamino.Run(["export", .. command, "--to", to]);
                Assert.True(forms.Contains(form) == (ended.Code == 0) && forms.Contains(form) == File.Exists(to), $"export {command[0]} --to .{form} ended with {ended.Code}: {ended.Errors}");
                Assert.True(ended.Code == 0 || (ended.Code is 1 or 2 && ended.Errors.Trim().Split('\n').Length == 1 && forms.All(own => ended.Errors.Contains(own, StringComparison.Ordinal))), $"{command[0]} .{form}: {ended.Errors}");
            }
        }

        var days = await File.ReadAllTextAsync(Path.Combine(folder, "plan.ics"), TestContext.Current.CancellationToken);
        Assert.Equal((await _kamino.Ask("plan", "show", "1")).GetProperty("plan").GetProperty("actions").EnumerateArray().Count(own => own.GetProperty("side").GetString() == "us"), days.Split("BEGIN:VEVENT").Length - 1);
    }

    public void Dispose() => _kamino.Dispose();
}
