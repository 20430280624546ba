using Kamino.Core.Ledger;
using Kamino.Core.Quantities;

namespace Kamino.Core.Value;

/// <summary>What an activity's cost is counted by.</summary>
public enum CostDriver
{
    /// <summary>Quantities that were imported account by account: visits, kilometres.</summary>
    Given,

    /// <summary>Documents with a purchase.</summary>
    Orders,

    /// <summary>Days with a purchase.</summary>
    OrderDays,

    /// <summary>Ledger lines.</summary>
    Lines,

    /// <summary>Documents with a return.</summary>
    Returns,

    /// <summary>Units bought.</summary>
    Units,

    /// <summary>Distinct products.</summary>
    Products,

    /// <summary>Net sales: the rate is a share of them.</summary>
    Sales,

    /// <summary>One for every account.</summary>
    Accounts,
}

/// <summary>Where in the waterfall a cost stands.</summary>
public enum CostPlace
{
    /// <summary>Serving the account: between gross margin and operating income.</summary>
    Service,

    /// <summary>Rebates and bonuses paid after the invoice: between list and net revenue.</summary>
    Rebate,

    /// <summary>Capital in goods held for the account: below operating income.</summary>
    Inventory,
}

/// <summary>What one unit of an activity costs.</summary>
/// <param name="Activity">Its name.</param>
/// <param name="Driver">The word for what it is counted by, as it was imported.</param>
/// <param name="Rate">Cost of one, from 0.</param>
/// <param name="Currency">Of the rate; the default one means the reporting currency.</param>
/// <param name="Period">The days it holds for; <c>null</c> means always.</param>
/// <param name="Place">Where in the waterfall it stands.</param>
/// <param name="Total">What the activity cost by the books in that period; <c>null</c> where nobody said so.</param>
public sealed record CostRate(string Activity, string Driver, decimal Rate, Currency Currency, Period? Period, CostPlace Place, decimal? Total)
{
    /// <summary>What it is counted by.</summary>
    public CostDriver Counted => CostWords.Driver(Driver);
}

/// <summary>How much of an activity an account took.</summary>
/// <param name="Account">Its code; <see cref="EveryoneElse"/> for all accounts that are not named.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Period">When; <c>null</c> means in the whole time looked at.</param>
/// <param name="Quantity">How much, from 0.</param>
public sealed record DriverQuantity(string Account, string Activity, Period? Period, decimal Quantity)
{
    /// <summary>Stands for all accounts that are not named.</summary>
    public const string EveryoneElse = "*";
}

/// <summary>The words that files use.</summary>
public static class CostWords
{
    private static readonly Dictionary<string, CostDriver> Drivers = Pairs(
    [
        (CostDriver.Orders, "orders,order,documents,invoices,pedidos,pedido,documentos,facturas,ordenes"), (CostDriver.OrderDays, "orderdays,diasdepedido,diasdecompra"),
        (CostDriver.Lines, "lines,line,lineas,linea,renglones"), (CostDriver.Returns, "returns,return,credits,devoluciones,devolucion,notasdecredito"),
        (CostDriver.Units, "units,unit,quantity,unidades,unidad,cantidad,cases,cajas"), (CostDriver.Products, "products,productos,referencias"),
        (CostDriver.Sales, "sales,net,ventas,venta,ventaneta"), (CostDriver.Accounts, "accounts,account,customers,cuentas,cuenta,clientes"),
    ]);

    private static readonly Dictionary<string, CostPlace> Places = Pairs(
    [
        (CostPlace.Service, "service,serving,servicio"), (CostPlace.Rebate, "rebate,rebates,bonus,bonificacion,bonificaciones,rappel"),
        (CostPlace.Inventory, "inventory,stock,inventario,existencias"),
    ]);

    /// <summary>What a driver's word means; any other word is counted by imported quantities.</summary>
    /// <param name="word">In Spanish or English; case, accents and punctuation don't count.</param>
    public static CostDriver Driver(string word) => Drivers.GetValueOrDefault(HeaderText.Fold(word));

    /// <summary>What a place's word means; <c>null</c> where it means none.</summary>
    /// <param name="word">Likewise.</param>
    public static CostPlace? Place(string word) => Places.TryGetValue(HeaderText.Fold(word), out var place) ? place : null;

    private static Dictionary<string, T> Pairs<T>((T Meaning, string Words)[] entries) =>
        entries.SelectMany(entry => entry.Words.Split(',').Select(word => (word, entry.Meaning))).ToDictionary(pair => pair.word, pair => pair.Meaning);
}
