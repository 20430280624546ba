using System.Globalization;
using System.Text;
using Kamino.UseCases.Ledger;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Kamino.Web.Ledger;

/// <summary>A form with files. Each file goes to the workspace while it arrives, however large: it never stands in memory.</summary>
/// <param name="Upload">The upload; <c>null</c> where no file came.</param>
/// <param name="Fields">The fields that stood before the first file, and after it.</param>
internal sealed record SentForm(string? Upload, IReadOnlyDictionary<string, string> Fields)
{
    private const int LongestField = 1 << 16;
    private const string Token = "RequestVerificationToken";

    /// <summary>Reads the form.</summary>
    /// <param name="request">With the form as its body.</param>
    /// <param name="uploads">Where the files go.</param>
    /// <param name="check">Called with the fields before the first file is taken in; refuses by throwing.</param>
    /// <param name="ct">Stops the work; nothing of the upload stays.</param>
    /// <exception cref="BadHttpRequestException">The body is no such form.</exception>
    public static async Task<SentForm> Read(
        HttpRequest request, IUploads uploads, Func<IReadOnlyDictionary<string, string>, Task> check, CancellationToken ct)
    {
        var fields = new Dictionary<string, string>();
        string? upload = null;
        try
        {
            var reader = new MultipartReader(Boundary(request), request.Body);
            while (await reader.ReadNextSectionAsync(ct) is { } section)
            {
                var part = Disposition(section);
                if (part.IsFormDisposition())
                {
                    fields[HeaderUtilities.RemoveQuotes(part.Name).ToString()] = await Text(section, ct);
                }
                else if (part.IsFileDisposition())
                {
                    await check(fields);
                    upload ??= uploads.Begin();
                    await uploads.Add(upload, HeaderUtilities.RemoveQuotes(part.FileNameStar.HasValue ? part.FileNameStar : part.FileName).ToString(), section.Body, ct);
                }
            }
        }
        catch when (upload is not null)
        {
            uploads.Delete(upload);
            throw;
        }

        return new SentForm(upload, fields);
    }

    /// <summary>Does something with the files of a program's form, which are gone afterwards.</summary>
    /// <exception cref="BadHttpRequestException">The form holds no file.</exception>
    public static async Task<T> With<T>(HttpRequest request, IUploads uploads, Func<IReadOnlyList<string>, IReadOnlyDictionary<string, string>, Task<T>> work, CancellationToken ct)
    {
        var sent = await Read(request, uploads, _ => Task.CompletedTask, ct);
        var upload = uploads.Find(sent.Upload ?? "") ?? throw new BadHttpRequestException("The form holds no file.");
        try
        {
            return await work([.. upload.Files], sent.Fields);
        }
        finally
        {
            uploads.Delete(upload.Id);
        }
    }

    /// <summary>A number of a program's form; <c>null</c> where it isn't there.</summary>
    /// <exception cref="BadHttpRequestException">It is none from 0 on.</exception>
    public static decimal? Number(IReadOnlyDictionary<string, string> fields, string name) => fields.GetValueOrDefault(name, "") is not { Length: > 0 } text ? null
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1_000_000_000_000 ? number
        : throw new BadHttpRequestException($"{name}: a number from 0");

    /// <summary>Refuses a page's form that isn't ours. The body is read while it arrives, so its token stands before the files.</summary>
    public static Task Genuine(HttpContext context, IAntiforgery antiforgery, IReadOnlyDictionary<string, string> fields)
    {
        context.Request.Headers[Token] = fields.GetValueOrDefault("__" + Token, "none");
        return antiforgery.ValidateRequestAsync(context);
    }

    private static string Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is { Length: > 0 } boundary
            ? boundary
            : throw new BadHttpRequestException("The body is no multipart form.", StatusCodes.Status415UnsupportedMediaType);

    private static ContentDispositionHeaderValue Disposition(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part)
            ? part
            : throw new BadHttpRequestException("A part of the form says nothing of itself.");

    private static async Task<string> Text(MultipartSection section, CancellationToken ct)
    {
        using var reader = new StreamReader(section.Body, Encoding.UTF8);
        var room = new char[LongestField];
        var length = await reader.ReadBlockAsync(room, ct);
        return length < LongestField ? new string(room, 0, length).Trim() : throw new BadHttpRequestException("A field of the form is too long.");
    }
}
