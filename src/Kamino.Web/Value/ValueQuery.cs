using Kamino.UseCases.Accounts;
using Kamino.Web.Shell;

namespace Kamino.Web.Value;

/// <summary>What the address of the value page asks of the ledger.</summary>
internal static class ValueQuery
{
    /// <summary>Reads the address.</summary>
    public static FactsQuery Of(Reader reader) => new(reader.Day("as_of"), reader.Choice<FactsLevel>("level") ?? FactsLevel.Account);
}
