namespace Kamino.Cli.Shell;

/// <summary>Says each step at once, in the order in which they come.</summary>
internal sealed class Told<T>(Action<T> say) : IProgress<T>
{
    public void Report(T value) => say(value);
}
