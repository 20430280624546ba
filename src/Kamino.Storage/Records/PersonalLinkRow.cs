using Kamino.UseCases.Perception;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>A personal link. Only the SHA-256 of its token is kept: who reads this table can't open a link.</summary>
internal sealed class PersonalLinkRow
{
    public required string Hash { get; init; }

    public required LinkUse Use { get; init; }

    /// <summary>The number of the survey or of the share.</summary>
    public required int Subject { get; init; }

    public required string Account { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset Expires { get; init; }
}

internal sealed class PersonalLinkRowConfiguration : IEntityTypeConfiguration<PersonalLinkRow>
{
    public void Configure(EntityTypeBuilder<PersonalLinkRow> builder)
    {
        builder.ToTable("personal_link");
        builder.HasKey(row => row.Hash);
        builder.Property(row => row.Use).HasConversion<string>();
    }
}
