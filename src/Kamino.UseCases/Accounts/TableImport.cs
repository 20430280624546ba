namespace Kamino.UseCases.Accounts;

/// <summary>What becomes of what is known already.</summary>
public enum TableMode
{
    /// <summary>New rows enter; filled cells change what is known, empty ones leave it.</summary>
    Update,

    /// <summary>New rows enter; what is known becomes what the file's columns say, empty cells included.</summary>
    Replace,

    /// <summary>New rows enter; what is known stays as it is.</summary>
    AddOnly,

    /// <summary>Nothing new enters; filled cells change what is known.</summary>
    KnownOnly,
}

/// <summary>A file of accounts, products, contacts or rates as a user asks for it.</summary>
/// <param name="Files">The files, read one after the other.</param>
/// <param name="Mapping">Field to column header.</param>
/// <param name="Settings">Option to value, as for a ledger, and the table's own.</param>
public sealed record TableImportRequest(
    IReadOnlyList<string> Files, IReadOnlyDictionary<string, string> Mapping, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>What becomes of what is known already.</summary>
    public TableMode Mode { get; init; }

    /// <summary>Do everything but the last step.</summary>
    public bool DryRun { get; init; }

    /// <summary>Who imports.</summary>
    public string By { get; init; } = "";

    /// <summary>Where to save the refused rows of the one file, so that they can be mended; nowhere where left out.</summary>
    public string? RefusedTo { get; init; }

    /// <summary>What an option was set to; <c>null</c> where it wasn't or is blank.</summary>
    public string? Setting(string option) => Settings.TryGetValue(option, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
