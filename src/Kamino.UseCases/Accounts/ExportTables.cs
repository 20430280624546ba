using System.Text.Json;
using Kamino.Core.Accounts;
using Kamino.Core.Rights;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Accounts;

/// <summary>Writes products, contacts or rates to a file, as their imports read them back.</summary>
/// <param name="products">The products.</param>
/// <param name="contacts">The contacts.</param>
/// <param name="rates">The rates.</param>
/// <param name="writer">Writes the file.</param>
/// <param name="asker">What the one who asks may see of people.</param>
/// <param name="trail">Where it is noted that people left the program.</param>
public sealed class ExportTables(IProductStore products, IContactStore contacts, IRateStore rates, ITableWriter writer, IAsker asker, IAuditTrail trail)
{
    /// <summary>Writes the products.</summary>
    /// <returns>How many rows.</returns>
    /// <exception cref="UnreadableFileException">The file can't be written.</exception>
    public async Task<int> Products(string file, CancellationToken ct)
    {
        asker.Demand(Right.Export);
        return await Write(
        file, "products", ["code", "name", "category", "standard_cost", "cost_currency", "list_price", "list_currency"],
        (await products.Read(ct)).Select(product => (object?[])[product.Code, product.Name, product.Category, product.StandardCost, product.CostCurrency, product.ListPrice, product.ListCurrency]), ct);
    }

    /// <summary>Writes the contacts.</summary>
    /// <inheritdoc cref="Products"/>
    public async Task<int> Contacts(string file, CancellationToken ct)
    {
        asker.Demand(Right.Export);
        await trail.Note(AuditAct.TakenOut, "contact", null, "", ct);
        return await Write(
        file, "contacts",
        [
            "account", "name", "title", "role", "email", "phone", "owner", "reports_to", "trusts", "influence", "interest", "risk", "disposition", "relationship", "last_touch",
            "next_step", "next_step_on", "left_on", "basis", "keep_until",
        ],
        (await contacts.Read(ct)).Select(contact => asker.May(Right.SeeOpinions) ? contact : contact.WithoutOpinions()).Select(contact => (object?[])
        [
            contact.Account, contact.Name, contact.Title, Joined(contact.Roles.Select(RecordWord)), contact.Email, contact.Phone, Tied(contact, LinkKind.KnownBy),
            Tied(contact, LinkKind.ReportsTo), Tied(contact, LinkKind.Trusts), contact.Influence, contact.Interest, contact.Risk, contact.Disposition, contact.Relationship, contact.LastTouch,
            contact.NextStep, contact.NextStepOn, contact.LeftOn, contact.Basis, contact.KeepUntil,
        ]), ct);
    }

    /// <summary>Writes the rates: 1 unit of <c>from</c> is <c>rate</c> units of <c>to</c>.</summary>
    /// <inheritdoc cref="Products"/>
    public async Task<int> Rates(string file, CancellationToken ct)
    {
        asker.Demand(Right.Export);
        return await Write(
        file, "rates", ["date", "from", "to", "rate"],
        (await rates.Read(ct)).Select(rate => (object?[])[rate.Day, rate.From.Code, rate.To.Code, rate.Rate]), ct);
    }

    private static string? Tied(Contact contact, LinkKind kind) => Joined(contact.Tied(kind, DateOnly.MaxValue));

    private static string? Joined(IEnumerable<string> words) => string.Join(BuyingRoles.Separator, words) is { Length: > 0 } text ? text : null;

    private static string RecordWord(BuyingRole role) => JsonNamingPolicy.SnakeCaseLower.ConvertName(role.ToString());

    private async Task<int> Write(string file, string name, string[] header, IEnumerable<object?[]> cells, CancellationToken ct)
    {
        List<object?[]> rows = [.. cells];
        await writer.Write(file, new WrittenTable(name, header, rows), ct);
        return rows.Count;
    }
}
