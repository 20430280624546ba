using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

internal sealed class SignInRowConfiguration : IEntityTypeConfiguration<IdentityUser>
{
    public void Configure(EntityTypeBuilder<IdentityUser> builder)
    {
        builder.ToTable("sign_in");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.NormalizedUserName).IsUnique();
        builder.HasIndex(row => row.NormalizedEmail);
        builder.Property(row => row.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasMany<IdentityUserLogin<string>>().WithOne().HasForeignKey(row => row.UserId).IsRequired();
        builder.HasMany<IdentityUserToken<string>>().WithOne().HasForeignKey(row => row.UserId).IsRequired();
        builder.HasMany<IdentityUserClaim<string>>().WithOne().HasForeignKey(row => row.UserId).IsRequired();
        builder.HasMany<IdentityUserPasskey<string>>().WithOne().HasForeignKey(row => row.UserId).IsRequired();
    }
}

internal sealed class SignInLoginConfiguration : IEntityTypeConfiguration<IdentityUserLogin<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<string>> builder)
    {
        builder.ToTable("sign_in_elsewhere");
        builder.HasKey(row => new { row.LoginProvider, row.ProviderKey });
    }
}

internal sealed class SignInTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<string>> builder)
    {
        builder.ToTable("sign_in_secret");
        builder.HasKey(row => new { row.UserId, row.LoginProvider, row.Name });
    }
}

internal sealed class SignInClaimConfiguration : IEntityTypeConfiguration<IdentityUserClaim<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<string>> builder)
    {
        builder.ToTable("sign_in_claim");
        builder.HasKey(row => row.Id);
    }
}

internal sealed class SignInPasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<string>>
{
    private const int LongestId = 1024;

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<string>> builder)
    {
        builder.ToTable("sign_in_passkey");
        builder.HasKey(row => row.CredentialId);
        builder.Property(row => row.CredentialId).HasMaxLength(LongestId);
        builder.OwnsOne(row => row.Data).ToJson();
    }
}
