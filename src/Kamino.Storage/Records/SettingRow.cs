using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>One setting of the company, such as <c>reporting_currency</c>.</summary>
internal sealed class SettingRow
{
    public required string Name { get; init; }

    public required string Value { get; set; }
}

internal sealed class SettingRowConfiguration : IEntityTypeConfiguration<SettingRow>
{
    public void Configure(EntityTypeBuilder<SettingRow> builder)
    {
        builder.ToTable("setting");
        builder.HasKey(row => row.Name);
    }
}
