namespace Kamino.Storage.Facts;

/// <summary>The lines that count, open for questions. What the records know is put beside them first; a statement reads it by its name.</summary>
internal interface IFactsView : IAsyncDisposable
{
    /// <summary>Whether any batch counts.</summary>
    bool HasBatches { get; }

    /// <summary>How the engine is asked.</summary>
    IFactsSql Sql { get; }

    /// <summary>Puts a set of keys beside the lines.</summary>
    Task Set(string name, IReadOnlyCollection<string> keys, CancellationToken ct);

    /// <summary>Puts texts by key beside the lines.</summary>
    Task Map(string name, IReadOnlyCollection<KeyValuePair<string, string>> pairs, CancellationToken ct);

    /// <summary>Puts whole numbers by key beside the lines.</summary>
    Task Map(string name, IReadOnlyCollection<KeyValuePair<string, long>> pairs, CancellationToken ct);

    /// <summary>Runs a statement that answers nothing.</summary>
    Task Run(string sql, CancellationToken ct);

    /// <summary>Asks a question.</summary>
    Task<IReadOnlyList<T>> Read<T>(string sql, Func<IFactsRow, T> row, CancellationToken ct);

    /// <summary>Hands every line's account, currency, day and net to those who fold them.</summary>
    Task Purchases(PurchaseQuestion question, PurchaseDays days, CancellationToken ct);
}

/// <summary>What is put beside the lines, by the names that statements use.</summary>
internal static class Beside
{
    /// <summary>The account that a code's lines count for, where it is another.</summary>
    public const string Targets = "target";

    /// <summary>Products that are charges.</summary>
    public const string Charges = "charge";

    /// <summary>The accounts that are asked for.</summary>
    public const string Asked = "asked";

    /// <summary>Products with a standard cost.</summary>
    public const string StandardCosts = "standard_cost";

    /// <summary>The line of each product.</summary>
    public const string ProductLines = "line_of";

    /// <summary>List prices in millionths.</summary>
    public const string Prices = "price";

    /// <summary>Products that were launched.</summary>
    public const string Launched = "launched";
}
