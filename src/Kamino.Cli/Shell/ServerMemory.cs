using System.Collections;
using System.Runtime.InteropServices;
using System.Text;

namespace Kamino.Cli.Shell;

/// <summary>
/// Lets what serves many people collect memory as a server does: on every core at once, and with what lives for one answer kept apart from what stays. Commands, which
/// end after seconds, keep to little memory. The runtime reads this once, before anything of ours, so the program begins anew in its own place: same number, same files.
/// </summary>
internal static partial class ServerMemory
{
    private const string Chosen = "DOTNET_gcServer";
    private const string CommandLine = "/proc/self/cmdline"; // on Linux alone

    // What each is set to is hexadecimal. Texts and lists of up to 1.5 MB, of which each page makes some, aren't kept until everything is collected.
    private static readonly (string Name, string Value)[] Settings = [(Chosen, "1"), ("DOTNET_GCDynamicAdaptationMode", "0"), ("DOTNET_GCLOHThreshold", "180000")];

    /// <summary>Begins anew where the command serves and nobody chose otherwise in the environment; goes on as it is where that can't be done.</summary>
    public static void Take(IReadOnlyList<string> args)
    {
        if (args is ["serve" or "demo", ..] && File.Exists(CommandLine) && Environment.GetEnvironmentVariable(Chosen) is null && Environment.ProcessPath is { } program)
        {
            LeaveSocket();
            _ = Execute(program, Pointers(Told()), Pointers(Surroundings()));
        }
    }

    // By which tools look into the runtime: it is called after the process, and while it lies there nothing else can be called so.
    private static void LeaveSocket()
    {
        try
        {
            Array.ForEach(Directory.GetFiles(Path.GetTempPath(), $"dotnet-diagnostic-{Environment.ProcessId}-*-socket"), File.Delete);
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // Then nobody looks into it, which is no reason not to serve.
        }
    }

    private static string[] Told() => Encoding.UTF8.GetString(File.ReadAllBytes(CommandLine)).TrimEnd('\0').Split('\0');

    private static IEnumerable<string> Surroundings() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Where(own => !Settings.Any(setting => setting.Name.Equals(own.Key)))
        .Select(own => $"{own.Key}={own.Value}").Concat(Settings.Select(setting => $"{setting.Name}={setting.Value}"));

    // Never freed: where all goes well, nothing of this process is left.
    private static nint[] Pointers(IEnumerable<string> texts) => [.. texts.Append(null).Select(Marshal.StringToCoTaskMemUTF8)];

    [LibraryImport("libc", EntryPoint = "execve", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string program, nint[] told, nint[] surroundings);
}
