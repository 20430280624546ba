namespace Kamino.UseCases.Perception;

/// <summary>What a personal link opens.</summary>
public enum LinkUse
{
    /// <summary>The questions of a survey.</summary>
    Survey,

    /// <summary>The door of a shared plan: behind it a code is asked for.</summary>
    Plan,

    /// <summary>A visit to a shared plan, after the code was given: the secret is in a cookie.</summary>
    Visit,
}

/// <summary>A personal link as it is kept: without its token.</summary>
/// <param name="Hash">SHA-256 of the token, in lower-case hexadecimal.</param>
/// <param name="Use">What it opens.</param>
/// <param name="Subject">The number of the survey or of the share.</param>
/// <param name="Account">The account's code.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Expires">From when on it doesn't work.</param>
public sealed record KeptLink(string Hash, LinkUse Use, int Subject, string Account, string Person, DateTimeOffset Expires);

/// <summary>Where personal links are kept.</summary>
public interface ILinkStore
{
    /// <summary>Keeps a link.</summary>
    Task Add(KeptLink link, CancellationToken ct);

    /// <summary>The link of that hash; <c>null</c> where there is none.</summary>
    Task<KeptLink?> Find(string hash, CancellationToken ct);
}
