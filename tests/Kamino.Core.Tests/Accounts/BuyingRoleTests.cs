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

    [Theory]
    [InlineData(BuyingRole.Initiator, "initiator iniciador iniciadora")]
    [InlineData(BuyingRole.User, "user usuario usuaria")]
    [InlineData(BuyingRole.Influencer, "influencer influenciador influenciadora")]
    [InlineData(BuyingRole.Decider, "decider decisor decisora decision-maker")]
    [InlineData(BuyingRole.Buyer, "buyer comprador compradora")]
    [InlineData(BuyingRole.Gatekeeper, "gatekeeper filtro portero")]
    [InlineData(BuyingRole.EconomicBuyer, "economic_buyer comprador_económico compradora_económica")]
    [InlineData(BuyingRole.TechnicalEvaluator, "technical_evaluator technical evaluador_técnico evaluadora_técnica técnico")]
    [InlineData(BuyingRole.Champion, "champion promotor_interno promotora_interna promotor promotora")]
    [InlineData(BuyingRole.Coach, "coach guía")]
    [InlineData(BuyingRole.Blocker, "blocker bloqueador bloqueadora")]
    [InlineData(BuyingRole.RivalChampion, "rival_champion promotor_del_rival promotora_del_rival")]
    public void Every_word_for_a_role_is_read(BuyingRole role, string words) => Assert.All(words.Split(' '), word => Assert.Equal([role], BuyingRoles.Read(word)));

    [Theory]
    [InlineData("user,coach")]
    [InlineData("coach / user / user")]
    [InlineData("User|Coach")]
    [InlineData("coach+user;")]
    public void Roles_stand_between_any_of_the_usual_signs(string text) => Assert.Equal([BuyingRole.User, BuyingRole.Coach], BuyingRoles.Read(text));

    [Fact]
    public void One_word_that_is_no_role_spoils_the_cell() => Assert.Null(BuyingRoles.Read("user; boss"));

    [Fact]
    public void No_cell_names_none() => Assert.Equal([], BuyingRoles.Read(null));
}
