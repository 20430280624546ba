using System.Reflection;
using System.Text.Json;
using Kamino.Core.Quantities;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Kamino.Web.Shell;

/// <summary>What the document of the interface says of values that are written in a way of ours: amounts, currencies, figures that may be unknown. Who writes a client from it gets types.</summary>
internal static class ApiSchemas
{
    private static readonly Dictionary<Type, (string Says, string Example)> Texts = new()
    {
        [typeof(Money)] = ("The number with the currency's decimals and a decimal point.", "8300065.81"),
        [typeof(Currency)] = ("ISO 4217; XXX where none was stated.", "EUR"),
        [typeof(FiscalCalendar)] = ("The month and day that fiscal years start on.", "07-01"),
    };

    public static async Task Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var type = context.JsonTypeInfo.Type;
        if (Texts.TryGetValue(type, out var text))
        {
            schema.Type = JsonSchemaType.String;
            schema.Examples = [text.Example];
            schema.Description = string.Join(' ', new[] { schema.Description, text.Says }.Where(said => !string.IsNullOrEmpty(said)));
        }

        if (type == typeof(IFormFileCollection))
        {
            (schema.Type, schema.Items, schema.Description) = (JsonSchemaType.Object, null, "A form with one or more files; before them, the fields that the operation names.");
            schema.Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
            schema.AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String };
            return;
        }

        // A number that is written with few decimals is a number all the same.
        schema.Type ??= schema.Format == "double" ? JsonSchemaType.Number : null;
        if (schema is { Type: { } array, Items: null } && array.HasFlag(JsonSchemaType.Array))
        {
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String }; // amounts: all other lists have what they hold
        }

        if (schema.Properties is not { } properties)
        {
            return;
        }

        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => IsAnswer(property.PropertyType)))
        {
            var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
            if (properties.TryGetValue(name, out var unknown) && unknown is OpenApiSchema known)
            {
                properties[name] = await OrNull(property.PropertyType.GetGenericArguments()[0], known.Description, context, ct);
            }
        }
    }

    private static bool IsAnswer(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Answer<>);

    // The figure, or null where it isn't known: why not stands beside it.
    private static async Task<OpenApiSchema> OrNull(Type type, string? description, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        const string Beside = "`null` where it isn't known; the member …_why says why.";
        var says = string.IsNullOrEmpty(description) ? Beside : $"{description} {Beside}";
        if (Texts.ContainsKey(type))
        {
            return new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = says };
        }

        var known = await context.GetOrCreateSchemaAsync(type, null, ct);
        return known.Properties is { Count: > 0 } ? new OpenApiSchema { Description = says, OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, known] }
            : new OpenApiSchema { Type = (known.Type ?? JsonSchemaType.String) | JsonSchemaType.Null, Format = known.Format, Enum = known.Enum, Items = known.Items, Description = says };
    }
}
