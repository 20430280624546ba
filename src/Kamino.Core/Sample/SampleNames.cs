using System.Globalization;

namespace Kamino.Core.Sample;

/// <summary>Names of companies and people that don't exist. Likeness to any that do is chance.</summary>
internal static class SampleNames
{
    // Who buys much, and who buys little.
    private static readonly string[] LargeTrades = ["Hotel", "Casino Empresarial", "Supermercado", "Clínica", "Banquetes", "Catering", "Club Campestre"];

    private static readonly string[] SmallTrades = ["Restaurante", "Panadería", "Cafetería", "Colegio", "Hostería", "Parador", "Parrilla"];

    private static readonly string[] Things =
    [
        "Guaduales", "La Ceiba", "El Yarumo", "Los Arrayanes", "Piedra Alta", "El Samán", "Valle Hondo", "La Quebrada", "Tres Vientos", "El Frailejón", "Los Gualandayes", "Agua Bonita", "El Tulipán",
        "Monte Claro", "La Guacharaca", "Cañabrava", "El Chicalá", "Los Nogales", "La Herrera", "Puerto Nuevo", "El Cóndor", "La Molienda", "Casa Vieja", "El Trapiche", "Sietecueros", "La Totuma",
        "El Carbonero", "Los Alisos", "La Esmeralda", "Río Manso", "El Fogón", "Las Acacias",
    ];

    private static readonly string[] Qualities = ["del Norte", "Real", "del Parque", "Imperial", "de la Sabana", "Colonial", "del Puente", "de Oriente", "de Occidente", "Central", "del Llano"];

    private static readonly string[] Forms = ["S.A.S.", "Ltda.", "S.A.", "S.A.S.", "& Cía. S. en C."];

    private static readonly string[] GivenNames =
        ["Adriana", "Camilo", "Diana", "Esteban", "Gloria", "Hernán", "Ingrid", "Jairo", "Luz Marina", "Mauricio", "Natalia", "Óscar", "Paola", "Rodrigo", "Sandra", "Wilson", "Yolanda"];

    private static readonly string[] Surnames =
        ["Arboleda", "Bermúdez", "Castaño", "Echeverry", "Figueroa", "Guarnizo", "Hincapié", "Jaramillo", "Londoño", "Manrique", "Niño", "Ospina", "Quintero", "Rincón", "Sarmiento", "Tabares", "Uribe", "Villamil", "Zuluaga"];

    private static int Places => Things.Length * Qualities.Length;

    /// <summary>The name of a company; different numbers have different names.</summary>
    /// <param name="number">From 0.</param>
    /// <param name="large">Whether it is of a trade that buys much.</param>
    public static string Company(int number, bool large)
    {
        var (trades, place, round) = (large ? LargeTrades : SmallTrades, number * 79L % Places, number / Places);
        var name = $"{trades[(place + round) % trades.Length]} {Things[place % Things.Length]} {Qualities[place / Things.Length]} {Forms[number % Forms.Length]}";
        return round < trades.Length ? name : string.Create(CultureInfo.InvariantCulture, $"{name} Sede {(round / trades.Length) + 1}");
    }

    /// <summary>The same name as somebody else in the office typed it.</summary>
    public static string Retyped(string name) => name
        .Replace("S.A.S.", "SAS", StringComparison.Ordinal).Replace("Ltda.", "LTDA", StringComparison.Ordinal)
        .Replace("S.A.", "SA", StringComparison.Ordinal).ToUpperInvariant()
        .Replace('Á', 'A').Replace('É', 'E').Replace('Í', 'I').Replace('Ó', 'O').Replace('Ú', 'U');

    /// <summary>The name of a holding.</summary>
    public static string Holding(int number) => $"Grupo {Things[number * 5 % Things.Length]}{(number < Things.Length ? "" : string.Create(CultureInfo.InvariantCulture, $" {(number / Things.Length) + 1}"))} S.A.";

    /// <summary>The name of a person; the first three hundred are all different.</summary>
    public static string Person(int number) => $"{GivenNames[number % GivenNames.Length]} {Surnames[number * 3 % Surnames.Length]}";

    /// <summary>The same person's part of a mail address.</summary>
    public static string Mailbox(string name) => new([.. name.ToLowerInvariant().Normalize(System.Text.NormalizationForm.FormD)
        .Select(letter => letter == ' ' ? '.' : letter).Where(letter => char.IsAsciiLetterLower(letter) || letter == '.')]);
}
