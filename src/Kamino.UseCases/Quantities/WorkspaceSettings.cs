namespace Kamino.UseCases.Quantities;

/// <summary>What a process is told about its workspace. Only the environment says it: the file of settings lies in the workspace that it would have to name.</summary>
[SettingsSection("KAMINO_")]
public sealed class WorkspaceSettings
{
    /// <summary>Folder of the workspace, made on first use; the option <c>--workspace</c> goes before it.</summary>
    [Setting("folder", Else = "./kamino-data")]
    public string Workspace { get; init; } = "";

    /// <summary>Who a command acts as; the option <c>--user</c> goes before it.</summary>
    [Setting("login of a user", Else = "the workspace's administrator")]
    public string User { get; init; } = "";

    /// <summary>The password that <c>user add</c> and <c>user password</c> give.</summary>
    [Setting("text of 12 signs or more", Else = "a new one, told once", IsSecret = true)]
    public string Password { get; init; } = "";

    /// <summary>Where the records are; goes before the workspace's file <c>records.connection</c>.</summary>
    [Setting("`sqlite`, a file `….db`, or how PostgreSQL is reached", Else = "the workspace's `kamino.db`", IsSecret = true)]
    public string Records { get; init; } = "";

    /// <summary>What serves the ledger's lines; goes before the workspace's file <c>facts.connection</c>.</summary>
    [Setting("`files`, or the address of a ClickHouse cluster", Else = "the workspace's own files", IsSecret = true)]
    public string Facts { get; init; } = "";

    /// <summary>The password at the mail server that the page <i>Settings</i> names.</summary>
    [Setting("text", Else = "none", IsSecret = true)]
    public string MailPassword { get; init; } = "";

    /// <summary>As the environment has them now.</summary>
    /// <exception cref="WrongSettingException">A variable is all but one of these.</exception>
    public static WorkspaceSettings OfEnvironment()
    {
        var reader = new SettingsReader(SettingsReader.OfEnvironment());
        var read = reader.Read<WorkspaceSettings>();
        reader.ThrowIfWrong();
        return read;
    }
}
