namespace Kamino.Core.Ledger;

/// <summary>The words by which a line says that it is a charge and no product: postage, bank charges, adjustments.</summary>
/// <remarks>A proposal from an import; what a person says of a product code wins.</remarks>
public static class ChargeWords
{
    private static readonly HashSet<string> Whole =
    [
        "post", "postage", "dot", "dotcompostage", "carriage", "nextdaycarriage", "freight", "freightcharge", "freightcharges", "shipping", "shippingcharge",
        "shippingcost", "shippingcosts", "handling", "handlingfee", "delivery", "deliverycharge", "deliverycost", "bankcharge", "bankcharges", "amazonfee",
        "commission", "crukcommission", "manual", "discount", "samples", "adjustment", "adjustbaddebt", "rounding", "surcharge", "interest",
        "flete", "fletes", "fletedeventa", "transporte", "porte", "portes", "envio", "envios", "acarreo", "gastosdeenvio", "gastosdetransporte",
        "gastosbancarios", "comision", "comisionbancaria", "comisiones", "descuento", "ajuste", "ajustes", "redondeo", "recargo", "intereses", "seguroytransporte",
    ];

    private static readonly string[] Beginnings =
    [
        "postageand", "freightand", "shippingand", "adjustmentby", "fletea", "fletede", "fletenacional", "fletelocal", "costodeenvio", "costedeenvio", "costodetransporte",
        "cargopor", "gastosde", "gastosbancarios", "ajustepor", "ajustede", "interesesde", "interesespor", "recargopor", "bankcharges", "deliverycharge",
    ];

    /// <summary>Whether a product's name, or its code where it has none, is that of a charge.</summary>
    /// <param name="code">The product's code.</param>
    /// <param name="name">Its name; <c>null</c> where the ledger has none.</param>
    public static bool Are(string code, string? name)
    {
        var folded = HeaderText.Fold(name ?? code);
        return Whole.Contains(folded) || Beginnings.Any(beginning => folded.StartsWith(beginning, StringComparison.Ordinal));
    }
}
