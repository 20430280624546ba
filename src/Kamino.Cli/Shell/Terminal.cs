using Kamino.UseCases.Quantities;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Shell;

/// <summary>Where answers and remarks go: answers to standard output, everything else to standard error.</summary>
internal sealed class Terminal(TextWriter output, TextWriter errors)
{
    // wide enough that no table is folded on its way into a file or another program
    private const int WidthOfPipe = 400;

    private readonly IAnsiConsole _answers = Over(output, Console.IsOutputRedirected || output != Console.Out);
    private readonly IAnsiConsole _remarks = Over(errors, Console.IsErrorRedirected || errors != Console.Error);

    /// <summary>The console of the answers, for the help texts.</summary>
    public IAnsiConsole Answers => _answers;

    /// <summary>Prints the record: as JSON where asked, else as drawn for a person.</summary>
    /// <returns>Exit code 0.</returns>
    public int Show<T>(KaminoSettings settings, T record, Func<T, Print, IRenderable> draw)
    {
        if (settings.Json)
        {
            return Record(record);
        }

        _answers.Write(draw(record, settings.Print));
        output.WriteLine();
        return ExitCode.Done;
    }

    /// <summary>Prints the record as JSON on one line, however long.</summary>
    /// <returns>Exit code 0.</returns>
    public int Record<T>(T record)
    {
        if (output != Console.Out)
        {
            output.WriteLine(RecordJson.Write(record));
            return ExitCode.Done;
        }

        // A million rows never lie in the memory as text.
        using var stream = Console.OpenStandardOutput();
        RecordJson.Write(record, stream);
        stream.Write("\n"u8);
        return ExitCode.Done;
    }

    /// <summary>One line to standard error that a person may want; nothing with <c>--quiet</c>.</summary>
    public void Remark(KaminoSettings settings, string line)
    {
        if (!settings.Quiet)
        {
            errors.WriteLine(line);
        }
    }

    /// <summary>One line to standard error that must be seen.</summary>
    public void Complain(string line) => errors.WriteLine("kamino: " + line.ReplaceLineEndings(" "));

    /// <summary>Does long work under a progress bar: on a terminal only, and not with <c>--quiet</c>.</summary>
    /// <param name="settings">Says whether to be quiet.</param>
    /// <param name="title">What is being done.</param>
    /// <param name="share">How much of it is done, from 0 to 1; <c>null</c> while nobody can tell.</param>
    /// <param name="work">The work.</param>
    public async Task<T> Watch<T>(KaminoSettings settings, string title, Func<double?> share, Func<Task<T>> work)
    {
        if (settings.Quiet || !_remarks.Profile.Out.IsTerminal)
        {
            return await work();
        }

        return await _remarks.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(progress => Follow(progress.AddTask(Markup.Escape(title), maxValue: 1), share, work()));
    }

    private static async Task<T> Follow<T>(ProgressTask bar, Func<double?> share, Task<T> work)
    {
        while (await Task.WhenAny(work, Task.Delay(TimeSpan.FromMilliseconds(200))) != work)
        {
            bar.IsIndeterminate = share() is null;
            bar.Value = share() ?? 0;
        }

        return await work;
    }

    private static IAnsiConsole Over(TextWriter writer, bool isPipe)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isPipe ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPipe ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isPipe ? InteractionSupport.No : InteractionSupport.Detect,
        });
        console.Profile.Width = isPipe ? WidthOfPipe : console.Profile.Width;
        return console;
    }
}
