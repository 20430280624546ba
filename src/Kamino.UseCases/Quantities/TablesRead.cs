namespace Kamino.UseCases.Quantities;

/// <summary>
/// The tables that an answer was made of, noted while it is made: whoever reads a table says so, and whoever waits for the answer learns it, through
/// any number of answers in between.
/// </summary>
public sealed class TablesRead : IDisposable
{
    private static readonly AsyncLocal<TablesRead?> Current = new();

    private readonly HashSet<string> _names = [];
    private readonly TablesRead? _outer;
    private readonly bool _isTold;

    private TablesRead(TablesRead? outer, bool isTold) => (_outer, _isTold) = (outer, isTold);

    /// <summary>Whether anybody wants to know.</summary>
    public static bool IsNoted => Current.Value is not null;

    /// <summary>Notes from here on, until it is disposed of.</summary>
    public static TablesRead Begin() => Current.Value = new TablesRead(Current.Value, true);

    /// <summary>Notes apart from here on: whoever waits for an answer outside doesn't learn what is read inside.</summary>
    public static TablesRead Apart() => Current.Value = new TablesRead(Current.Value, false);

    /// <summary>Says that these tables were read.</summary>
    public static void Note(IEnumerable<string> tables) => Current.Value?.Add(tables);

    /// <summary>The tables so far.</summary>
    public IReadOnlyList<string> Names()
    {
        lock (_names)
        {
            return [.. _names];
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Current.Value = _outer;
        if (_isTold)
        {
            _outer?.Add(Names());
        }
    }

    private void Add(IEnumerable<string> tables)
    {
        lock (_names)
        {
            _names.UnionWith(tables);
        }
    }
}
