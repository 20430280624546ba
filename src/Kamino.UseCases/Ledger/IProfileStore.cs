namespace Kamino.UseCases.Ledger;

/// <summary>How the exports of one system are read: columns and formats, under a name.</summary>
/// <param name="Name">As the user calls it.</param>
/// <param name="Version">From 1; each change makes the next.</param>
/// <param name="Choices">What it says.</param>
public sealed record ImportProfile(string Name, int Version, ReadingChoices Choices);

/// <summary>The profiles of the workspace.</summary>
public interface IProfileStore
{
    /// <summary>All of them in their latest version, by name.</summary>
    Task<IReadOnlyList<ImportProfile>> List(CancellationToken ct);

    /// <summary>The latest version; <c>null</c> where there is none of that name.</summary>
    Task<ImportProfile?> Find(string name, CancellationToken ct);

    /// <summary>Saves the choices under the name; the same choices make no new version.</summary>
    Task<ImportProfile> Save(string name, ReadingChoices choices, CancellationToken ct);
}
