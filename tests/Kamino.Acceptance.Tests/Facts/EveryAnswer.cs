using System.Collections;
using System.Globalization;
using System.Reflection;
using Kamino.Acceptance.Tests.Ledger;
using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Forecasting;
using Kamino.UseCases.Lifetime;
using Kamino.UseCases.Risk;
using Kamino.UseCases.Sales;
using Kamino.UseCases.Value;

namespace Kamino.Acceptance.Tests.Facts;

/// <summary>All that can be asked of the ledger's lines, written out to the last bit.</summary>
internal static class EveryAnswer
{
    private static readonly Dictionary<Type, PropertyInfo[]> Properties = [];

    /// <summary>Each question with its answer; what comes in no order is put into one.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Of(Workbench bench, DateOnly asOf, IReadOnlyList<string> accounts)
    {
        var answers = new Dictionary<string, string>();
        void Keep(string question, object? answer) => answers[question] = Write(answer);
        void KeepSorted<T>(string question, IEnumerable<T> rows) => answers[question] = string.Join('\n', rows.Select(row => Write(row)).Order(StringComparer.Ordinal));
        var facts = bench.Get<IAccountFacts>();
        foreach (var level in Enum.GetValues<FactsLevel>())
        {
            Keep($"facts {level}", await facts.Read(new FactsQuery(Level: level, WithGaps: true), Workbench.Ct));
            Keep($"facts of a year {level}", await facts.Read(new FactsQuery(Level: level).Within(new Period(asOf.AddYears(-1), asOf)), Workbench.Ct));
            KeepSorted($"months {level}", await bench.Get<IAccountMonths>().Read(asOf, 24, level, accounts, alone: false, Workbench.Ct));
            KeepSorted($"months alone {level}", await bench.Get<IAccountMonths>().Read(asOf, 24, level, accounts, alone: true, Workbench.Ct));
            Keep($"drift {level}", await bench.Get<IDriftFacts>().Read(asOf, 90, level, Workbench.Ct));
            KeepSorted($"counts {level}", await bench.Get<ILedgerCounts>().Read(new Period(asOf.AddYears(-1), asOf), level, new Dictionary<string, decimal> { ["22423"] = 12.75m, ["85123A"] = 2.95m, ["P1"] = 1.5m, ["it's"] = 3 }, Workbench.Ct));
            Keep($"product lines {level}", await bench.Get<ILineSales>().Read(asOf, level, Workbench.Ct));
        }

        foreach (var account in accounts)
        {
            Keep($"lines {account}", await bench.Get<IAccountLines>().Read(new LinesQuery(account, asOf, 3, 20), Workbench.Ct));
        }

        Keep("months of all", await bench.Get<IMonthlySales>().Read(asOf, Workbench.Ct));
        Keep("launches", await bench.Get<ILaunchSales>().Read(asOf, 3, Workbench.Ct));
        KeepSorted("spans", await bench.Get<ISpanSales>().Read(new SpanQuestion([.. accounts.SelectMany(account => Spans(account, asOf))]), Workbench.Ct));
        foreach (var occasion in new TimeUnit?[] { null, TimeUnit.Week })
        {
            Keep($"purchases {occasion}", await bench.Get<IPurchaseFacts>().Read(asOf.AddDays(-60), asOf, occasion, Workbench.Ct));
        }

        return answers;
    }

    private static AccountSpan[] Spans(string account, DateOnly asOf) =>
        [new(account, new Period(asOf.AddDays(-90), asOf)), new(account, new Period(asOf.AddDays(-400), asOf.AddDays(-30)))];

    private static string Write(object? value) => value switch
    {
        null => "-",
        string text => text,
        double number => BitConverter.DoubleToInt64Bits(number).ToString("x", CultureInfo.InvariantCulture),
        Currency currency => currency.Code,
        IEnumerable many => $"[{string.Join(", ", many.Cast<object?>().Select(Write))}]",
        IFormattable or bool => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        _ => $"{{{string.Join(" ", Of(value.GetType()).Select(property => $"{property.Name}={Write(property.GetValue(value))}"))}}}",
    };

    private static PropertyInfo[] Of(Type type) =>
        Properties.TryGetValue(type, out var known) ? known
        : Properties[type] = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)];
}
