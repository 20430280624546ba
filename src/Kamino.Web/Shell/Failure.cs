using System.Data.Common;
using Kamino.Core.Quantities;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Rights;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Kamino.Web.Shell;

/// <summary>The one place that says which HTTP status an exception is.</summary>
internal static class Failure
{
    public static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        AntiforgeryValidationException => StatusCodes.Status400BadRequest,
        ImportUnderWayException => StatusCodes.Status409Conflict,
        FactsAwayException => StatusCodes.Status503ServiceUnavailable,
        NewerWorkspaceException => StatusCodes.Status503ServiceUnavailable,
        UnreadableFileException { Reason: FileFlaw.FileTooLarge } => StatusCodes.Status413PayloadTooLarge,
        UnreadableFileException { Reason: FileFlaw.FileNotScanned } => StatusCodes.Status503ServiceUnavailable,
        UnreadableFileException => StatusCodes.Status422UnprocessableEntity,
        NotAllowedException => StatusCodes.Status403Forbidden,
        UnknownModelException => StatusCodes.Status404NotFound,
        CurrencyMismatchException => StatusCodes.Status422UnprocessableEntity,
        _ when AreRecordsAway(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Whether it happened because the database of records doesn't answer, or is busy: it is well again by itself.</summary>
    public static bool AreRecordsAway(Exception? exception) => exception is DbException { IsTransient: true } or { InnerException: DbException { IsTransient: true } };

    /// <summary>Whether it is an answer and no defect: a refusal isn't told to whoever keeps the log.</summary>
    public static bool IsAnswer(ExceptionHandlerSuppressDiagnosticsContext context) => StatusOf(context.Exception) < StatusCodes.Status500InternalServerError;
}
