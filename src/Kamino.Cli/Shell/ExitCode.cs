namespace Kamino.Cli.Shell;

/// <summary>What a script learns from a command without reading a word.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input was refused; nothing changed.</summary>
    public const int Refused = 1;

    /// <summary>The command was written wrongly; nothing was tried.</summary>
    public const int Usage = 2;

    /// <summary>Done, but some rows were refused; they are listed.</summary>
    public const int DoneWithRefusals = 3;

    /// <summary>The user has no right to it.</summary>
    public const int NotAllowed = 4;

    /// <summary>A defect of ours; the log says where.</summary>
    public const int Defect = 70;
}
