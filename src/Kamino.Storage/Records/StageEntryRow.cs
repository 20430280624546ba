using System.Globalization;
using Kamino.Core.Perception;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>What one side said of the stage of a relationship.</summary>
internal sealed class StageEntryRow
{
    public int Id { get; init; }

    public required string Account { get; init; }

    public required StageSide Side { get; init; }

    public required DateOnly Day { get; init; }

    public required string By { get; set; }

    public required StageWord Word { get; init; }

    /// <summary>Six numbers with a comma between them; empty where the items weren't scored.</summary>
    public required string Points { get; init; }

    public string? Remark { get; init; }

    public required DateTimeOffset At { get; init; }

    public static StageEntryRow Of(StageEntry entry, DateTimeOffset at) => new()
    {
        Account = entry.Account,
        Side = entry.Side,
        Day = entry.Day,
        By = entry.By,
        Word = entry.Word,
        Points = string.Join(',', entry.Points.Select(points => points.ToString(CultureInfo.InvariantCulture))),
        Remark = entry.Remark,
        At = at,
    };

    public StageEntry Entry(string account) =>
        new(account, Side, Day, By, Word, [.. Points.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(points => int.Parse(points, CultureInfo.InvariantCulture))], Remark);
}

internal sealed class StageEntryRowConfiguration : IEntityTypeConfiguration<StageEntryRow>
{
    public void Configure(EntityTypeBuilder<StageEntryRow> builder)
    {
        builder.ToTable("stage_entry");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Account);
        builder.Property(row => row.Side).HasConversion<string>();
        builder.Property(row => row.Word).HasConversion<string>();
    }
}
