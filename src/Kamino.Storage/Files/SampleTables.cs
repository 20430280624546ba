using System.Globalization;
using System.Text.Json;
using Kamino.Core.Perception;
using Kamino.Core.Quantities;
using Kamino.Core.Sample;
using Kamino.Core.Value;

namespace Kamino.Storage.Files;

/// <summary>The small files of a sample company, as rows of cells; the first row is the header.</summary>
internal sealed class SampleTables(SampleCompany company, SampleStyle style)
{
    private const int YearsKept = 2;

    /// <summary>Accounts and the holdings they belong to.</summary>
    public IEnumerable<string[]> Accounts(SampleTally tally)
    {
        yield return Header("Código|Code|code", "Nombre|Name|name", "Grupo|Group|group", "Vendedor|Salesperson|seller", "País|Country|country", "NIT|Tax ID|tax_id",
            "Gasto disponible|Available spend|available_spend", "Moneda|Currency|currency", "Primer contacto|First contact|first_contact");
        foreach (var holding in company.Holdings)
        {
            yield return [holding.Code, holding.Name, holding.Parent ?? "", "", "CO", "", "", "", ""];
        }

        foreach (var account in company.Accounts)
        {
            var available = account.Available(tally.LastYearOf(account));
            yield return
            [
                account.Code ?? "", account.Name, account.Parent ?? "", account.Seller, account.Country, account.TaxId, available is { } spend ? style.Amount(spend) : "",
                available is null ? "" : SampleCompany.Currency.Code, style.Day(account.FirstContact),
            ];
        }
    }

    public IEnumerable<string[]> Products() =>
    [
        Header("Código|Code|code", "Nombre|Name|name", "Categoría|Category|category", "Costo estándar|Standard cost|standard_cost", "Precio de lista|List price|list_price"),
        .. company.Products.Append(SampleProducts.Freight).Append(SampleProducts.BankCharge).Select(product => (string[])
            [product.Code, product.Name, product.Category, style.Amount(product.Cost), style.Amount(SampleProducts.ListPrice(product))]),
    ];

    public IEnumerable<string[]> Contacts(IReadOnlyList<SampleContact> contacts) =>
    [
        Header("Cuenta|Account|account", "Nombre|Name|name", "Cargo|Title|title", "Rol|Role|role", "Correo|Email|email", "Responsable|Owner|owner", "Reporta a|Reports to|reports_to", "Escucha a|Trusts|trusts", "Influencia|Influence|influence", "Disposición|Disposition|disposition",
            "Relación|Relationship|relationship", "Último contacto|Last touch|last_touch", "Próximo paso|Next step|next_step", "Fecha próximo paso|Next step on|next_step_on", "Fecha de salida|Left on|left_on", "Base legal|Lawful basis|basis", "Conservar hasta|Keep until|keep_until"),
        .. contacts.Select(contact => (string[])
        [
            contact.Account, contact.Name, contact.Title, contact.Role, contact.Mail, contact.Owner, contact.ReportsTo, contact.Trusts, Number(contact.Influence), Number(contact.Disposition), Number(contact.Relationship),
            style.Day(contact.LastTouch), contact.NextStep, Day(contact.NextStepOn), Day(contact.LeftOn), "contract", style.Day(SampleCompany.Days.Until.AddYears(YearsKept)),
        ]),
    ];

    /// <summary>What activities cost, and how much of them accounts took.</summary>
    public IEnumerable<string[]> Costs(IReadOnlyList<CostRate> rates, IReadOnlyList<DriverQuantity> quantities) =>
    [
        Header("Actividad|Activity|activity", "Inductor|Driver|driver", "Tarifa|Rate|rate", "Periodo|Period|period", "Lugar|Place|place", "Costo total|Stated total|total",
            "Moneda|Currency|currency", "Cuenta|Account|account", "Cantidad|Quantity|quantity"),
        .. rates.Select(rate => (string[])
        [
            rate.Activity, rate.Driver, style.Number(rate.Rate), Year(rate.Period), JsonNamingPolicy.SnakeCaseLower.ConvertName(rate.Place.ToString()),
            rate.Total is { } total ? style.Amount(total) : "", rate.Currency.Code, "", "",
        ]),
        .. quantities.Select(own => (string[])[own.Activity, "", "", Year(own.Period), "", "", "", own.Account, style.Number(own.Quantity)]),
    ];

    /// <summary>What accounts owed.</summary>
    public IEnumerable<string[]> Receivables(IReadOnlyList<Receivable> owed) =>
    [
        Header("Cuenta|Account|account", "Fecha|Date|date", "Saldo|Balance|balance", "Probabilidad de impago|Probability of default|default_chance",
            "Pérdida dado el impago|Loss given default|loss_given", "Moneda|Currency|currency"),
        .. owed.Select(own => (string[])
        [
            own.Account, style.Day(own.Day), own.Balance is { } balance ? style.Amount(balance) : "", Part(own.DefaultChance), Part(own.LossGiven), own.Currency.Code,
        ]),
    ];

    /// <summary>In the one form that stages have in every layout.</summary>
    public static IEnumerable<string[]> Stages(IReadOnlyList<StageEntry> views) =>
    [
        ["account", "side", "day", "by", "word", "trust", "information", "contacts", "processes", "dependence", "planning", "remark"],
        .. views.Select(view => (string[])
        [
            view.Account, JsonNamingPolicy.SnakeCaseLower.ConvertName(view.Side.ToString()), view.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), view.By,
            JsonNamingPolicy.SnakeCaseLower.ConvertName(view.Word.ToString()), .. view.Points.Count > 0 ? view.Points.Select(Number) : StageReading.Items.Select(_ => ""), view.Remark ?? "",
        ]),
    ];

    /// <summary>One row for each person, factor and supplier; what they said once stands in their first.</summary>
    public IEnumerable<string[]> Surveys(IReadOnlyList<SampleAnswer> answers) =>
    [
        Header("Encuesta|Survey|survey", "Lado|Side|side", "Cuenta|Account|account", "Persona|Respondent|respondent", "Rol|Role|role", "Influencia|Influence|influence", "Fecha|Date|date",
            "Factor|Factor|factor", "Puntos|Points|points", "Proveedor|Supplier|supplier", "Puntaje|Score|score", "NPS|NPS|nps"),
        .. answers.SelectMany(said => said.Answer.Scores.Select((score, i) => Row(said, score, i == 0))),
    ];

    private string[] Row(SampleAnswer said, SupplierScore score, bool isFirst) =>
    [
        said.Survey, said.Ours ? "ours" : "customer", said.Answer.Account, said.Answer.By.Name, said.Answer.By.Role ?? "", said.Answer.By.Influence is { } influence ? Number(influence) : "",
        style.Day(said.Answer.Day), score.Factor, SupplierName.IsUs(score.Supplier) ? Number(said.Answer.Points.First(given => given.Factor == score.Factor).Points) : "",
        score.Supplier, Number(score.Score), isFirst && said.Answer.Nps is { } nps ? Number(nps) : "",
    ];

    private string[] Header(params string[] words) => [.. words.Select(style.Word)];

    private string Day(DateOnly? day) => day is { } known ? style.Day(known) : "";

    private string Part(double? share) => share is { } known ? style.Number((decimal)known) : "";

    private static string Year(Period? period) => period?.From.Year.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
