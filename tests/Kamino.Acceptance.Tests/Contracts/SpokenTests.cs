using System.Text.RegularExpressions;

namespace Kamino.Acceptance.Tests.Contracts;

/// <summary>What commands say to people, in their own words: names of the program's own stand at most in brackets behind them.</summary>
public sealed class SpokenTests : IAsyncLifetime
{
    private static readonly Regex OfTheProgram = new(@"(?<!\()\b[a-z]+_[a-z_]+\b(?!\))|\b(?:fixed|us|star|customer)\b");

    private readonly Prompt _cli = new();

    [Theory]
    [InlineData("matrix", "Línea de corte: Fija")]
    [InlineData("explain C1", "Ventas netas (net_sales)")]
    [InlineData("explain C1", "No se ha puntuado a ningún competidor")]
    [InlineData("selection list", "0 cuentas clave")]
    [InlineData("selection consider C1 --reason crece --by Ana", "C1 · Candidata")]
    [InlineData("concentration", "el mayor ")]
    [InlineData("doctor", "Como se escribió: 1 archivo")]
    [InlineData("whitespace --account C1", "1 cuenta ×")]
    [InlineData("accounts", "Venta neta")]
    public async Task In_Spanish_a_command_speaks_Spanish(string command, string says)
    {
        var spoken = await Prompt.Bare([.. command.Split(' '), "--workspace", _cli.Workspace, "--lang", "es-CO"]);

        Assert.Equal((0, ""), (spoken.Code, spoken.Errors));
        Assert.Contains(says, spoken.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(OfTheProgram, spoken.Output);
    }

    [Fact]
    public async Task Help_in_Spanish_is_spelt_right()
    {
        var spoken = await Prompt.Bare("import", "--help", "--lang", "es");

        Assert.Contains("COMANDOS:", spoken.Output, StringComparison.Ordinal);
        Assert.Contains("DESCRIPCIÓN:", spoken.Output, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        var lines = Enumerable.Range(1, 4).SelectMany(account => Enumerable.Range(0, 24).Select(month => $"{new DateOnly(2024, 1, 5).AddMonths(month):yyyy-MM-dd},D{account}-{month},C{account},P{month % 3},{100 * account}"));
        var imported = await _cli.Run("import", "ledger", _cli.Write("ledger.csv", "date,document,account,product,net\n" + string.Join('\n', lines) + "\n"));
        Assert.True(imported.Code == 0, imported.Errors);
    }

    public ValueTask DisposeAsync()
    {
        _cli.Dispose();
        return ValueTask.CompletedTask;
    }
}
