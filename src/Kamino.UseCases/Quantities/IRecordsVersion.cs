namespace Kamino.UseCases.Quantities;

/// <summary>Tells whether anything was written to the records.</summary>
public interface IRecordsVersion
{
    /// <summary>A number that is another whenever anybody, in this process or another, committed something since.</summary>
    long Now();

    /// <summary>How often each table was written, by its name; the same object as long as nothing was committed.</summary>
    IReadOnlyDictionary<string, long> Tables();
}
