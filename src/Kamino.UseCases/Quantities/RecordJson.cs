using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Quantities;

/// <summary>
/// How every record is written as JSON, on the command line and over HTTP alike: snake_case, enums as words, amounts as strings
/// with the currency's decimals, and an unknown figure as <c>null</c> beside a <c>…_why</c>.
/// </summary>
public static class RecordJson
{
    private static readonly MethodInfo OfAnswer = new Func<Func<object, object?>, (Func<object, object?>, Func<object, object?>)>(Getters<int>).Method.GetGenericMethodDefinition();

    /// <summary>The one set of options.</summary>
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions { WriteIndented = false });

    /// <summary>Gives options made elsewhere (the web host's) the same rules.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        options.Converters.Add(new MoneyWriter());
        options.Converters.Add(new CurrencyWriter());
        options.Converters.Add(new FiscalCalendarWriter());
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AnswersAsNullWithReason } };
        return options;
    }

    /// <summary>The record as JSON text.</summary>
    public static string Write<T>(T record) => JsonSerializer.Serialize(record, Options);

    /// <summary>The same, piece by piece, to where it goes.</summary>
    public static void Write<T>(T record, Stream stream) => JsonSerializer.Serialize(stream, record, Options);

    private static void AnswersAsNullWithReason(JsonTypeInfo type)
    {
        for (var i = 0; i < type.Properties.Count; i++)
        {
            var property = type.Properties[i];
            if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Answer<>) && property.Get is { } get)
            {
                var (value, why) = ((Func<object, object?>, Func<object, object?>))(OfAnswer.MakeGenericMethod(property.PropertyType.GetGenericArguments()).Invoke(null, [get])
                    ?? throw new InvalidOperationException($"{property.Name} can't be read."));
                type.Properties[i] = Value(type, property.Name, value);
                type.Properties.Insert(++i, Why(type, property.Name + "_why", why));
            }
        }
    }

    private static JsonPropertyInfo Value(JsonTypeInfo type, string name, Func<object, object?> get)
    {
        var value = type.CreateJsonPropertyInfo(typeof(object), name);
        value.Get = get;
        return value;
    }

    private static JsonPropertyInfo Why(JsonTypeInfo type, string name, Func<object, object?> get)
    {
        var why = type.CreateJsonPropertyInfo(typeof(Doubt?), name);
        why.Get = get;
        why.ShouldSerialize = (_, value) => value is not null;
        return why;
    }

    // Made once per property: a record of a million rows is written without asking any of them for its type.
    private static (Func<object, object?> Value, Func<object, object?> Why) Getters<T>(Func<object, object?> get) => (
        owner => get(owner) is Answer<T>.Known known ? known.Value : null,
        owner => get(owner) is Answer<T>.Unknown unknown ? unknown.Why : null);

    private sealed class MoneyWriter : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(decimal.Parse(reader.GetString() ?? "0", NumberStyles.Number, CultureInfo.InvariantCulture), default);

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Rounded().ToString(CultureInfo.InvariantCulture));
    }

    private sealed class CurrencyWriter : JsonConverter<Currency>
    {
        public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Currency.TryFrom(reader.GetString(), out var currency) ? currency : default;

        public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }

    private sealed class FiscalCalendarWriter : JsonConverter<FiscalCalendar>
    {
        public override FiscalCalendar Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            FiscalCalendar.TryParse(reader.GetString(), out var calendar) ? calendar : default;

        public override void Write(Utf8JsonWriter writer, FiscalCalendar value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
