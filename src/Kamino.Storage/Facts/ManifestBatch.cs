namespace Kamino.Storage.Facts;

/// <summary>What the manifest says of one batch.</summary>
/// <param name="Number">The batch's number.</param>
/// <param name="Lines">File of its lines in the ledger folder.</param>
/// <param name="Hash">SHA-256 of that file.</param>
/// <param name="Replaced">File of the older lines that it hides; <c>null</c> where it hides none.</param>
internal sealed record ManifestBatch(int Number, string Lines, string Hash, string? Replaced);
