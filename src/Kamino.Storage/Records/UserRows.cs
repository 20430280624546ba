using Kamino.Core.Rights;
using Kamino.UseCases.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>What somebody who may sign in is here; who they are, only Identity knows.</summary>
internal sealed class UserRow
{
    public required string Login { get; init; }

    public required string Name { get; set; }

    public required Role Role { get; set; }

    public required bool SeesAll { get; set; }

    public required List<string> Groups { get; set; }

    public required bool IsDisabled { get; set; }
}

internal sealed class UserRowConfiguration : IEntityTypeConfiguration<UserRow>
{
    public void Configure(EntityTypeBuilder<UserRow> builder)
    {
        builder.ToTable("user");
        builder.HasKey(row => row.Login);
        builder.Property(row => row.Role).HasConversion<string>();
    }
}

/// <summary>A personal token.</summary>
internal sealed class AccessTokenRow
{
    public int Number { get; init; }

    public required string Login { get; init; }

    public required string Title { get; init; }

    public required TokenScope Scope { get; init; }

    /// <summary>SHA-256 of its secret.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset Made { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public DateTimeOffset? Revoked { get; set; }

    public AccessToken Token => new(Number, Login, Title, Scope, Made, Expires, Revoked);
}

internal sealed class AccessTokenRowConfiguration : IEntityTypeConfiguration<AccessTokenRow>
{
    public void Configure(EntityTypeBuilder<AccessTokenRow> builder)
    {
        builder.ToTable("access_token");
        builder.HasKey(row => row.Number);
        builder.HasIndex(row => row.Hash).IsUnique();
        builder.Property(row => row.Scope).HasConversion<string>();
    }
}
