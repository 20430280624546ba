using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;

namespace Kamino.Web.Shell;

/// <summary>
/// Writes a line of the log without what it may tell of people. Messages of this program name what they say; of those that libraries write, numbers stay and texts don't,
/// since nobody knows what a library puts into them. Of an exception its kind and its place stay, not its message.
/// </summary>
internal sealed class DiscreetLog : ITextFormatter
{
    private const string Left = "…";

    // Kinds of things and random numbers, whoever tells them.
    private static readonly string[] Plain = [Constants.SourceContextPropertyName, "EventId", "RequestId", "ConnectionId"];
    private static readonly string[] Known = ["Kamino.", "Serilog.AspNetCore.RequestLoggingMiddleware"];

    private readonly CompactJsonFormatter _json = new();

    public void Format(LogEvent logEvent, TextWriter output) => _json.Format(Discreet(logEvent), output);

    private static LogEvent Discreet(LogEvent told)
    {
        var source = (told.Properties.GetValueOrDefault(Constants.SourceContextPropertyName) as ScalarValue)?.Value as string ?? "";
        var isKnown = Known.Any(known => source.StartsWith(known, StringComparison.Ordinal));
        return new LogEvent(
            told.Timestamp, told.Level, told.Exception is { } failed ? new WithoutMessage(failed) : null, told.MessageTemplate,
            [.. told.Properties.Where(own => IsNamed(told, own.Key) || Plain.Contains(own.Key)).Select(own => new LogEventProperty(own.Key, isKnown || Plain.Contains(own.Key) ? own.Value : Without(own.Value)))],
            told.TraceId ?? default, told.SpanId ?? default);
    }

    // What surrounds a message, such as the path of the request, isn't part of it.
    private static bool IsNamed(LogEvent told, string property) => told.MessageTemplate.Tokens.OfType<Serilog.Parsing.PropertyToken>().Any(token => token.PropertyName == property);

    private static LogEventPropertyValue Without(LogEventPropertyValue value) => value is ScalarValue { Value: int or long or double or decimal or bool or TimeSpan or null } ? value : new ScalarValue(Left);

    private sealed class WithoutMessage(Exception real) : Exception
    {
        public override string ToString()
        {
            var all = new List<string>();
            for (var one = real; one is not null; one = one.InnerException)
            {
                all.Add($"{one.GetType().FullName}{Environment.NewLine}{one.StackTrace}");
            }

            return string.Join(Environment.NewLine + "---> ", all);
        }
    }
}
