using System.Globalization;

namespace Kamino.Core.Sample;

/// <summary>Names of companies and people that don't exist. Likeness to any that do is chance.</summary>
internal static class SampleNames
{
    private const int Step = 7919; // prime, so that neighbours in the list look nothing alike

    private static readonly string[] Trades =
    [
        "Hotel", "Restaurante", "Casino Empresarial", "Clínica", "Supermercado", "Panadería", "Cafetería", "Club Campestre", "Colegio", "Hostería", "Banquetes", "Catering", "Parador",
    ];

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

    private static int Combinations => Trades.Length * Things.Length * Qualities.Length;

    /// <summary>The name of a company; different numbers have different names.</summary>
    public static string Company(int number)
    {
        var at = (int)((long)(number % Combinations) * Step % Combinations);
        var name = $"{Trades[at % Trades.Length]} {Things[at / Trades.Length % Things.Length]} {Qualities[at / Trades.Length / Things.Length]} {Forms[number % Forms.Length]}";
        return number < Combinations ? name : string.Create(CultureInfo.InvariantCulture, $"{name} Sede {(number / Combinations) + 1}");
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
