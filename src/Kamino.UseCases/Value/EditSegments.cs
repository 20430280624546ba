using Kamino.Core.Rights;
using Kamino.Core.Value;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Value;

/// <summary>A version of the rules that name RFM scores.</summary>
/// <param name="Version">From 1; 0 are the usual ones, which nobody edited.</param>
/// <param name="Rules">In order: the first that holds gives the name.</param>
/// <param name="By">Who made it.</param>
/// <param name="At">When; <c>null</c> for the usual ones.</param>
public sealed record KeptSegments(int Version, IReadOnlyList<RfmSegment> Rules, string? By, DateTimeOffset? At);

/// <summary>Where the rules are kept. Versions are only added.</summary>
public interface ISegmentStore
{
    /// <summary>The latest version; the usual rules where there is none.</summary>
    Task<KeptSegments> Latest(CancellationToken ct);

    /// <summary>Adds a version as one batch.</summary>
    /// <returns>The batch.</returns>
    Task<string> Add(IReadOnlyList<RfmSegment> rules, TableDraft draft, CancellationToken ct);
}

/// <summary>A rule as files and records write it.</summary>
/// <param name="Name">What people call those accounts.</param>
/// <param name="R">Recency groups: <c>5</c> or <c>3-5</c>.</param>
/// <param name="F">Frequency groups.</param>
/// <param name="M">Amount groups.</param>
public sealed record SegmentRow(string Name, string R, string F, string M);

/// <summary>The rules in force.</summary>
/// <param name="Version">0 are the usual ones.</param>
/// <param name="By">Who made it.</param>
/// <param name="Rules">In order.</param>
public sealed record SegmentsView(int Version, string? By, IReadOnlyList<SegmentRow> Rules);

/// <summary>Shows, takes in and writes out the rules that name RFM scores.</summary>
/// <param name="files">Reads files.</param>
/// <param name="store">Where versions are kept.</param>
/// <param name="writer">Writes files.</param>
/// <param name="clock">When a version is made.</param>
/// <param name="asker">Who asks.</param>
public sealed class EditSegments(ITableFiles files, ISegmentStore store, ITableWriter writer, TimeProvider clock, IAsker asker)
{
    /// <summary>The options of this table.</summary>
    public static IReadOnlyList<string> Options { get; } = [];

    private const string Name = "name";

    /// <summary>The rules in force.</summary>
    public async Task<SegmentsView> View(CancellationToken ct)
    {
        asker.Demand(Right.See);
        var kept = await store.Latest(ct);
        return new SegmentsView(kept.Version, kept.By, [.. kept.Rules.Select(Row)]);
    }

    /// <summary>Writes them to a file that <see cref="From"/> reads back.</summary>
    /// <returns>How many rules.</returns>
    /// <exception cref="UnreadableFileException">The file can't be written.</exception>
    public async Task<int> To(string file, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var rules = (await View(ct)).Rules;
        await writer.Write(file, new WrittenTable("segments", [Name, "r", "f", "m"], rules.Select(rule => (object?[])[rule.Name, rule.R, rule.F, rule.M])), ct);
        return rules.Count;
    }

    /// <summary>Takes a whole list of rules in as a new version. The order of the rows is theirs; one wrong row refuses the file.</summary>
    /// <exception cref="UnreadableFileException">A file can't be read.</exception>
    public async Task<TableReport> From(TableImportRequest request, CancellationToken ct)
    {
        asker.Demand(Right.EditModels);
        var intake = await TableIntake.Read(files, asker.Signed(request), TableFields.Segments, ct);
        var known = (await store.Latest(ct)).Rules;
        var read = new List<RfmSegment>();
        foreach (var row in intake.Rows)
        {
            if (Read(new RowReading(intake, row), read) is { } rule)
            {
                read.Add(rule);
            }
        }

        var change = read.SequenceEqual(known) ? RowChange.Same : read.Count == intake.Rows.Count ? RowChange.New : RowChange.LeftOut;
        return await intake.Close([.. read.Select(_ => change)], clock.GetUtcNow(), draft => store.Add(read, draft, ct), ct);
    }

    private static RfmSegment? Read(RowReading reading, List<RfmSegment> before)
    {
        var name = reading.Needed(Name);
        if (before.Exists(rule => rule.Name == name))
        {
            reading.Refuse(Name, name, RecordFlaw.RepeatedCode);
        }

        var (r, f, m) = (Groups(reading, "r"), Groups(reading, "f"), Groups(reading, "m"));
        return reading.IsGood ? new RfmSegment(name, r, f, m) : null;
    }

    private static (int From, int To) Groups(RowReading reading, string field)
    {
        var text = reading.Needed(field);
        if (text.Length > 0 && RfmSegment.Groups(text) is null)
        {
            reading.Refuse(field, text, RecordFlaw.OutOfScale);
        }

        return RfmSegment.Groups(text) ?? default;
    }

    private static SegmentRow Row(RfmSegment rule) => new(rule.Name, RfmSegment.Text(rule.Recency), RfmSegment.Text(rule.Frequency), RfmSegment.Text(rule.Monetary));
}
