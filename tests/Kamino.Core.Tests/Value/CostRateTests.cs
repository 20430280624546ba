using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class CostRateTests
{
    [Theory]
    [InlineData(CostDriver.Orders, "orders|Order|documents|invoices|Pedidos|pedido|documentos|facturas|Órdenes")]
    [InlineData(CostDriver.OrderDays, "order days|Días de pedido|días de compra")]
    [InlineData(CostDriver.Lines, "lines|line|Líneas|línea|renglones")]
    [InlineData(CostDriver.Returns, "returns|return|credits|devoluciones|Devolución|notas de crédito")]
    [InlineData(CostDriver.Units, "units|unit|quantity|unidades|unidad|cantidad|cases|cajas")]
    [InlineData(CostDriver.Products, "products|productos|referencias")]
    [InlineData(CostDriver.Sales, "sales|net|ventas|venta|venta neta")]
    [InlineData(CostDriver.Accounts, "accounts|account|customers|cuentas|cuenta|clientes")]
    [InlineData(CostDriver.Given, "visitas|kilómetros|")]
    public void A_driver_that_the_ledger_counts_is_known_by_its_word(CostDriver driver, string words) => Assert.All(words.Split('|'), word => Assert.Equal(driver, CostWords.Driver(word)));

    [Theory]
    [InlineData(CostPlace.Service, "service|serving|Servicio")]
    [InlineData(CostPlace.Rebate, "rebate|rebates|bonus|Bonificación|bonificaciones|rappel")]
    [InlineData(CostPlace.Inventory, "inventory|stock|inventario|existencias")]
    [InlineData(null, "elsewhere|")]
    public void A_place_of_cost_is_known_by_its_word(CostPlace? place, string words) => Assert.All(words.Split('|'), word => Assert.Equal(place, CostWords.Place(word)));
}
