namespace Kamino.Core.Sample;

/// <summary>What decides a sample company down to its last digit.</summary>
public sealed record SampleSettings
{
    /// <summary>The seed of the demo.</summary>
    public const ulong UsualSeed = 20070501;

    /// <summary>Lines of the demo's ledger.</summary>
    public const int UsualLines = 72_000;

    /// <summary>Accounts of the demo.</summary>
    public const int UsualAccounts = 400;

    /// <summary>Says how large the company is.</summary>
    /// <param name="lines">Lines of its ledger, cancelled ones included; at least 1.</param>
    /// <param name="accounts">Accounts that buy, from 1 to 5,000,000; with few lines some of them never get to.</param>
    /// <param name="seed">The same seed makes the same company.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    public SampleSettings(long lines = UsualLines, int accounts = UsualAccounts, ulong seed = UsualSeed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lines, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lines, 100_000_000_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(accounts, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(accounts, 5_000_000);
        (Lines, Accounts, Seed) = (lines, accounts, seed);
    }

    /// <summary>Lines of the ledger.</summary>
    public long Lines { get; }

    /// <summary>Accounts that buy.</summary>
    public int Accounts { get; }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }
}
