using Kamino.UseCases.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>Somebody outside who is told what happens.</summary>
internal sealed class WebhookRow
{
    public int Number { get; init; }

    public required string Title { get; set; }

    public required string Address { get; set; }

    public required List<string> Kinds { get; set; }

    public required string Owner { get; set; }

    public required bool IsOn { get; set; }

    public required DateTimeOffset Since { get; set; }

    /// <summary>The secret, sealed with a key that no backup holds.</summary>
    public required string Secret { get; set; }
}

/// <summary>A message to them.</summary>
internal sealed class WebhookMessageRow
{
    public required int Webhook { get; init; }

    public required string Event { get; init; }

    public required EventKind Kind { get; init; }

    public required string Body { get; init; }

    /// <summary>When it happened, as ticks of UTC.</summary>
    public required long At { get; init; }

    /// <summary>When it may be tried, as ticks of UTC.</summary>
    public required long Due { get; set; }

    public required WebhookStatus Status { get; set; }

    public int Tries { get; set; }

    public long? Tried { get; set; }

    /// <summary>When somebody began to send it.</summary>
    public long? Claimed { get; set; }

    public int? Code { get; set; }

    public string? Error { get; set; }
}

internal sealed class WebhookRowConfiguration : IEntityTypeConfiguration<WebhookRow>, IEntityTypeConfiguration<WebhookMessageRow>
{
    public void Configure(EntityTypeBuilder<WebhookRow> builder)
    {
        builder.ToTable("webhook");
        builder.HasKey(row => row.Number);
    }

    public void Configure(EntityTypeBuilder<WebhookMessageRow> builder)
    {
        builder.ToTable("webhook_message");
        builder.HasKey(row => new { row.Webhook, row.Event });
        builder.Property(row => row.Kind).HasConversion<string>();
        builder.Property(row => row.Status).HasConversion<string>();
        builder.HasIndex(row => new { row.Status, row.Due });
    }
}
