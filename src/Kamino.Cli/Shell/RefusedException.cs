namespace Kamino.Cli.Shell;

/// <summary>What was given can't be worked with; ends the command with exit code 1 and this one line.</summary>
/// <param name="es">The reason in Spanish, naming file, row and column where there are any.</param>
/// <param name="en">The same in English.</param>
internal sealed class RefusedException(string es, string en) : Exception(en)
{
    /// <summary>The reason in the user's language.</summary>
    public string In(Print print) => print.Say(es, Message);
}
