using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Kamino.Acceptance.Tests.Rights;

/// <summary>Somebody as the provider knows them.</summary>
internal sealed record Citizen(string Subject, string Name, string Mail, bool IsMailSeen, params string[] Groups);

/// <summary>A real provider of identities, OpenIddict, with one client; whoever is at its door at the moment signs in without being asked.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string Client = "kamino";
    public const string Secret = "a-secret-of-the-client-42";

    private WebApplication? _app;

    /// <summary>Who is at its door; nobody is refused.</summary>
    public Citizen? Here { get; set; }

    /// <summary>Where it is.</summary>
    public string Address => _app?.Urls.First() ?? "";

    /// <summary>How often it was shown a proof for a code.</summary>
    public int Proofs { get; private set; }

    public async Task Start(CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("/authorize").SetTokenEndpointUris("/token").SetUserInfoEndpointUris("/me");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().EnableDegradedMode();
            server.RegisterScopes("openid", "profile", "email");
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(Known));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(Proven));
            server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(Authorize));
            server.AddEventHandler<HandleUserInfoRequestContext>(handler => handler.UseInlineHandler(Tell));
        });
        _app = builder.Build();
        _app.UseRouting();
        await _app.StartAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    private static ValueTask Known(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != Client || context.RedirectUri?.EndsWith("/sign-in/elsewhere/return", StringComparison.Ordinal) != true)
        {
            context.Reject(OpenIddictConstants.Errors.InvalidClient, "Nobody knows that client.");
        }

        return ValueTask.CompletedTask;
    }

    private ValueTask Proven(ValidateTokenRequestContext context)
    {
        Proofs += context.Request.CodeVerifier is { Length: > 42 } ? 1 : 0;
        if (context.ClientId != Client || context.ClientSecret != Secret)
        {
            context.Reject(OpenIddictConstants.Errors.InvalidClient, "That isn't the client's secret.");
        }

        return ValueTask.CompletedTask;
    }

    private ValueTask Authorize(HandleAuthorizationRequestContext context)
    {
        if (Here is not { } citizen)
        {
            context.Reject(OpenIddictConstants.Errors.AccessDenied, "Nobody signed in.");
            return ValueTask.CompletedTask;
        }

        var identity = new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, OpenIddictConstants.Claims.Name, OpenIddictConstants.Claims.Role);
        identity.SetClaim(OpenIddictConstants.Claims.Subject, citizen.Subject).SetClaim(OpenIddictConstants.Claims.Name, citizen.Name).SetClaims("groups", [.. citizen.Groups]);
        identity.SetScopes(context.Request.GetScopes()).SetDestinations(_ => [OpenIddictConstants.Destinations.IdentityToken, OpenIddictConstants.Destinations.AccessToken]);
        context.SignIn(new ClaimsPrincipal(identity));
        return ValueTask.CompletedTask;
    }

    // The address is told by the endpoint of claims alone, as many providers do.
    private ValueTask Tell(HandleUserInfoRequestContext context)
    {
        (context.Email, context.EmailVerified) = (Here?.Mail, Here?.IsMailSeen);
        return ValueTask.CompletedTask;
    }
}
