namespace Kamino.UseCases.Ledger;

/// <summary>A newer program wrote this workspace; this one would harm what it doesn't know, so it leaves it alone.</summary>
/// <param name="migration">The first change to its tables that this program doesn't know.</param>
public sealed class NewerWorkspaceException(string migration) : Exception($"A newer version of Kamino wrote this workspace ({migration}); update this one.")
{
    /// <summary>The first change to its tables that this program doesn't know.</summary>
    public string Migration => migration;
}
