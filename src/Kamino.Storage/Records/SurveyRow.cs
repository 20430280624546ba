using Kamino.UseCases.Perception;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>A survey.</summary>
internal sealed class SurveyRow
{
    public required int Number { get; init; }

    public required string Name { get; set; }

    /// <summary>What is asked, as JSON.</summary>
    public required string Asked { get; set; }

    /// <summary>Accounts with rivals of their own, as JSON.</summary>
    public required string OwnRivals { get; set; }

    public required DateOnly Closes { get; set; }

    public required string By { get; set; }

    public required DateTimeOffset At { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }
}

/// <summary>Somebody who is asked. Personal data: kept with the survey.</summary>
internal sealed class SurveyRespondentRow
{
    public required int Survey { get; init; }

    public required string Account { get; init; }

    public required string Name { get; init; }

    public string? Role { get; init; }

    public int? Influence { get; init; }

    public string? Email { get; init; }

    public required string Language { get; init; }

    public bool Revoked { get; set; }
}

/// <summary>One version of an answer, or of our guess of it. Rows are added, never changed; closing an anonymous survey takes names out.</summary>
internal sealed class SurveyAnswerRow
{
    public required int Survey { get; init; }

    public required string Account { get; init; }

    public required string Name { get; init; }

    public required AnswerSide Side { get; init; }

    public required int Version { get; init; }

    public required DateOnly Day { get; set; }

    public required DateTimeOffset At { get; set; }

    /// <summary>The answer, as JSON.</summary>
    public required string Body { get; set; }
}

internal sealed class SurveyRowConfiguration
    : IEntityTypeConfiguration<SurveyRow>, IEntityTypeConfiguration<SurveyRespondentRow>, IEntityTypeConfiguration<SurveyAnswerRow>
{
    public void Configure(EntityTypeBuilder<SurveyRow> builder)
    {
        builder.ToTable("survey");
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.HasIndex(row => row.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SurveyRespondentRow> builder)
    {
        builder.ToTable("survey_respondent");
        builder.HasKey(row => new { row.Survey, row.Account, row.Name });
    }

    public void Configure(EntityTypeBuilder<SurveyAnswerRow> builder)
    {
        builder.ToTable("survey_answer");
        builder.HasKey(row => new { row.Survey, row.Account, row.Name, row.Side, row.Version });
        builder.Property(row => row.Side).HasConversion<string>();
    }
}
