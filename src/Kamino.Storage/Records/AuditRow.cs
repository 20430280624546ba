using System.Text.Json;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>One deed, tied to the one before.</summary>
internal sealed class AuditRow
{
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required AuditClass Class { get; init; }

    /// <summary>The table of what it was done to.</summary>
    public required string Record { get; init; }

    public string? Account { get; init; }

    /// <summary>Which row, in words that people know it by; goes with <see cref="Said"/>.</summary>
    public string? Key { get; set; }

    /// <summary>Name and login of who did it; goes with <see cref="Said"/>.</summary>
    public string? By { get; set; }

    public string? Salt { get; set; }

    /// <summary>What was done, as JSON; <c>null</c> once it is forgotten.</summary>
    public string? Said { get; set; }

    public required string Content { get; init; }

    public required string Hash { get; init; }

    public AuditLink Link => new(Number, At, Class, Record, Content, Hash);

    public AuditEntry Entry() => new(Number, At, Class, Record, Account, Said is { } said ? JsonSerializer.Deserialize<AuditDeed>(said, RecordJson.Options) : null);
}

internal sealed class AuditRowConfiguration : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("audit");
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.Property(row => row.Class).HasConversion<string>();
        builder.HasIndex(row => row.Account);
        builder.HasIndex(row => new { row.Record, row.Key });
    }
}
