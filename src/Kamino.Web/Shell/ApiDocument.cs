using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Kamino.Web.Shell;

/// <summary>What the document of the interface says of every operation: its refusals, its headers and how to sign in.</summary>
internal static class ApiDocument
{
    private const string Token = "token";
    private const string Problem = "Problem";

    private static readonly string[] Usual = ["400", "401", "403", "429"];

    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer(Sign);
        options.AddOperationTransformer(Complete);
        options.AddSchemaTransformer(ApiSchemas.Complete);
    }

    private static Task Sign(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info.Title = "Kamino";
        document.Info.Description = "Everything that Kamino's pages and commands do. Lists come in pages, refusals as problem details with the flaw's word; see the guide's page on the interface.";
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Token] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A personal token, from the page 'Me'." };
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas[Problem] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "Problem details (RFC 9457). What the use case told stands beside these as members of its own.",
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["type"] = Text(null),
                ["title"] = Text("What is wrong, in the reader's language."),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
                ["detail"] = Text("Where, and what would be right."),
                ["flaw"] = Text("The flaw's word: the same in every language."),
            },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, document)] = [] }];
        return Task.CompletedTask;
    }

    private static Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        operation.OperationId = Name(context.Description.HttpMethod ?? "", context.Description.RelativePath ?? "");
        operation.Responses ??= [];
        foreach (var file in context.Description.ActionDescriptor.EndpointMetadata.OfType<IProducesResponseTypeMetadata>().Where(file => (file.Type is null || file.Type == typeof(void)) && file.ContentTypes.Any()))
        {
            operation.Responses[file.StatusCode.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = "A file",
                Content = file.ContentTypes.ToDictionary(form => form, _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } }),
            };
        }

        foreach (var status in Usual.Concat(Versioned(context) is null ? [] : ["412", "428"]))
        {
            operation.Responses.TryAdd(status, new OpenApiResponse { Description = Said(status) });
        }

        foreach (var (status, response) in operation.Responses.Where(answer => answer.Key[0] is '4' or '5').ToList())
        {
            operation.Responses[status] = new OpenApiResponse
            {
                Description = response.Description,
                Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Problem, context.Document) } },
            };
        }

        operation.Parameters ??= [];
        if (context.Description.HttpMethod == HttpMethods.Post)
        {
            operation.Parameters.Add(Header(AnsweredOnce.Header, "A name of yours for this request, of 16 to 200 letters: sent again with the same name it isn't done again.", isNeeded: false));
        }

        if (Versioned(context) is { } version)
        {
            operation.Parameters.Add(Header("If-Match", "The ETag of what was seen; * for whatever is there.", version.IsNeeded));
        }

        return Task.CompletedTask;
    }

    // Programs that write clients name their methods after it: get_accounts_by_account.
    private static string Name(string method, string path) => string.Join('_', path.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(2)
        .Select(part => part[0] == '{' ? "by_" + part.Trim('{', '}').Split(':')[0] : part.Replace('-', '_').Replace('.', '_')).Prepend(method.ToLowerInvariant()));

    private static SaysVersion? Versioned(OpenApiOperationTransformerContext context) => context.Description.ActionDescriptor.EndpointMetadata.OfType<SaysVersion>().FirstOrDefault();

    private static OpenApiParameter Header(string name, string description, bool isNeeded) =>
        new() { Name = name, In = ParameterLocation.Header, Description = description, Required = isNeeded, Schema = Text(null) };

    private static OpenApiSchema Text(string? description) => new() { Type = JsonSchemaType.String, Description = description };

    private static string Said(string status) => status switch
    {
        "400" => "Bad Request",
        "401" => "Unauthorized",
        "403" => "Forbidden",
        "412" => "Precondition Failed",
        "428" => "Precondition Required",
        _ => "Too Many Requests",
    };
}
