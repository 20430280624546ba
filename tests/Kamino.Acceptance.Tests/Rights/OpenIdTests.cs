using Kamino.UseCases.Quantities;
using Kamino.Web.Shell;
using Microsoft.Extensions.Configuration;

namespace Kamino.Acceptance.Tests.Rights;

public sealed class OpenIdTests
{
    [Theory]
    [InlineData("OpenId:Authority", "http://id.example.com")]
    [InlineData("OpenId:ClientId", "")]
    [InlineData("OpenId:Roles", "Sales=sailor")]
    [InlineData("OpenId:Roles", "Sales")]
    [InlineData("OpenId:PublicAddress", "kam.example.com")]
    public void A_setting_that_is_wrong_is_named_before_anybody_asks(string setting, string value)
    {
        var set = new Dictionary<string, string?> { ["OpenId:Authority"] = "https://id.example.com", ["OpenId:ClientId"] = "kamino", [setting] = value };
        var wrong = Assert.Throws<WrongSettingException>(() => HostSettings.Of(new ConfigurationBuilder().AddInMemoryCollection(set).Build()).OpenId);
        Assert.StartsWith(setting.Replace(":", "__", StringComparison.Ordinal), wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_may_have_signs_of_a_directory_in_its_name()
    {
        var set = new Dictionary<string, string?> { ["OpenId:Authority"] = "https://id.example.com", ["OpenId:ClientId"] = "kamino", ["OpenId:Roles"] = "CN=KAM,OU=Groups=board; Sales = reader" };
        Assert.Equal(Core.Rights.Role.Board, HostSettings.Of(new ConfigurationBuilder().AddInMemoryCollection(set).Build()).OpenId.Rules.Roles.Of(["CN=KAM,OU=Groups"]));
    }
}
