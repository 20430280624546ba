using System.Text.Json;

namespace Kamino.UseCases.Portfolio;

/// <summary>An enum member as the word that records and <c>Words/</c> use.</summary>
internal static class RecordWord
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
