using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Kamino.UseCases.Quantities;

/// <summary>
/// Work that whoever runs the program may watch: a span, and how long it took. It says of what kind it was and whether it ended well, and how much there was of it;
/// never for whom or with what figures.
/// </summary>
public sealed class Work : IDisposable
{
    /// <summary>The name of the source of spans and of the meter.</summary>
    public const string Source = "Kamino";

    /// <summary>An import of the ledger, a trial too.</summary>
    public const string Import = "import";

    /// <summary>The reading of every account's facts from the ledger's lines.</summary>
    public const string Facts = "facts";

    /// <summary>The placing of every account on the matrix.</summary>
    public const string Matrix = "matrix";

    /// <summary>A round of mail, reminders or messages to other programs.</summary>
    public const string Job = "job";

    private static readonly ActivitySource Spans = new(Source);
    private static readonly Meter Meter = new(Source);
    private static readonly Histogram<double> Took = Meter.CreateHistogram<double>("kamino.work.duration", "s", "How long work took, by its kind and how it ended.");
    private static readonly Counter<long> Rows = Meter.CreateCounter<long>("kamino.work.rows", "{row}", "Rows that work was done on, by its kind.");

    private readonly Activity? _span;
    private readonly TagList _tags;
    private readonly string _kind;
    private readonly long _begun = Stopwatch.GetTimestamp();
    private bool _isDone;

    private Work(string kind, string? name)
    {
        _kind = kind;
        _span = Spans.StartActivity(name is null ? kind : $"{kind} {name}");
        _tags = name is null ? [new("kamino.work", kind)] : [new("kamino.work", kind), new("kamino.name", name)];
        foreach (var (key, value) in _tags)
        {
            _span?.SetTag(key, value);
        }
    }

    /// <summary>Begins to watch; what isn't done when it is given back has failed.</summary>
    /// <param name="kind">One of the kinds above.</param>
    /// <param name="name">Which of several of the kind, such as the job; a name of the program, not of its data.</param>
    public static Work Begin(string kind, string? name = null) => new(kind, name);

    /// <summary>The work ended well.</summary>
    /// <param name="rows">How much there was of it.</param>
    public void Done(long? rows = null)
    {
        _isDone = true;
        if (rows is { } counted)
        {
            _span?.SetTag("kamino.rows", counted);
            Rows.Add(counted, new KeyValuePair<string, object?>("kamino.work", _kind));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        var tags = _tags;
        tags.Add("kamino.ended", _isDone ? "well" : "failed");
        Took.Record(Stopwatch.GetElapsedTime(_begun).TotalSeconds, tags);
        _span?.SetStatus(_isDone ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
        _span?.Dispose();
    }
}
