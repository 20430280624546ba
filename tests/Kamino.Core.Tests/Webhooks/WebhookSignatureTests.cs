using Kamino.Core.Webhooks;

namespace Kamino.Core.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    private static readonly byte[] Secret = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    [Fact]
    public void The_published_example_of_the_scheme_comes_out() =>
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", WebhookSignature.Of(Secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}"""));

    [Fact]
    public void Another_body_instant_id_or_secret_is_another_signature() =>
        Assert.Equal(5, new[]
        {
            WebhookSignature.Of(Secret, "a", 1, "{}"), WebhookSignature.Of(Secret, "b", 1, "{}"), WebhookSignature.Of(Secret, "a", 2, "{}"),
            WebhookSignature.Of(Secret, "a", 1, "{ }"), WebhookSignature.Of([1, 2, 3], "a", 1, "{}"),
        }.Distinct().Count());

    [Fact]
    public void Tries_lie_further_and_further_apart_and_end()
    {
        var waits = Enumerable.Range(1, 20).Select(WebhookPace.Wait).ToList();

        Assert.Equal(8, waits.TakeWhile(wait => wait is not null).Count());
        Assert.All(waits.Skip(8), wait => Assert.Null(wait));
        Assert.Equal(waits.Take(8).Order(), waits.Take(8));
    }
}
