using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Ledger;

/// <summary>Which files may be sent to the server. Whoever imports on its machine by command isn't bound by it.</summary>
[SettingsSection("Uploads__")]
public sealed class UploadRules : ICheckedSettings
{
    private const long Megabyte = 1_000_000;

    /// <summary>The most that one upload may hold, all its files together.</summary>
    [Setting("MB, 1 to 10,000,000", Least = 1, Most = 10_000_000)]
    public int MostMegabytes { get; init; } = 20_000;

    /// <summary>The ClamAV server (`clamd`) that looks through each file before anything reads it. Where it finds something, and where it doesn't answer, the file is gone at once and its sender is told.</summary>
    [Setting("a name and a port, such as `127.0.0.1:3310`, or a socket, such as `/run/clamav/clamd.ctl`", Else = "none: files are read as data and never handed on")]
    public string Scanner { get; init; } = "";

    /// <summary>The most bytes of one upload.</summary>
    public long MostBytes => MostMegabytes * Megabyte;

    /// <summary>Where that server is; <c>null</c> where there is none.</summary>
    public EndPoint? ScannerPoint => Path.IsPathRooted(Scanner) ? new UnixDomainSocketEndPoint(Scanner)
        : IPEndPoint.TryParse(Scanner, out var point) && point.Port > 0 ? point
        : Scanner.Split(':') is [{ Length: > 0 } name, var port] && ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? new DnsEndPoint(name, number)
        : null;

    IEnumerable<WrongSetting> ICheckedSettings.Wrong() => Scanner.Length == 0 || ScannerPoint is not null
        ? [] : [new WrongSetting(SettingsReader.NameOf(typeof(UploadRules), nameof(Scanner)), Scanner, ProgramSettingFlaw.NoScanner)];
}
