using Kamino.Core.Rights;

namespace Kamino.Core.Tests.Rights;

public sealed class AskerTests
{
    [Fact]
    public void Who_did_not_sign_in_has_no_login_and_comes_from_nowhere() => Assert.All([Asker.Nobody, Asker.Local, Asker.Program], asker => Assert.Equal(("", ""), (asker.Login, asker.From)));

    [Fact]
    public void The_program_has_a_name_and_whoever_sits_at_the_machine_has_none() => Assert.Equal(("", "", "Kamino"), (Asker.Nobody.Name, Asker.Local.Name, Asker.Program.Name));
}
