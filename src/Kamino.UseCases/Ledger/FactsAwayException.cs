namespace Kamino.UseCases.Ledger;

/// <summary>A server of the cluster that serves the ledger's lines doesn't answer or can't do what is asked; an answer from the others alone would be a part shown as the whole.</summary>
/// <param name="server">Which, by host and port.</param>
/// <param name="said">What was said.</param>
/// <param name="inner">What went wrong on the way, where something did.</param>
public sealed class FactsAwayException(string server, string said, Exception? inner = null) : Exception($"{server}: {said}", inner)
{
    /// <summary>Which, by host and port.</summary>
    public string Server => server;

    /// <summary>What was said.</summary>
    public string Said => said;
}
