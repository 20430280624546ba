using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kamino.UseCases.Quantities;

/// <summary>Writes what a model expects in money as a string with four decimals: finer than a currency's, so that small steps show.</summary>
public sealed class FourDecimals : JsonConverter<double>
{
    /// <inheritdoc/>
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        double.Parse(reader.GetString() ?? "", NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Text(value));
    }

    /// <summary>The figure as it is written.</summary>
    public static string Text(double value) => Math.Round(value, 4, MidpointRounding.AwayFromZero).ToString("F4", CultureInfo.InvariantCulture);
}
