using System.ComponentModel;
using Kamino.Web.Words;
using Spectre.Console.Cli;
using Spectre.Console.Cli.Help;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Shell;

/// <summary>The help in the reader's language. The English sentences stand beside what they explain; the Spanish ones are looked up by them.</summary>
internal sealed class SpokenHelp(ICommandAppSettings settings, Print print) : HelpProvider(settings)
{
    public override IEnumerable<IRenderable> Write(ICommandModel model, ICommandInfo? command) =>
        print.Language == "es" ? base.Write(new Model(model), command is null ? null : new Command(command)).Select(part => new Spelt(part)) : base.Write(model, command);

    /// <summary>The options of a group are those of what it does by itself.</summary>
    public override IEnumerable<IRenderable> GetOptions(ICommandModel model, ICommandInfo? command) => base.GetOptions(model, command is { IsBranch: true, DefaultCommand: { } own } ? own : command);

    // A sentence without its Spanish is better read in English than not at all; a test names it.
    private static string? Spanish(string? english) => english is null ? null : WordList.SpanishHelp.GetValueOrDefault(english, english);

    private static Command? Spoken(ICommandInfo? command) => command is null ? null : new Command(command);

    private static IReadOnlyList<ICommandInfo> Spoken(IReadOnlyList<ICommandInfo> commands) => [.. commands.Select(command => new Command(command))];

    /// <summary>Two headings that the library misspells in Spanish.</summary>
    private sealed class Spelt(IRenderable part) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => part.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => part.Render(options, maxWidth).Select(segment => segment.Text switch
        {
            "COMMANDOS:" => new Segment("COMANDOS:", segment.Style),
            "DESCRIPCION:" => new Segment("DESCRIPCIÓN:", segment.Style),
            _ => segment,
        });
    }

    private sealed class Model(ICommandModel model) : ICommandModel
    {
        public string ApplicationName => model.ApplicationName;

        public string? ApplicationVersion => model.ApplicationVersion;

        public IReadOnlyList<string[]> Examples => model.Examples;

        public IReadOnlyList<ICommandInfo> Commands => Spoken(model.Commands);

        public ICommandInfo? DefaultCommand => Spoken(model.DefaultCommand);
    }

    private sealed class Command(ICommandInfo command) : ICommandInfo
    {
        public string Name => command.Name;

        public string? Description => Spanish(command.Description);

        public bool IsBranch => command.IsBranch;

        public bool IsDefaultCommand => command.IsDefaultCommand;

        public bool IsHidden => command.IsHidden;

        public IReadOnlyList<ICommandParameter> Parameters { get; } = [.. command.Parameters.Select(Told)];

        public ICommandInfo? Parent => Spoken(command.Parent);

        public IReadOnlyList<string[]> Examples => command.Examples;

        public IReadOnlyList<ICommandInfo> Commands => Spoken(command.Commands);

        public ICommandInfo? DefaultCommand => Spoken(command.DefaultCommand);

        private static ICommandParameter Told(ICommandParameter parameter) => parameter switch
        {
            ICommandOption option => new Option(option),
            ICommandArgument argument => new Argument(argument),
            _ => parameter,
        };
    }

    private sealed class Option(ICommandOption option) : ICommandOption
    {
        public bool IsFlag => option.IsFlag;

        public bool IsRequired => option.IsRequired;

        public string? Description => Spanish(option.Description);

        public DefaultValueAttribute? DefaultValue => option.DefaultValue;

        public bool IsHidden => option.IsHidden;

        public IReadOnlyList<string> LongNames => option.LongNames;

        public IReadOnlyList<string> ShortNames => option.ShortNames;

        public string? ValueName => option.ValueName;

        public bool ValueIsOptional => option.ValueIsOptional;
    }

    private sealed class Argument(ICommandArgument argument) : ICommandArgument
    {
        public bool IsFlag => argument.IsFlag;

        public bool IsRequired => argument.IsRequired;

        public string? Description => Spanish(argument.Description);

        public DefaultValueAttribute? DefaultValue => argument.DefaultValue;

        public bool IsHidden => argument.IsHidden;

        public string Value => argument.Value;

        public int Position => argument.Position;
    }
}
