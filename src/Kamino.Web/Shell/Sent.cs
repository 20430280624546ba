using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kamino.Web.Shell;

/// <summary>What programs send.</summary>
internal static class Sent
{
    /// <summary>A body that leaves out what its record can't be without, or says that it is nothing, is refused where it is read and named: no use case meets it.</summary>
    public static void Whole(JsonSerializerOptions options)
    {
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        (options.TypeInfoResolver as DefaultJsonTypeInfoResolver)?.Modifiers.Add(NothingMayBeLeftOut);
    }

    // What may be nothing may be left out.
    private static void NothingMayBeLeftOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.AssociatedParameter is { } given && (given.IsNullable || Nullable.GetUnderlyingType(given.ParameterType) is not null)))
        {
            property.IsRequired = false;
        }
    }
}
