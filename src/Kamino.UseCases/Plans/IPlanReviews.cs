using Kamino.Core.Plans;

namespace Kamino.UseCases.Plans;

/// <summary>Where reviews are kept; they are only ever added.</summary>
public interface IPlanReviews
{
    /// <summary>The reviews of a plan, or of all plans, oldest first.</summary>
    Task<IReadOnlyList<PlanReview>> Read(int? plan, CancellationToken ct);

    /// <summary>Keeps a review together with the plan that came of it, both or none.</summary>
    /// <returns>The plan with its next revision; <c>null</c> where somebody else changed it meanwhile.</returns>
    Task<KeptPlan?> Add(PlanReview held, KeptPlan plan, CancellationToken ct);
}
