using Kamino.Core.Accounts;

namespace Kamino.Core.Tests.Accounts;

public sealed class BuyingRoleTests
{
    [Fact]
    public void Roles_are_read_in_both_languages_each_once() =>
        Assert.Equal([BuyingRole.User, BuyingRole.EconomicBuyer], BuyingRoles.Read("Comprador Económico; user / usuaria"));

    [Fact]
    public void What_is_no_role_is_not_guessed() => Assert.Null(BuyingRoles.Read("Gerente de compras"));

    [Fact]
    public void Every_role_is_read_back_as_its_word() => Assert.All(
        Enum.GetValues<BuyingRole>(), role => Assert.Equal([role], BuyingRoles.Read(System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(role.ToString()))));

    [Fact]
    public void An_empty_cell_names_none() => Assert.Equal([], BuyingRoles.Read(""));
}
