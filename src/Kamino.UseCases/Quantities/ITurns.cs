namespace Kamino.UseCases.Quantities;

/// <summary>Several programs may serve one workspace; what is done by itself, without anybody asking, is done by one of them.</summary>
public interface ITurns
{
    /// <summary>Whether it is this program: the first that asks, until it ends, however it ends.</summary>
    /// <exception cref="System.Data.Common.DbException">The records can't be reached: nobody knows.</exception>
    Task<bool> IsOurs(CancellationToken ct);
}
