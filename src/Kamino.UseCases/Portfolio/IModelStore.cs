using Kamino.Core.Portfolio;

namespace Kamino.UseCases.Portfolio;

/// <summary>A scoring model as it is kept: no version ever changes.</summary>
/// <param name="Model">The model.</param>
/// <param name="By">Who made this version.</param>
/// <param name="At">When.</param>
/// <param name="InForce">Whether it is the one that the matrix uses.</param>
public sealed record KeptModel(ScoringModel Model, string By, DateTimeOffset At, bool InForce);

/// <summary>Keeps scoring models.</summary>
public interface IModelStore
{
    /// <summary>Every version of every model, by name and version.</summary>
    Task<IReadOnlyList<KeptModel>> List(CancellationToken ct);

    /// <summary>One version; the latest where none is named; <c>null</c> where there is no such model.</summary>
    Task<KeptModel?> Find(string name, int? version, CancellationToken ct);

    /// <summary>Adds the model as the next version of its name, whatever its own version says; the same content as the latest version adds nothing.</summary>
    Task<KeptModel> Add(ScoringModel model, string by, DateTimeOffset at, CancellationToken ct);

    /// <summary>Makes one version the one that the matrix uses.</summary>
    Task PutInForce(string name, int version, CancellationToken ct);
}
