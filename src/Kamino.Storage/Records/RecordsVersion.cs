using Kamino.UseCases.Quantities;

namespace Kamino.Storage.Records;

/// <summary>Counts what is committed to the records.</summary>
internal sealed class RecordsVersion(IRecordsEngine engine) : IRecordsVersion
{
    public long Now() => engine.Version();
}
