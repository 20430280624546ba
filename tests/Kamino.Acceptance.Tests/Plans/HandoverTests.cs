using Kamino.Acceptance.Tests.Accounts;

namespace Kamino.Acceptance.Tests.Plans;

public sealed class HandoverTests : IDisposable
{
    private const string Ledger = "Cliente;Nombre;Fecha;Documento;Neto;Vendedor\n001;Bolívar;2026-01-10;F1;900,00;Luz\n002;Andina;2026-02-10;F2;100,00;Leo\n003;Cauca;2026-02-10;F3;50,00;Leo\n";

    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task P12_who_leaves_hands_over_accounts_plans_open_actions_reviews_people_and_opportunities_after_a_preview_and_it_stays_known()
    {
        // Given Luz owns a plan in force, knows a person there and follows an opportunity
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", Ledger));
        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", "code,name,seller\n003,Cauca,Luz\n"));
        await _kamino.Ask("stage", "say", "003", "--side", "us", "--points", "3,3,3,3,3,3", "--by", "Luz");
        await _kamino.Ask("plan", "new", "001", "--box", "star", "--by", "Luz");
        await _kamino.Ask("plan", "set", "1", "actions/a1/done=2026-03-01");
        await _kamino.Ask("plan", "move", "1", "proposed", "--by", "Luz");
        await _kamino.Ask("plan", "move", "1", "approved", "--by", "Ana");
        await _kamino.Ask("people", "keep", "001", "Eva Ruiz", "--owner", "Luz", "--basis", "contract");
        await _kamino.Ask("opportunities", "open", "001", "Film", "--value", "100", "--close", "2099-01-01", "--owner", "Luz");
        await _kamino.Ask("plan", "share", "1", "--with", "Eva Ruiz", "--by", "Luz");
        // When it is previewed, then nothing moves
        var preview = await _kamino.Ask("plan", "handover", "Luz", "Ana", "--dry-run");
        Assert.Equal((1, 1, 1, false), (preview.GetProperty("plans").GetArrayLength(), preview.GetProperty("people").GetProperty("people").GetInt32(), preview.GetProperty("opportunities").GetArrayLength(), preview.GetProperty("done").GetBoolean()));
        Assert.Equal(["001", "003"], preview.GetProperty("accounts").EnumerateArray().Select(own => own.GetString()));
        Assert.True(preview.GetProperty("plans")[0].GetProperty("actions").GetArrayLength() > 0);
        Assert.Equal("Eva Ruiz", preview.GetProperty("plans")[0].GetProperty("shares")[0].GetString());
        Assert.Equal("actions", preview.GetProperty("plans")[0].GetProperty("review").GetProperty("kind").GetString());
        Assert.Equal("Luz", (await _kamino.Ask("plan", "show", "1")).GetProperty("plan").GetProperty("owner").GetString());
        // When it is done, then all of it is Ana's, but for what Luz did
        await _kamino.Ask("plan", "handover", "Luz", "Ana", "--reason", "Se va", "--by", "Rosa");
        var plan = (await _kamino.Ask("plan", "show", "1")).GetProperty("plan");
        Assert.Equal("Ana", plan.GetProperty("owner").GetString());
        Assert.All(plan.GetProperty("actions").EnumerateArray().Where(own => own.GetProperty("side").GetString() == "us"), own =>
            Assert.Equal(own.GetProperty("id").GetString() == "a1" ? "Luz" : "Ana", own.GetProperty("owner").GetString()));
        Assert.Equal("Ana", (await _kamino.Ask("opportunities", "list")).GetProperty("opportunities")[0].GetProperty("owner").GetString());
        Assert.Equal(["Ana", "Leo", "Ana"], (await _kamino.Ask("accounts")).EnumerateArray().OrderBy(own => own.GetProperty("account").GetString()).Select(own => own.GetProperty("seller").GetString()));
        Assert.True((await _kamino.Ask("stage", "show", "003")).GetProperty("stage").GetProperty("ours").GetProperty("is_capped").GetBoolean());
        // And nothing is left to hand over
        Assert.Equal(1, (await _kamino.Run("plan", "handover", "Luz", "Ana")).Code);
        Assert.Equal(1, (await _kamino.Run("plan", "handover", "Ana", "ana")).Code);
    }

    public void Dispose() => _kamino.Dispose();
}
