using Kamino.Core.Portfolio;

namespace Kamino.UseCases.Portfolio;

/// <summary>A snapshot's card: everything but its accounts.</summary>
/// <param name="Id">Its number, from 1 on.</param>
/// <param name="AsOf">The day it shows.</param>
/// <param name="Model">What it was scored with.</param>
/// <param name="Accounts">How many accounts.</param>
/// <param name="InputsHash">SHA-256 of the scores it was computed from.</param>
/// <param name="PlacesHash">SHA-256 of the places that came out.</param>
/// <param name="TakenBy">Who took it.</param>
/// <param name="TakenAt">When.</param>
/// <param name="SignedBy">Who signed it off; <c>null</c> until somebody does.</param>
/// <param name="SignedAt">When.</param>
public sealed record SnapshotCard(
    int Id, DateOnly AsOf, ModelName Model, int Accounts, string InputsHash, string PlacesHash, string TakenBy, DateTimeOffset TakenAt,
    string? SignedBy, DateTimeOffset? SignedAt);

/// <summary>A snapshot as it is kept.</summary>
/// <param name="Card">Its card.</param>
/// <param name="Model">The model, cut included.</param>
/// <param name="Inputs">The scores, as text.</param>
/// <param name="Places">The record that came out, as JSON.</param>
public sealed record KeptSnapshot(SnapshotCard Card, ScoringModel Model, string Inputs, string Places);

/// <summary>Keeps snapshots; they are only ever added and signed once.</summary>
public interface ISnapshotStore
{
    /// <summary>Every snapshot's card, oldest first.</summary>
    Task<IReadOnlyList<SnapshotCard>> List(CancellationToken ct);

    /// <summary>One snapshot; <c>null</c> where there is none.</summary>
    Task<KeptSnapshot?> Find(int id, CancellationToken ct);

    /// <summary>Adds a snapshot; its number is the next.</summary>
    Task<SnapshotCard> Add(KeptSnapshot snapshot, CancellationToken ct);

    /// <summary>Signs it off, unless somebody already has.</summary>
    /// <returns>Its card; <c>null</c> where there is no such snapshot.</returns>
    Task<SnapshotCard?> Sign(int id, string by, DateTimeOffset at, CancellationToken ct);
}
