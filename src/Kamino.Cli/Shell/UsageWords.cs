using System.Reflection;
using System.Text.RegularExpressions;
using Spectre.Console.Cli;

namespace Kamino.Cli.Shell;

/// <summary>What is wrong with a command as it was given, in the words of whoever gave it; the parser says it in English alone.</summary>
internal static class UsageWords
{
    // The parser's own name for what a group does by itself. Where it can't make sense of a command it tries this name at every place, and may well take it for a missing value.
    private const string StandIn = "__default_command";

    // What does something by itself and has commands of its own.
    private static readonly HashSet<string> Groups = ["audit", "batches", "opportunities", "programme", "rfm", "signals", "wallet"];

    private static readonly (Regex Said, string Es, string En)[] Sentences =
    [
        Of(@"--(?<what>[a-z-]+) __default_command\b", "{0} pide un valor", "{0} needs a value"),
        Of("^Option '(?<what>.*)' is defined but no value", "{0} pide un valor", "{0} needs a value"),
        Of("^Failed to convert '(?<what>.*)' to ", "“{0}” no es un valor que se pueda dar ahí", "“{0}” is no value that can be given there"),
        Of("^Unknown command '(?<what>.*?)'", "no hay una orden “{0}” ahí", "there is no command “{0}” there"),
        Of("^Unknown option '(?:workspace|json|lang|as-of|user|quiet)'(?<what>)", "{2} reúne órdenes: diga cuál (kamino {2} --help)", "{2} is a group of commands: say which (kamino {2} --help)"), // every command takes these, and a group none
        Of("^(?:Unknown|Unexpected) option '(?<what>.*?)'", "no hay una opción {0} ahí", "there is no option {0} there"),
        Of("^Command '(?<at>.*)' is missing required (?:argument|option) '(?<what>.*)'", "{1} pide {0}", "{1} needs {0}"),
        Of("^Could not match '(?<what>.*)' with an argument", "“{0}” sobra", "“{0}” is one too many"),
        Of("^(?<what>)Invalid (?:long|short) option name", "una opción no se puede leer: una larga (--así) tiene más de una letra, una corta (-a) una sola", "an option can't be read: a long one (--so) has more than one letter, a short one (-s) a single one"),
        Of("^(?<what>)Flags cannot be assigned a value", "una opción que solo se pone no lleva valor", "an option that is only set takes no value"),
    ];

    /// <summary>What the parser said, or what a command said of a value.</summary>
    /// <param name="message">As it was said.</param>
    /// <param name="args">The command as it was given.</param>
    /// <param name="print">How to write.</param>
    public static string Say(string message, string[] args, Print print)
    {
        foreach (var (said, es, en) in Sentences)
        {
            if (said.Match(message) is { Success: true } found && found.Groups["what"].Value != StandIn)
            {
                return string.Format(print.Culture, print.Say(es, en), Spelled(found.Groups["what"].Value, args), found.Groups["at"].Value, args[0]);
            }
        }

        return message.Contains(StandIn, StringComparison.Ordinal) ? Missing(string.Join(", ", Bare(args)), print) : message;
    }

    /// <summary>The command as the parser understands it.</summary>
    /// <exception cref="RefusedUsageException">An option has no name: the parser would stumble over it.</exception>
    public static string[] Understood(string[] args)
    {
        // Who asks for help gets help alone: the parser would run a group's own command where more options stand beside it.
        if (args.Any(arg => arg is "--help" or "-h"))
        {
            return [.. args.TakeWhile(arg => !arg.StartsWith('-')), "--help"];
        }

        if (args.FirstOrDefault(arg => arg.StartsWith('-') && arg.TrimStart('-').StartsWith('=')) is { } nameless)
        {
            throw new RefusedUsageException($"Unknown option '{nameless}'.");
        }

        return args is [var group, ..] && Groups.Contains(group) && (args.Length == 1 || args[1].StartsWith('-')) ? [group, StandIn, .. args[1..]] : args;
    }

    // An option without anything behind it: which of them need a value, only the parser knows.
    private static IReadOnlyList<string> Bare(string[] args) =>
        [.. args.Where((arg, at) => arg.StartsWith("--", StringComparison.Ordinal) && !arg.Contains('=', StringComparison.Ordinal) && (at + 1 == args.Length || args[at + 1].StartsWith('-')))];

    private static string Missing(string options, Print print) => print.Say($"a una opción le falta su valor: {options}", $"an option lacks its value: {options}");

    private static string Spelled(string name, string[] args) =>
        args.Select(arg => arg.Split('=')[0]).FirstOrDefault(arg => arg.StartsWith('-') && arg.TrimStart('-') == name.TrimStart('-')) ?? name;

    private static (Regex, string, string) Of(string said, string es, string en) => (new Regex(said, RegexOptions.Singleline | RegexOptions.ExplicitCapture), es, en);

    /// <summary>Stops a command of which the parser took its own name for a value.</summary>
    internal sealed class NoStandIn : ICommandInterceptor
    {
        public void Intercept(CommandContext context, CommandSettings settings)
        {
            foreach (var property in settings.GetType().GetProperties().Where(own => own.CanRead && own.GetIndexParameters().Length == 0 && own.GetCustomAttribute<CommandOptionAttribute>() is not null))
            {
                if (property.GetValue(settings) is StandIn || (property.GetValue(settings) is IEnumerable<string> several && several.Contains(StandIn)))
                {
                    throw new RefusedUsageException($"Option '{property.GetCustomAttribute<CommandOptionAttribute>()?.LongNames[0]}' is defined but no value.");
                }
            }
        }
    }
}

/// <summary>The command isn't one as it was given.</summary>
internal sealed class RefusedUsageException(string message) : Exception(message);
