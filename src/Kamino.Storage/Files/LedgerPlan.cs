using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>How one file of a ledger will be read.</summary>
/// <param name="Look">What was seen of it.</param>
/// <param name="Layout">Where its fields stand.</param>
internal sealed record LedgerPlan(TableLook Look, LedgerLayout Layout)
{
    private const int TotalTier = 2;

    private static readonly Dictionary<string, LedgerField> Fields = Enum.GetValues<LedgerField>().ToDictionary(LedgerWords.Name);

    private static readonly Dictionary<string, CellKind> Kinds = new()
    {
        ["date"] = CellKind.Date,
        ["quantity"] = CellKind.Number,
        ["unit_price"] = CellKind.Number,
        ["net"] = CellKind.Number,
        ["cost"] = CellKind.Number,
        [LedgerWords.Discount] = CellKind.Number,
        [LedgerWords.UnitCost] = CellKind.Number,
    };

    public IReadOnlyList<Notice> Notices { get; private init; } = [];

    /// <summary>Whether the customer's name stands for its missing code.</summary>
    public bool AccountIsName { get; init; }

    /// <summary>Whether the file holds lines whose documents lie in another file.</summary>
    public bool IsOfLines => HasAmount && Has(LedgerField.Document) && (AccountIsName || !Has(LedgerField.Account) || !Has(LedgerField.Date));

    /// <summary>Whether the file holds documents without their lines.</summary>
    public bool IsOfDocuments => !IsOfLines && Has(LedgerField.Document) && Has(LedgerField.Date)
        && !Has(LedgerField.Product) && !Has(LedgerField.ProductName) && !Has(LedgerField.Line);

    public bool HasAmount => Has(LedgerField.Net) || (Has(LedgerField.Quantity) && Has(LedgerField.UnitPrice));

    public bool Has(LedgerField field) => Layout.Column(field) >= 0;

    /// <summary>What is looked for in a ledger.</summary>
    public static TableRequest Request(ReadingChoices choices) => new(
        LedgerWords.All, Kinds, choices.Mapping.ToDictionary(pair => LedgerWords.Name(pair.Key), pair => pair.Value), choices.Settings);

    public static LedgerPlan Make(SourceFile source, ReadingChoices choices, CancellationToken ct)
    {
        var look = TableLooking.Look(source, Request(choices), ct);
        var columns = look.Columns.Where(pair => Fields.ContainsKey(pair.Key)).ToDictionary(pair => Fields[pair.Key], pair => pair.Value);
        var notices = new List<Notice>(look.Notices);
        PreferSurer(columns, look, choices, notices);
        var isName = !columns.ContainsKey(LedgerField.Account) && columns.Remove(LedgerField.AccountName, out var name) && columns.TryAdd(LedgerField.Account, name);
        return new LedgerPlan(look, new LayoutPlan(look, choices, notices).Of(columns)) { AccountIsName = isName }.With(notices);
    }

    /// <summary>The plan of a file whose documents lie in another one: they know the customer, and the columns need no amount there.</summary>
    /// <param name="choices">What the user said.</param>
    /// <param name="needsAmount">Whether this is the file of lines.</param>
    public LedgerPlan Joined(ReadingChoices choices, bool needsAmount)
    {
        var columns = Layout.Columns.Where(pair => !(AccountIsName && needsAmount && pair.Key == LedgerField.Account)).ToDictionary();
        return (this with { Layout = new LayoutPlan(Look, choices, []).Of(columns, needsAmount), AccountIsName = AccountIsName && !needsAmount }).With(Notices);
    }

    /// <summary>The questions that the file leaves open.</summary>
    /// <param name="needed">The fields that nothing else gives.</param>
    public IEnumerable<Question> Questions(params IEnumerable<LedgerField> needed)
    {
        foreach (var question in Look.Questions)
        {
            yield return question;
        }

        if (Look.Questions.Any(question => question.About == "sheet"))
        {
            yield break; // nothing else is known before that
        }

        foreach (var field in needed.Where(field => field == LedgerField.Net ? !HasAmount : !Has(field)))
        {
            yield return ChosenColumns.Ask(LedgerWords.Name(field), Look.Header);
        }
    }

    private LedgerPlan With(IEnumerable<Notice> notices)
    {
        var kept = notices.ToList();
        if (AccountIsName && !kept.Any(notice => notice.About == "account_from_name"))
        {
            kept.Add(new Notice("account_from_name", 0, Layout.HeaderOf(Layout.Column(LedgerField.Account))));
        }
        else if (!AccountIsName)
        {
            kept.RemoveAll(notice => notice.About == "account_from_name");
        }

        return this with { Notices = kept };
    }

    // "Total" may hold tax: quantity × price is surer.
    private static void PreferSurer(Dictionary<LedgerField, int> columns, TableLook look, ReadingChoices choices, List<Notice> notices)
    {
        var net = LedgerWords.All.First(words => words.Field == "net");
        if (columns.TryGetValue(LedgerField.Net, out var column) && !choices.Mapping.ContainsKey(LedgerField.Net) && net.Tier(HeaderText.Fold(look.Header[column])) == TotalTier)
        {
            if (columns.ContainsKey(LedgerField.Quantity) && columns.ContainsKey(LedgerField.UnitPrice))
            {
                columns.Remove(LedgerField.Net);
            }
            else
            {
                notices.Add(new Notice("net_from_total", look.Sample.Count, look.Header[column]));
            }
        }
    }
}
