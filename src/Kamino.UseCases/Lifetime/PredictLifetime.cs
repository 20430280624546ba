using Kamino.Core.Rights;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Lifetime;

/// <summary>Fits a model of buying to customers, and says of each whether it is still there, what it will buy and what that is worth.</summary>
/// <param name="files">Reads the summary.</param>
/// <param name="asker">Who asks.</param>
public sealed class PredictLifetime(ISummaryFiles files, IAsker asker)
{
    /// <summary>From a summary that somebody made.</summary>
    /// <param name="file">Path of the summary: <c>customer,x,t_x,T[,m]</c>.</param>
    /// <param name="query">What to predict.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="UnreadableFileException">The file is refused; says row and column.</exception>
    public async Task<LifetimeView> From(string file, LifetimeQuery query, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        var summary = await files.Read(file, ct);
        return SummaryReview.Flaw(summary.Table, query.Model) is var (customer, flaw, column, value)
            ? throw new UnreadableFileException(file, flaw, $"row {summary.LineOf(customer)}, column {column}: {value}")
            : LifetimeViews.Of(summary.Table, query, []);
    }
}
