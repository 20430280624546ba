using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kamino.Storage.Records;

/// <summary>A question that EF makes once for each kind of database. Asked as it is written, EF puts it together, evaluates what it is asked with and looks up what was made of it each time.</summary>
/// <remarks><c>docs/decisions/0035-questions-stay-prepared.md</c>.</remarks>
/// <typeparam name="TQuery">What <c>EF.CompileAsyncQuery</c> makes.</typeparam>
/// <param name="make">Makes it.</param>
internal sealed class MadeQuery<TQuery>(Func<TQuery> make)
    where TQuery : Delegate
{
    private readonly ConcurrentDictionary<IModel, TQuery> _made = new(ReferenceEqualityComparer.Instance);

    /// <summary>The question, to be asked of a context of this kind.</summary>
    public TQuery In(RecordsContext context) => _made.GetOrAdd(context.Model, _ => make());
}
