namespace Kamino.UseCases.Quantities;

/// <summary>What is wrong with a setting; each has its sentence in both languages.</summary>
public enum ProgramSettingFlaw
{
    /// <summary>There is no setting of that name; the detail is the one that may have been meant.</summary>
    UnknownSetting,

    /// <summary>It is no number within its bounds, which are the detail.</summary>
    NotInRange,

    /// <summary>It takes true or false.</summary>
    NotTrueOrFalse,

    /// <summary>It isn't set, and what is set besides needs it.</summary>
    MissingSetting,

    /// <summary>It takes an address that begins with https://, or with http:// at this machine.</summary>
    NoSafeAddress,

    /// <summary>It takes an address that begins with http:// or https://.</summary>
    NoAddress,

    /// <summary>It is no address of a machine and no network.</summary>
    NoNetwork,

    /// <summary>It takes the name of a domain, without scheme and port.</summary>
    NoDomain,

    /// <summary>It takes a name and a port, or the path of a socket.</summary>
    NoScanner,

    /// <summary>It takes one of a few words, which are the detail.</summary>
    NoSuchWord,

    /// <summary>It names a role that there isn't; the roles are the detail.</summary>
    NoSuchRole,

    /// <summary>It takes pairs of group=role with semicolons between them.</summary>
    NoGroupRole,

    /// <summary>The file of settings isn't JSON; where is the detail.</summary>
    NoSettingsFile,

    /// <summary>Where to listen is said by the option <c>--urls</c> alone.</summary>
    SaidByUrls,
}

/// <summary>One setting that is wrong.</summary>
/// <param name="Name">As it is set: <c>Limits__PerMinute</c>.</param>
/// <param name="Value">What it was set to; <c>null</c> where that is nobody's business.</param>
/// <param name="Flaw">What is wrong with it.</param>
/// <param name="Detail">What it takes instead.</param>
public sealed record WrongSetting(string Name, string? Value, ProgramSettingFlaw Flaw, string? Detail = null)
{
    /// <summary>The setting as it was set.</summary>
    public string Said => Value is null ? Name : $"{Name}={Value}";
}

/// <summary>Settings are wrong, so nothing is begun; all of them are named at once.</summary>
public sealed class WrongSettingException(IReadOnlyList<WrongSetting> wrong)
    : Exception(string.Join("; ", wrong.Select(one => $"{one.Said}: {RecordWord.Of(one.Flaw)}{(one.Detail is null ? "" : $" ({one.Detail})")}")))
{
    /// <summary>Each of them.</summary>
    public IReadOnlyList<WrongSetting> Wrong => wrong;
}
