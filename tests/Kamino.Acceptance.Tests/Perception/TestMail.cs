using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;

namespace Kamino.Acceptance.Tests.Perception;

/// <summary>A clock that a test sets.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>Settings with which mail can leave.</summary>
internal sealed class Mailing : ICompanySettings
{
    public Task<CompanySettings> Read(CancellationToken ct) =>
        Task.FromResult(new CompanySettings(null, default) { Mail = new MailSettings("mail.example", From: "encuestas@kam.example", PublicAddress: "https://kam.example") });

    public Task Save(CompanySettings settings, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>A mail server that says what a test wants.</summary>
internal sealed class TestServer : IMailSender
{
    public DeliveryReport Says { get; set; } = new(Delivery.Taken);

    public TimeSpan Pause { get; init; }

    public System.Collections.Concurrent.ConcurrentQueue<Letter> Taken { get; } = [];

    public async Task<DeliveryReport> Send(Letter letter, MailSettings server, CancellationToken ct)
    {
        await Task.Delay(Pause, ct);
        if (Says.Outcome == Delivery.Taken)
        {
            Taken.Enqueue(letter);
        }

        return Says;
    }
}
