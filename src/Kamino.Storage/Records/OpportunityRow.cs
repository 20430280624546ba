using System.Text.Json;
using Kamino.Core.Sales;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Sales;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>An opportunity as it is now.</summary>
internal sealed class OpportunityRow
{
    public long Id { get; init; }

    public required string Account { get; set; }

    public required string Name { get; set; }

    public required string Line { get; set; }

    public required DosarPhase Phase { get; set; }

    public required decimal Value { get; set; }

    public required string Currency { get; set; }

    public required DateOnly Close { get; set; }

    public required string Owner { get; set; }

    public required DateOnly Opened { get; set; }

    public required OpportunityEnd End { get; set; }

    public DateOnly? Ended { get; set; }

    public required string Reason { get; set; }

    public required DateOnly LastActivity { get; set; }

    /// <summary>Answers by question, as JSON.</summary>
    public required string Sheet { get; set; }

    /// <summary>What is done for it, as JSON.</summary>
    public required string Actions { get; set; }

    public static OpportunityRow Of(Opportunity one) => new()
    {
        Account = one.Account,
        Name = one.Name,
        Line = one.Line,
        Phase = one.Phase,
        Value = one.Value,
        Currency = one.Currency,
        Close = one.Close,
        Owner = one.Owner,
        Opened = one.Opened,
        End = one.End,
        Ended = one.Ended,
        Reason = one.Reason,
        LastActivity = one.LastActivity,
        Sheet = JsonSerializer.Serialize(one.Sheet),
        Actions = RecordJson.Write(one.Actions),
    };

    public void Take(Opportunity one) => (Account, Name, Line, Phase, Value, Currency, Close, Owner, Opened, End, Ended, Reason, LastActivity, Sheet, Actions) = (
        one.Account, one.Name, one.Line, one.Phase, one.Value, one.Currency, one.Close, one.Owner, one.Opened, one.End, one.Ended, one.Reason, one.LastActivity, JsonSerializer.Serialize(one.Sheet), RecordJson.Write(one.Actions));

    public Opportunity Opportunity(string account, OpportunityDocuments documents) =>
        new(Id, account, Name, Line, Phase, Value, Currency, Close, Owner, Opened, End, Ended, Reason, LastActivity, documents.Answers) { Actions = documents.Planned };
}

/// <summary>What a row holds as JSON, taken apart.</summary>
/// <param name="Sheet">The answers as they were written.</param>
/// <param name="Actions">The actions as they were written.</param>
/// <param name="Answers">By question.</param>
/// <param name="Planned">What is done for it.</param>
internal sealed record OpportunityDocuments(string Sheet, string Actions, IReadOnlyDictionary<string, string> Answers, IReadOnlyList<OpportunityAction> Planned)
{
    public static OpportunityDocuments Of(OpportunityRow row) => new(
        row.Sheet, row.Actions, JsonSerializer.Deserialize<Dictionary<string, string>>(row.Sheet) ?? [], JsonSerializer.Deserialize<List<OpportunityAction>>(row.Actions, RecordJson.Options) ?? []);

    public bool IsOf(OpportunityRow row) => row.Sheet == Sheet && row.Actions == Actions;
}

/// <summary>A step of an opportunity.</summary>
internal sealed class OpportunityStepRow
{
    public long Id { get; init; }

    public required long Opportunity { get; init; }

    public required DosarPhase From { get; init; }

    public required DosarPhase To { get; init; }

    public required OpportunityEnd End { get; init; }

    public required string By { get; init; }

    public required string Remark { get; init; }

    public required DateTimeOffset At { get; init; }

    public OpportunityStep Step => new(Opportunity, From, To, End, By, Remark, At);
}

internal sealed class OpportunityRowConfiguration : IEntityTypeConfiguration<OpportunityRow>
{
    public void Configure(EntityTypeBuilder<OpportunityRow> builder)
    {
        builder.ToTable("opportunity");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Account);
        builder.Property(row => row.Phase).HasConversion<string>();
        builder.Property(row => row.End).HasConversion<string>();
    }
}

internal sealed class OpportunityStepRowConfiguration : IEntityTypeConfiguration<OpportunityStepRow>
{
    public void Configure(EntityTypeBuilder<OpportunityStepRow> builder)
    {
        builder.ToTable("opportunity_step");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Opportunity);
        builder.Property(row => row.From).HasConversion<string>();
        builder.Property(row => row.To).HasConversion<string>();
        builder.Property(row => row.End).HasConversion<string>();
    }
}
