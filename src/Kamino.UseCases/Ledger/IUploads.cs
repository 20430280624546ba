namespace Kamino.UseCases.Ledger;

/// <summary>Files that somebody sent, until they are imported or given up.</summary>
/// <param name="Id">Names the upload; nobody can guess it.</param>
/// <param name="Files">Where the files lie, in the order in which they came.</param>
public sealed record Upload(string Id, IReadOnlyList<string> Files)
{
    /// <summary>The files' names as their sender calls them.</summary>
    public IReadOnlyList<string> Names => [.. Files.Select(file => Path.GetFileName(file))];
}

/// <summary>The place in the workspace where sent files wait.</summary>
public interface IUploads
{
    /// <summary>Makes room for an upload, and removes what was left lying for a day.</summary>
    /// <returns>Its id.</returns>
    string Begin();

    /// <summary>Takes a file in while it arrives: memory doesn't grow with it.</summary>
    /// <param name="id">Of the upload.</param>
    /// <param name="name">As the sender calls it; it never names a folder.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="UnreadableFileException">It is too large, a virus was found in it, or it couldn't be looked through: <see cref="UploadRules"/>. The upload is to be deleted.</exception>
    Task Add(string id, string name, Stream content, CancellationToken ct);

    /// <summary>The upload; <c>null</c> where there is none of that id, or none any more.</summary>
    Upload? Find(string id);

    /// <summary>Where the rows that a trial refused are kept beside the upload.</summary>
    string RefusedFile(string id);

    /// <summary>Removes the upload with its files.</summary>
    void Delete(string id);
}
