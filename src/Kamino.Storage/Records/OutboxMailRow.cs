using Kamino.UseCases.Perception;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>A mail that waits or left. One for each occasion: the key keeps it from being queued twice. It holds no link: that is made when it leaves.</summary>
internal sealed class OutboxMailRow
{
    public required MailTopic Topic { get; init; }

    /// <summary>The number of the survey or of the share.</summary>
    public required int Subject { get; init; }

    public required string Account { get; init; }

    public required string Name { get; init; }

    /// <summary>Counts mails of the same topic, subject and person from 0 on.</summary>
    public required int Occasion { get; init; }

    public required MailStatus Status { get; set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When it may be tried, as ticks of UTC: text of instants with different offsets doesn't compare.</summary>
    public required long Due { get; set; }

    public int Tries { get; set; }

    /// <summary>When somebody began to send it.</summary>
    public long? Claimed { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>What the server said last.</summary>
    public string? Error { get; set; }
}

internal sealed class OutboxMailRowConfiguration : IEntityTypeConfiguration<OutboxMailRow>
{
    public void Configure(EntityTypeBuilder<OutboxMailRow> builder)
    {
        builder.ToTable("outbox_mail");
        builder.HasKey(row => new { row.Topic, row.Subject, row.Account, row.Name, row.Occasion });
        builder.Property(row => row.Topic).HasConversion<string>();
        builder.Property(row => row.Status).HasConversion<string>();
        builder.HasIndex(row => new { row.Status, row.Due });
    }
}
