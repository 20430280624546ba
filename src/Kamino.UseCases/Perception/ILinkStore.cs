namespace Kamino.UseCases.Perception;

/// <summary>A personal link as it is kept: without its token.</summary>
/// <param name="Hash">SHA-256 of the token, in lower-case hexadecimal.</param>
/// <param name="Survey">The survey's number.</param>
/// <param name="Account">The account's code.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Expires">From when on it doesn't work.</param>
public sealed record KeptLink(string Hash, int Survey, string Account, string Person, DateTimeOffset Expires);

/// <summary>Where personal links are kept.</summary>
public interface ILinkStore
{
    /// <summary>Keeps a link.</summary>
    Task Add(KeptLink link, CancellationToken ct);

    /// <summary>The link of that hash; <c>null</c> where there is none.</summary>
    Task<KeptLink?> Find(string hash, CancellationToken ct);
}
