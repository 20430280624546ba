using System.Text.Json;

namespace Kamino.UseCases.Quantities;

/// <summary>An enum member as the word that records and <c>Words/</c> use.</summary>
internal static class RecordWord
{
    public static string Of(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
