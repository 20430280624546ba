using Kamino.UseCases.Quantities;
using Microsoft.AspNetCore.Http;

namespace Kamino.Web.Shell;

/// <summary>Addresses that leave the house: in mails, on paper, in calendars.</summary>
internal static class PublicAddress
{
    /// <summary>A path of ours as others reach it: by the company's setting, else by the address that this request came to.</summary>
    public static string Of(HttpRequest request, CompanySettings settings, string path) =>
        $"{(settings.Mail.PublicAddress is { Length: > 0 } site ? site : $"{request.Scheme}://{request.Host}")}{path}";
}
