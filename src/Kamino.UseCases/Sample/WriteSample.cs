using Kamino.Core.Rights;
using Kamino.Core.Sample;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Sample;

/// <summary>Makes a realistic company out of a seed and writes its ledger, accounts, products, contacts and customers' answers.</summary>
/// <param name="files">Writes them.</param>
/// <param name="asker">Who asks.</param>
public sealed class WriteSample(ISampleFiles files, IAsker asker)
{
    /// <summary>Writes the company into a folder.</summary>
    /// <exception cref="Ledger.UnreadableFileException">The folder can't be written, or holds somebody else's files of these names.</exception>
    public Task<SampleReport> To(string folder, SampleSettings settings, SampleLayout layout, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        return files.Write(SampleCompany.Make(settings), folder, layout, ct);
    }
}
