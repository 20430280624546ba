namespace Kamino.UseCases.Quantities;

/// <summary>Tells whether anything was written to the records.</summary>
public interface IRecordsVersion
{
    /// <summary>A number that is another whenever anybody, in this process or another, committed something since.</summary>
    long Now();

    /// <summary>How often each table was written; the same object as long as nothing was committed.</summary>
    TableNumbers Tables();

    /// <summary>
    /// Looks once: until it is disposed of, whoever asks in this flow of work is told what was so when it first asked. For what only reads: a page shows one
    /// state, and doesn't ask dozens of times.
    /// </summary>
    IDisposable Look();
}

/// <summary>How often each table was written.</summary>
/// <param name="Numbers">By its name.</param>
/// <param name="Order">The later they were read in this process, the higher.</param>
public sealed record TableNumbers(IReadOnlyDictionary<string, long> Numbers, long Order)
{
    /// <summary>That of one table; 0 where it isn't counted.</summary>
    public long Of(string table) => Numbers.GetValueOrDefault(table);
}
