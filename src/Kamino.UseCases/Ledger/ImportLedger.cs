using Kamino.Core.Ledger;
using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Ledger;

/// <summary>One import as a user asks for it.</summary>
/// <param name="Files">One ledger in one or several files, or lines and their documents.</param>
/// <param name="Choices">What the user says of the files; it wins over the profile, and that over what is found.</param>
/// <param name="By">Who imports.</param>
public sealed record ImportRequest(IReadOnlyList<string> Files, ReadingChoices Choices, string By)
{
    /// <summary>The profile to read by; saved under this name when the import succeeds.</summary>
    public string? Profile { get; init; }

    /// <summary>What becomes of lines that are there already.</summary>
    public ImportMode Mode { get; init; } = ImportMode.Add;

    /// <summary>Do everything but the last step.</summary>
    public bool DryRun { get; init; }

    /// <summary>Refuse the whole file for one refused row.</summary>
    public bool Strict { get; init; }

    /// <summary>Where to save the refused rows; nowhere where left out.</summary>
    public string? RefusedTo { get; init; }

    /// <summary>The names that the user knows the files by, where they differ from the paths.</summary>
    public IReadOnlyList<string>? Names { get; init; }
}

/// <summary>Takes an export of the sales ledger in: whole or not at all.</summary>
/// <param name="files">Reads the files.</param>
/// <param name="ledger">Where the lines go.</param>
/// <param name="profiles">How earlier files were read.</param>
/// <param name="clock">When it was.</param>
/// <param name="asker">Who asks.</param>
public sealed class ImportLedger(ILedgerFiles files, ILedgerStore ledger, IProfileStore profiles, TimeProvider clock, IAsker asker)
{
    /// <summary>Finds out how the files are written, without taking anything in.</summary>
    /// <exception cref="UnreadableFileException">A file can't be read.</exception>
    public async Task<LedgerInspection> Look(ImportRequest request, CancellationToken ct)
    {
        asker.Demand(Right.Import);
        ArgumentNullException.ThrowIfNull(request);
        return await files.Inspect(request.Files, await Choices(request, ct), ct);
    }

    /// <summary>Imports, or says what an import would do.</summary>
    /// <param name="request">What to import.</param>
    /// <param name="progress">How far it is.</param>
    /// <param name="ct">Stops the work; nothing of it stays.</param>
    /// <exception cref="UnreadableFileException">A file can't be read.</exception>
    /// <exception cref="ImportUnderWayException">Another import is under way.</exception>
    public async Task<ImportReport> From(ImportRequest request, ReadingProgress progress, CancellationToken ct)
    {
        asker.Demand(Right.Import);
        using var work = Work.Begin(Work.Import);
        var inspection = await Look(request, ct);
        if (inspection.Questions.Count > 0)
        {
            work.Done();
            return Unanswered(inspection);
        }

        await using var intake = await ledger.Begin(ct);
        var counter = new RowCounter();
        var staged = await intake.Stage(counter.Count(files.Read(inspection, progress, ct), ct), inspection.Header, ct);
        var comparison = await intake.Compare(request.Mode, ct);
        counter.Ignore(comparison.Cancelled, IgnoredBecause.Cancelled);
        var report = Report(request, inspection, counter, staged, comparison) with { Notices = [.. inspection.Notices, .. progress.Notices] };
        if (request.RefusedTo is { } target && counter.Refused > 0)
        {
            await intake.SaveRefused(target, ct);
        }

        var kept = report.Status == ImportStatus.Committed ? await Committed(request, report, intake, ct) : report;
        work.Done(report.Rows.Read);
        return kept;
    }

    private async Task<ImportReport> Committed(ImportRequest request, ImportReport report, ILedgerIntake intake, CancellationToken ct)
    {
        var profile = request.Profile is { } name && report.Inspection is { } inspection
            ? await profiles.Save(name, Resolved(inspection), ct)
            : null;
        var kept = report with { Batch = intake.Batch, Profile = profile is null ? null : new ProfileName(profile.Name, profile.Version) };
        var names = request.Names ?? [.. request.Files.Select(file => Path.GetFileName(file))];
        await intake.Commit(new BatchDraft(names, asker.Signs(request.By), clock.GetUtcNow(), kept), ct);
        return kept;
    }

    private async Task<ReadingChoices> Choices(ImportRequest request, CancellationToken ct)
    {
        if (request.Profile is null || await profiles.Find(request.Profile, ct) is not { } profile)
        {
            return request.Choices;
        }

        return new ReadingChoices(
            Over(profile.Choices.Mapping, request.Choices.Mapping), Over(profile.Choices.Settings, request.Choices.Settings));
    }

    private static Dictionary<TKey, string> Over<TKey>(IReadOnlyDictionary<TKey, string> below, IReadOnlyDictionary<TKey, string> above)
        where TKey : notnull
    {
        var merged = new Dictionary<TKey, string>(below);
        foreach (var (key, value) in above)
        {
            merged[key] = value;
        }

        return merged;
    }

    // What is saved is what can't be seen in every file alike; encoding and delimiter are always found anew.
    private static ReadingChoices Resolved(LedgerInspection inspection)
    {
        var settings = new Dictionary<string, string>(inspection.Choices.Settings);
        Add(settings, "dates", inspection.Format.Dates);
        Add(settings, "decimal", inspection.Format.Decimal);
        Add(settings, "thousands", inspection.Format.Thousands);
        Add(settings, "sheet", inspection.Format.Sheet);
        return new ReadingChoices(inspection.Mapping, settings);
    }

    private static void Add(Dictionary<string, string> settings, string option, string? found)
    {
        if (!string.IsNullOrEmpty(found))
        {
            settings.TryAdd(option, found);
        }
    }

    private static ImportReport Report(
        ImportRequest request, LedgerInspection inspection, RowCounter counter, StagedLines staged, LedgerComparison comparison) => new(
        null,
        Status(request, counter, comparison),
        new RowCounts(counter.Read, comparison.Accepted, comparison.Unchanged, comparison.Corrected, counter.Refused, counter.Ignored),
        staged.Totals, staged.Period, staged.Accounts, inspection.Format, Words(inspection), counter.Refusals, counter.IgnoredRows, [], [])
        {
            Withdrawn = comparison.Withdrawn,
            LinesWithoutAccount = staged.WithoutAccount,
            Inspection = inspection,
        };

    private static ImportStatus Status(ImportRequest request, RowCounter counter, LedgerComparison comparison) =>
        request.Strict && counter.Refused > 0 ? ImportStatus.Refused
        : !comparison.Changes ? counter.Refused > 0 && comparison.Unchanged == 0 ? ImportStatus.Refused : ImportStatus.Unchanged
        : request.DryRun ? ImportStatus.DryRun
        : ImportStatus.Committed;

    private static ImportReport Unanswered(LedgerInspection inspection) => new(
        null, ImportStatus.Refused, new RowCounts(0, 0, 0, 0, 0, 0), [], null, 0, inspection.Format, Words(inspection), [], [],
        inspection.Questions, inspection.Notices)
    {
        Inspection = inspection,
    };

    private static Dictionary<string, string> Words(LedgerInspection inspection) =>
        inspection.Mapping.ToDictionary(pair => LedgerWords.Name(pair.Key), pair => pair.Value);
}
