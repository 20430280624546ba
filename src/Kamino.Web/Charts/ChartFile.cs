using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Kamino.Web.Charts;

/// <summary>A chart's data alone, as its page asks for them where they are large.</summary>
internal static class ChartFile
{
    private const string Json = "application/json; charset=utf-8";

    private const string Gzip = "gzip";

    /// <summary>Sends them packed to who understands that.</summary>
    public static IResult Answer(WrittenChart chart, HttpContext http)
    {
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        http.Response.Headers.CacheControl = "no-store"; // it shows what only who is signed in may see
        if (!http.Request.GetTypedHeaders().AcceptEncoding.Any(own => own.Value == Gzip && own.Quality is not 0))
        {
            return TypedResults.Text(chart.Json, Json);
        }

        http.Response.Headers.ContentEncoding = Gzip;
        return TypedResults.Bytes(chart.Packed, Json);
    }
}
