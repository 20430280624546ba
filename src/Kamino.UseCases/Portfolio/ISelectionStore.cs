using Kamino.Core.Portfolio;

namespace Kamino.UseCases.Portfolio;

/// <summary>Keeps the steps of accounts to and from being key accounts; steps are only ever added.</summary>
public interface ISelectionStore
{
    /// <summary>Every step, oldest first.</summary>
    Task<IReadOnlyList<SelectionStep>> Steps(CancellationToken ct);

    /// <summary>Adds a step.</summary>
    Task Add(SelectionStep taken, CancellationToken ct);

    /// <summary>How many key accounts are too many.</summary>
    Task<SelectionLimits> Limits(CancellationToken ct);

    /// <summary>Sets how many key accounts are too many.</summary>
    Task Limit(SelectionLimits limits, CancellationToken ct);
}
