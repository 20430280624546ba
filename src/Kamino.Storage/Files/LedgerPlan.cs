using Kamino.Core.Ledger;
using Kamino.Core.Quantities;
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

    public List<Notice> Notices { get; } = [];

    /// <summary>Whether the file holds lines by itself: customer, day and amount.</summary>
    public bool IsWhole => Has(LedgerField.Account) && Has(LedgerField.Date) && HasAmount;

    public bool HasAmount => Has(LedgerField.Net) || (Has(LedgerField.Quantity) && Has(LedgerField.UnitPrice));

    public bool Has(LedgerField field) => Layout.Column(field) >= 0;

    public static LedgerPlan Make(SourceFile source, ReadingChoices choices, CancellationToken ct)
    {
        var mapping = choices.Mapping.ToDictionary(pair => LedgerWords.Name(pair.Key), pair => pair.Value);
        var look = TableLooking.Look(source, new TableRequest(LedgerWords.All, Kinds, mapping, choices.Settings), ct);
        var columns = look.Columns.Where(pair => Fields.ContainsKey(pair.Key)).ToDictionary(pair => Fields[pair.Key], pair => pair.Value);
        var notices = new List<Notice>(look.Notices);
        PreferSurer(columns, look, choices, notices);
        return new LedgerPlan(look, Lay(columns, look, choices, notices)).With(notices);
    }

    /// <summary>The questions that the file leaves open; columns that nothing needs leave none.</summary>
    public IEnumerable<Question> Questions(bool needsAccount = true)
    {
        foreach (var question in Look.Questions)
        {
            yield return question;
        }

        if (needsAccount && !Has(LedgerField.Account))
        {
            yield return ChosenColumns.Ask("account", Look.Header);
        }

        if (needsAccount && !Has(LedgerField.Date))
        {
            yield return ChosenColumns.Ask("date", Look.Header);
        }

        if (!HasAmount)
        {
            yield return ChosenColumns.Ask("net", Look.Header);
        }
    }

    private LedgerPlan With(IEnumerable<Notice> notices)
    {
        Notices.AddRange(notices);
        return this;
    }

    // "Total" may hold tax: quantity × price is surer. A name serves as the code where there is no code.
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

        if (!columns.ContainsKey(LedgerField.Account) && columns.Remove(LedgerField.AccountName, out var name))
        {
            columns.Add(LedgerField.Account, name);
            notices.Add(new Notice("account_from_name", 0, look.Header[name]));
        }
    }

    private static LedgerLayout Lay(Dictionary<LedgerField, int> columns, TableLook look, ReadingChoices choices, List<Notice> notices)
    {
        var discount = columns.ContainsKey(LedgerField.Net) ? -1 : look.Columns.GetValueOrDefault(LedgerWords.Discount, -1);
        var unitCost = columns.ContainsKey(LedgerField.Cost) ? -1 : look.Columns.GetValueOrDefault(LedgerWords.UnitCost, -1);
        if (discount >= 0)
        {
            notices.Add(new Notice("discount_applied", 0, look.Header[discount]));
        }

        if (unitCost >= 0)
        {
            notices.Add(new Notice("cost_from_unit", 0, look.Header[unitCost]));
        }

        var status = columns.TryGetValue(LedgerField.Status, out var column) ? look.Header[column] : "";
        return new LedgerLayout(look.Header, columns, look.Formats, look.Dates)
        {
            Currency = Currency.TryFrom(choices.Settings.GetValueOrDefault("currency")?.ToUpperInvariant(), out var currency) ? currency : default,
            Cancelled = CancelledWords.For(status, choices.Settings.GetValueOrDefault("cancelled")),
            Discount = discount,
            DiscountIsPercent = discount >= 0 && IsPercent(look, discount),
            UnitCost = unitCost,
            DaysFrom1904 = look.DaysFrom1904,
        };
    }

    // Shares run from 0 to 1; percent are written so in the header, or run beyond 1.
    private static bool IsPercent(TableLook look, int column) =>
        look.Header[column].Contains('%', StringComparison.Ordinal)
        || look.Sample.Any(row => column < row.Cells.Length
            && NumberReading.Read(row.Cells[column], row.Forms[column] == CellForm.Text ? look.Formats[column] : default, out var value) == NumberOutcome.Number && value > 1);
}
