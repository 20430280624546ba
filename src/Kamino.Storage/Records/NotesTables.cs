using System.Data.Common;
using System.Text.RegularExpressions;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kamino.Storage.Records;

/// <summary>Notes the tables that a question to the records reads, where an answer is made that may be kept.</summary>
internal sealed partial class NotesTables : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    private static void Note(DbCommand command)
    {
        if (TablesRead.IsNoted)
        {
            TablesRead.Note(Sources().Matches(command.CommandText).Select(match => match.Groups["table"].Value));
        }
    }

    [GeneratedRegex(@"\b(from|join)\s+""?(?<table>\w+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Sources();
}
