using System.Globalization;
using Kamino.Core.Portfolio;

namespace Kamino.UseCases.Portfolio;

/// <summary>The few words of a drawn matrix, and how it writes numbers.</summary>
/// <param name="Culture">Writes the numbers.</param>
/// <param name="Title">What the drawing is.</param>
/// <param name="Attractiveness">The vertical axis.</param>
/// <param name="Strength">The horizontal axis.</param>
/// <param name="Boxes">Names of the boxes: star, strategic, status, streamline.</param>
/// <param name="Proxy">What hatching means.</param>
/// <param name="Bubble">What the size and the slice mean.</param>
/// <param name="Unplaced">Said of the accounts without a box; {0} is how many.</param>
/// <param name="Contested">Said of a verdict that weights decide.</param>
/// <param name="Columns">Headings of the table.</param>
public sealed record MatrixWords(
    CultureInfo Culture, string Title, string Attractiveness, string Strength, IReadOnlyList<string> Boxes, string Proxy, string Bubble, string Unplaced,
    string Contested, IReadOnlyList<string> Columns)
{
    /// <summary>In Spanish where the culture is, else in English.</summary>
    public static MatrixWords For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "es"
            ? new MatrixWords(
                culture, "Matriz del portafolio de clientes", "Atractivo del cliente", "Fortaleza relativa del negocio",
                ["Estrella", "Estratégica", "De estatus", "Racionalizar"], "rayado: indicio de las ventas, no la opinión del cliente",
                "área: gasto disponible; porción: nuestra parte", "{0} cuentas sin lugar en la matriz", "discutida",
                ["Cuenta", "Nombre", "Casilla", "Atractivo", "Fortaleza", "Ventas", "Disponible", "Participación", "Firmeza", "Puesto por ventas", "Puesto por matriz"])
            : new MatrixWords(
                culture, "Customer portfolio matrix", "Customer attractiveness", "Relative business strength",
                ["Star", "Strategic", "Status", "Streamline"], "hatched: a proxy from sales, not the customer's opinion",
                "area: available spend; slice: our share", "{0} accounts without a place", "contested",
                ["Account", "Name", "Box", "Attractiveness", "Strength", "Sales", "Available", "Share of wallet", "Hold rate", "Rank by sales", "Rank by matrix"]);
    }

    /// <summary>A box's name.</summary>
    public string Of(Quadrant quadrant) => quadrant switch
    {
        Quadrant.Star => Boxes[0],
        Quadrant.Strategic => Boxes[1],
        Quadrant.Status => Boxes[2],
        Quadrant.Streamline => Boxes[3],
    };
}
