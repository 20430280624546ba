using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Kamino.UseCases.Quantities;
using Kamino.Web.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Web.Shell;

/// <summary>How much one caller may ask.</summary>
[SettingsSection("Limits__")]
public sealed class Limits
{
    /// <summary>Requests to the interface that one caller may make in a minute, in the long run.</summary>
    [Setting("requests in a minute", Least = 1, Most = 1_000_000)]
    public int PerMinute { get; init; } = 1200;

    /// <summary>How many of them at once, after a pause.</summary>
    [Setting("requests", Least = 1, Most = 1_000_000)]
    public int Burst { get; init; } = 600;

    /// <summary>How often one address may knock in a minute where no user is asked for: signing in, personal links, shared plans.</summary>
    [Setting("requests in a minute", Least = 1, Most = 1_000_000)]
    public int Doors { get; init; } = 300;

    /// <summary>How many pages and reads of the interface are worked on at once, for each processor; further ones wait for their turn, so that many at once take longer and don't stop each other.</summary>
    [Setting("requests", Least = 1, Most = 10_000)]
    public int AtOnce { get; init; } = 3;

    private const int Waiting = 10_000;

    // Callers that may share one address, such as that of a proxy.
    private const int Callers = 10;

    /// <summary>Registers them.</summary>
    internal void Add(IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, Caller(context), 1)), PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, Address(context), Callers)), PartitionedRateLimiter.Create<HttpContext, string>(Turn));
        options.OnRejected = Refuse;
    });

    private RateLimitPartition<string> Partition(HttpContext context, string caller, int times) =>
        context.Request.Path.StartsWithSegments("/api/v1", StringComparison.Ordinal)
            ? RateLimitPartition.GetTokenBucketLimiter("api " + caller, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = Burst * times,
                TokensPerPeriod = Math.Max(1, PerMinute / 60) * times,
                ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60.0 / PerMinute)),
                QueueLimit = 0,
            })
        : HttpMethods.IsPost(context.Request.Method) && (context.Request.Path.StartsWithSegments("/sign-in", StringComparison.Ordinal) || context.GetEndpoint()?.Metadata.GetMetadata<OpenBySecret>() is not null)
            ? RateLimitPartition.GetFixedWindowLimiter("door " + Address(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = Doors, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 })
        : RateLimitPartition.GetNoLimiter("page");

    // Of what is only read: a body may come slowly, and whoever sends it would keep the others waiting.
    private RateLimitPartition<string> Turn(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && (context.Request.Path.StartsWithSegments("/api/v1", StringComparison.Ordinal) || context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            ? RateLimitPartition.GetConcurrencyLimiter("turn", _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce * Environment.ProcessorCount, QueueLimit = Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst })
            : RateLimitPartition.GetNoLimiter("anything");

    // A token that nobody has looked at yet is only a claim: with a new one each time, a caller still meets the limit of the address.
    private static string Caller(HttpContext context) => context.User.Identity?.Name is { Length: > 0 } login ? "user " + login
        : context.Request.Headers.Authorization.ToString() is { Length: > 0 } claim ? "token " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(claim)))
        : "address " + Address(context);

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static async ValueTask Refuse(OnRejectedContext refused, CancellationToken _)
    {
        var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var later) ? Math.Max(1, Math.Ceiling(later.TotalSeconds)) : 1;
        refused.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await Problems.Of(refused.HttpContext, RequestFlaw.TooManyRequests, StatusCodes.Status429TooManyRequests).ExecuteAsync(refused.HttpContext);
    }
}
