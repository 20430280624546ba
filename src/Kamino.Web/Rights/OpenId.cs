using System.Security.Claims;
using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Kamino.Web.Rights;

/// <summary>The company's own provider of identities (OpenID Connect, code with PKCE).</summary>
[SettingsSection("OpenId__")]
public sealed class OpenId : ICheckedSettings
{
    /// <summary>What the handler is called.</summary>
    internal const string Scheme = "openid";

    /// <summary>Where the provider is; empty where there is none, and then passwords are the only way in.</summary>
    [Setting("address that begins with https:// (http:// at this machine only)", Else = "none")]
    public string Authority { get; init; } = "";

    /// <summary>What the provider calls this program.</summary>
    [Setting("text; needed where there is a provider", Else = "none")]
    public string ClientId { get; init; } = "";

    /// <summary>What this program shows the provider; empty for a public client.</summary>
    [Setting("text", Else = "none", IsSecret = true)]
    public string ClientSecret { get; init; } = "";

    /// <summary>What people call the provider.</summary>
    [Setting("text")]
    public string Title { get; init; } = "OpenID Connect";

    /// <summary>What is asked for, besides <c>openid</c>.</summary>
    [Setting("words with spaces between them")]
    public string Scopes { get; init; } = "profile email";

    /// <summary>The claim that holds somebody's groups.</summary>
    [Setting("name of a claim")]
    public string GroupClaim { get; init; } = "groups";

    /// <summary>What groups make of somebody, strongest first: <c>KAM-Admins=administrator; Sales=key_account_manager</c>.</summary>
    [Setting("pairs `group=role` with semicolons between them", Else = "none")]
    public string Roles { get; init; } = "";

    /// <summary>What somebody is who is in none of them; empty where they don't come in.</summary>
    [Setting("a role", Else = "none")]
    public string DefaultRole { get; init; } = "";

    /// <summary>Whether somebody who isn't known here becomes a user.</summary>
    [Setting("true or false")]
    public bool LetsIn { get; init; } = true;

    /// <summary>Whether every address that the provider tells is vouched for, for a provider that doesn't say <c>email_verified</c>.</summary>
    [Setting("true or false")]
    public bool TrustsMail { get; init; }

    /// <summary>Where people reach this program, behind a proxy: <c>https://kam.example.com</c>; empty where it is as they asked for it.</summary>
    [Setting("address", Else = "none")]
    public string PublicAddress { get; init; } = "";

    /// <summary>Whether there is a provider.</summary>
    internal bool IsOn => Authority.Length > 0;

    IEnumerable<WrongSetting> ICheckedSettings.Wrong() => IsOn
        ? new[]
        {
            Wrong(IsAddress(Authority), nameof(Authority), Authority, ProgramSettingFlaw.NoSafeAddress),
            Wrong(ClientId.Length > 0, nameof(ClientId), null, ProgramSettingFlaw.MissingSetting, nameof(Authority)),
            Wrong(PublicAddress.Length == 0 || IsAddress(PublicAddress), nameof(PublicAddress), PublicAddress, ProgramSettingFlaw.NoSafeAddress),
            Wrong(Parts(Roles).All(part => part.LastIndexOf('=') > 0), nameof(Roles), Roles, ProgramSettingFlaw.NoGroupRole),
            Wrong(Parts(Roles).All(part => part.LastIndexOf('=') <= 0 || Given(part).Role is not null), nameof(Roles), Roles, ProgramSettingFlaw.NoSuchRole, RoleWords),
            Wrong(DefaultRole.Length == 0 || RoleOf(DefaultRole) is not null, nameof(DefaultRole), DefaultRole, ProgramSettingFlaw.NoSuchRole, RoleWords),
        }.OfType<WrongSetting>()
        : [];

    /// <summary>What the provider's word is worth here.</summary>
    internal ElsewhereRules Rules => new(new GroupRoles([.. Parts(Roles).Select(Given).Where(given => given.Role is not null).Select(given => new GroupRole(given.Group, given.Role ?? default))], RoleOf(DefaultRole)), LetsIn);

    /// <summary>Registers it.</summary>
    internal void Add(AuthenticationBuilder ways)
    {
        ways.Services.AddSingleton(this);
        if (!IsOn)
        {
            return;
        }

        ways.AddOpenIdConnect(Scheme, open =>
        {
            (open.Authority, open.ClientId, open.ClientSecret, open.RequireHttpsMetadata) = (Authority, ClientId, ClientSecret.Length > 0 ? ClientSecret : null, !new Uri(Authority).IsLoopback);
            (open.ResponseType, open.ResponseMode, open.UsePkce, open.CallbackPath) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true, "/sign-in/elsewhere/return");
            (open.SignInScheme, open.SaveTokens, open.MapInboundClaims, open.GetClaimsFromUserInfoEndpoint) = (CookieAuthenticationDefaults.AuthenticationScheme, false, false, true);
            // An answer comes as a step from the provider's page, so a cookie for steps between sites is enough, and works without HTTPS at this machine.
            (open.CorrelationCookie.SameSite, open.CorrelationCookie.SecurePolicy, open.NonceCookie.SameSite, open.NonceCookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest, SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
            (open.CorrelationCookie.Path, open.NonceCookie.Path) = ("/", "/"); // a cookie for one address can't have the name that nobody else can plant
            open.Scope.Clear();
            foreach (var scope in Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend("openid").Distinct())
            {
                open.Scope.Add(scope);
            }

            open.ClaimActions.MapJsonKey("email_verified", "email_verified");
            open.ClaimActions.MapJsonKey(GroupClaim, GroupClaim);
            open.Events.OnRedirectToIdentityProvider = Ask;
            open.Events.OnTicketReceived = LetIn;
            open.Events.OnRemoteFailure = context => Refuse(context, ElsewhereFlaw.Refused);
        });
    }

    /// <summary>Where somebody is told why they don't come in.</summary>
    internal static string Told(ElsewhereFlaw flaw) => $"/sign-in?elsewhere={Locale.WordOf(flaw)}";

    private Task Ask(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri = PublicAddress.Length > 0 ? PublicAddress.TrimEnd('/') + context.Options.CallbackPath : context.ProtocolMessage.RedirectUri;
        return Task.CompletedTask;
    }

    private async Task LetIn(TicketReceivedContext context)
    {
        var services = context.HttpContext.RequestServices;
        using var knocking = services.GetRequiredService<IAsker>().Begin(Asker.Nobody with { From = Entrance.From(context.HttpContext) });
        var (who, flaw) = await services.GetRequiredService<SignInElsewhere>().With(Vouched(context.Principal ?? new ClaimsPrincipal()), Rules, context.HttpContext.RequestAborted);
        if (who is null)
        {
            await Refuse(context, flaw ?? ElsewhereFlaw.Refused);
            return;
        }

        context.Principal = await Entrance.Begun(who, context.HttpContext, isStrong: true);
    }

    private Vouched Vouched(ClaimsPrincipal told)
    {
        var subject = told.FindFirst("sub");
        var isSeen = TrustsMail || told.FindAll("email_verified").Any(claim => claim.Value.Equals("true", StringComparison.OrdinalIgnoreCase));
        return new Vouched(
            subject?.Issuer ?? Authority, subject?.Value ?? throw new AuthenticationFailureException("The provider named nobody."),
            told.FindFirstValue("name") ?? told.FindFirstValue("preferred_username") ?? "", isSeen ? told.FindFirstValue("email") ?? "" : "", [.. told.FindAll(GroupClaim).Select(claim => claim.Value)]);
    }

    private static Task Refuse(HandleRequestContext<RemoteAuthenticationOptions> context, ElsewhereFlaw flaw)
    {
        context.Response.Redirect(Told(flaw));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static string RoleWords => string.Join(", ", Enum.GetValues<Role>().Select(role => Locale.WordOf(role)));

    private static Role? RoleOf(string word) => Enum.GetValues<Role>().Where(role => Locale.WordOf(role) == word).Select(role => (Role?)role).FirstOrDefault();

    private static (string Group, Role? Role) Given(string part) => part.LastIndexOf('=') is var cut and > 0 ? (part[..cut].Trim(), RoleOf(part[(cut + 1)..].Trim())) : (part, null);

    private static string[] Parts(string list) => list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static WrongSetting? Wrong(bool isRight, string property, string? value, ProgramSettingFlaw flaw, string? detail = null) =>
        isRight ? null : new WrongSetting(SettingsReader.NameOf(typeof(OpenId), property), value, flaw, detail is nameof(Authority) ? SettingsReader.NameOf(typeof(OpenId), detail) : detail);
}
