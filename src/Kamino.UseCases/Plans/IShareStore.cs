using Kamino.Core.Plans;

namespace Kamino.UseCases.Plans;

/// <summary>A code as it is kept: without its digits.</summary>
/// <param name="Share">Which share it opens.</param>
/// <param name="Hash">SHA-256 of the share's number and the code, in lower-case hexadecimal. Whoever reads it still needs the link, of which only a hash is kept too.</param>
/// <param name="Expires">From when on it doesn't work.</param>
public sealed record ShareCode(int Share, string Hash, DateTimeOffset Expires);

/// <summary>Where it is kept with whom plans are shared, and what they did.</summary>
public interface IShareStore
{
    /// <summary>The shares of a plan, or all of them, oldest first.</summary>
    Task<IReadOnlyList<PlanShare>> List(int? plan, CancellationToken ct);

    /// <summary>One share; <c>null</c> where there is none of that number.</summary>
    Task<PlanShare?> Find(int share, CancellationToken ct);

    /// <summary>Keeps a share.</summary>
    /// <returns>With its number.</returns>
    Task<PlanShare> Add(PlanShare share, CancellationToken ct);

    /// <summary>Takes a share back: none of its links opens any more.</summary>
    /// <returns><c>false</c> where there is none, or it was taken back already.</returns>
    Task<bool> Revoke(int share, string by, DateTimeOffset at, CancellationToken ct);

    /// <summary>Keeps a code; those before it don't work any more.</summary>
    Task Add(ShareCode code, CancellationToken ct);

    /// <summary>Spends the latest code of a share. Every wrong entry counts, however many come at once.</summary>
    /// <returns>Whether it was right, in time, not used yet and not guessed at too often.</returns>
    Task<bool> Spend(int share, string hash, DateTimeOffset now, CancellationToken ct);

    /// <summary>What was done with a plan, or with all of them, oldest first.</summary>
    Task<IReadOnlyList<PlanAct>> Acts(int? plan, CancellationToken ct);

    /// <summary>Keeps what somebody did and what that changes in the plan, both or neither.</summary>
    /// <param name="act">What they did.</param>
    /// <param name="changed">The plan with it; <c>null</c> where nothing changes. Its card has the revision that it was made from.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns><c>false</c> where somebody else changed the plan meanwhile; then nothing was kept.</returns>
    Task<bool> Add(PlanAct act, KeptPlan? changed, CancellationToken ct);
}
