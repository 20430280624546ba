using System.Globalization;
using Kamino.Core.Numerics;

namespace Kamino.Core.Sample;

/// <summary>A product, or a charge that is none.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its product line.</param>
/// <param name="Price">List price of a unit in the ledger's first year, in pesos.</param>
/// <param name="Cost">What a unit cost in that year, in pesos.</param>
/// <param name="Units">Units of a usual line.</param>
public sealed record SampleProduct(string Code, string Name, string Category, decimal Price, decimal Cost, double Units);

/// <summary>What the sample company sells.</summary>
public static class SampleProducts
{
    private const double LowestMargin = 0.12;
    private const double HighestMargin = 0.34;

    /// <summary>What bringing it costs.</summary>
    public static SampleProduct Freight { get; } = new("FLETE", "Flete y acarreo", "Cargos", 38_000, 33_500, 1);

    /// <summary>A payment that the bank took its part of.</summary>
    public static SampleProduct BankCharge { get; } = new("COMBAN", "Comisión bancaria", "Cargos", 12_400, 12_400, 1);

    private static readonly (string Category, string Code, double Price, double Units, string[] Names, string[] Sizes)[] Lines =
    [
        ("Aceites y grasas", "ACE", 148_000, 6, ["Aceite de palma", "Aceite de girasol", "Aceite de soya", "Margarina hojaldre", "Manteca vegetal", "Aceite de oliva"], ["bidón 20 L", "caja 12 x 1 L", "galón", "caja 15 kg", "tarro 5 kg"]),
        ("Granos y abarrotes", "ABA", 96_000, 8, ["Arroz blanco", "Fríjol cargamanto", "Lenteja", "Garbanzo", "Azúcar blanca", "Panela pulverizada", "Sal refinada", "Harina de trigo", "Harina de maíz", "Pasta corta", "Pasta larga"], ["bulto 50 kg", "bulto 25 kg", "paca 24 x 500 g"]),
        ("Salsas y conservas", "SAL", 64_000, 5, ["Salsa de tomate", "Mayonesa", "Mostaza", "Salsa negra", "Atún en agua", "Durazno en almíbar", "Champiñón tajado"], ["galón", "caja 12 x 1 kg", "doypack 4 kg", "lata 1,8 kg"]),
        ("Lácteos", "LAC", 87_000, 7, ["Queso mozzarella", "Queso campesino", "Crema de leche", "Mantequilla", "Leche entera UHT", "Yogur natural"], ["bloque 2,5 kg", "caja 12 x 1 L", "balde 10 kg", "caja 6 kg"]),
        ("Cárnicos y congelados", "CON", 172_000, 6, ["Pechuga de pollo", "Alitas de pollo", "Carne para hamburguesa", "Chuleta ahumada", "Tilapia filete", "Papa a la francesa", "Mezcla de verduras", "Pulpa de mora", "Pulpa de lulo"], ["caja 10 kg", "bolsa 2,5 kg", "caja 5 kg"]),
        ("Bebidas y café", "BEB", 71_000, 9, ["Café tostado en grano", "Café molido", "Chocolate de mesa", "Té negro", "Agua sin gas", "Néctar de mango", "Gaseosa cola"], ["caja 6 kg", "paca 24", "bolsa 2,5 kg", "caja 12 x 1 L"]),
        ("Desechables y empaques", "DES", 43_000, 12, ["Vaso de cartón 8 oz", "Contenedor de bagazo", "Servilleta", "Bolsa de papel kraft", "Cubierto de madera", "Película adherente", "Papel aluminio"], ["caja x 500", "caja x 1000", "paca x 50", "rollo 300 m"]),
        ("Aseo institucional", "ASE", 58_000, 5, ["Detergente líquido", "Desengrasante", "Hipoclorito 5 %", "Jabón para manos", "Toalla de manos", "Papel higiénico", "Guante de nitrilo"], ["garrafa 20 L", "galón", "caja x 12", "caja x 100"]),
    ];

    /// <summary>The list price of a product in the ledger's last year.</summary>
    public static decimal ListPrice(SampleProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return SamplePrices.Inflated(product.Price, SampleCompany.Days.Until.AddDays(-1));
    }

    /// <summary>The products; the same ones for every seed, at prices that the seed sets.</summary>
    public static IReadOnlyList<SampleProduct> Draw(SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return [.. from line in Lines
                   from name in line.Names.Select((text, number) => (text, number))
                   from size in line.Sizes.Select((text, number) => (text, number))
                   select Product(line.Category, string.Create(CultureInfo.InvariantCulture, $"{line.Code}-{name.number + 1:00}{size.number + 1}"), $"{name.text} {size.text}", line.Price, line.Units, random)];
    }

    private static SampleProduct Product(string category, string code, string name, double usual, double units, SeededRandom random)
    {
        var price = (decimal)(Math.Round(usual * Math.Exp(0.45 * random.NextNormal()) / 50) * 50);
        var margin = LowestMargin + ((HighestMargin - LowestMargin) * random.NextUniform());
        return new SampleProduct(code, name, category, price, Math.Round(price * (decimal)(1 - margin), 2), units);
    }
}
