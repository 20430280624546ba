using System.Globalization;
using System.Net.Mail;

namespace Kamino.UseCases.Quantities;

/// <summary>How the connection to the mail server is kept private.</summary>
public enum MailSecurity
{
    /// <summary>STARTTLS where the server offers it.</summary>
    Auto,

    /// <summary>Not at all: only for a server on the same machine.</summary>
    None,

    /// <summary>STARTTLS, or no mail.</summary>
    Starttls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}

/// <summary>How mail leaves. The password isn't kept: it comes from <c>KAMINO_MAIL_PASSWORD</c>.</summary>
/// <param name="Host">The SMTP server; empty where there is none.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is kept private.</param>
/// <param name="User">Who signs in; empty where nobody does.</param>
/// <param name="From">The sender's address; empty where nobody said.</param>
/// <param name="PublicAddress">Where respondents reach this program, such as <c>https://kam.example.com</c>; empty where nobody said.</param>
public sealed record MailSettings(
    string Host = "", int Port = MailSettings.UsualPort, MailSecurity Security = MailSecurity.Auto, string User = "", string From = "", string PublicAddress = "")
{
    /// <summary>The port for submitting mail.</summary>
    public const int UsualPort = 587;

    /// <summary>Whether mail with links can leave.</summary>
    public bool IsComplete => Host.Length > 0 && From.Length > 0 && PublicAddress.Length > 0;

    /// <summary>The settings by name, as <c>settings set</c> takes them.</summary>
    public IReadOnlyDictionary<string, string> Values() => new Dictionary<string, string>
    {
        ["mail_host"] = Host,
        ["mail_port"] = Port.ToString(CultureInfo.InvariantCulture),
        ["mail_security"] = Security.ToString().ToLowerInvariant(),
        ["mail_user"] = User,
        ["mail_from"] = From,
        ["public_address"] = PublicAddress,
    };

    /// <summary>The settings with one changed, or what is wrong with it.</summary>
    public (MailSettings Settings, SettingFlaw? Flaw) With(string name, string value) => name switch
    {
        "mail_host" => value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or ':') ? (this with { Host = value }, null) : (this, SettingFlaw.BadAddress),
        "mail_port" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue
            ? (this with { Port = port }, null)
            : (this, SettingFlaw.BadNumber),
        "mail_security" => Enum.TryParse<MailSecurity>(value, true, out var security) && Enum.IsDefined(security) && !char.IsAsciiDigit(value[0])
            ? (this with { Security = security }, null)
            : (this, SettingFlaw.BadWord),
        "mail_user" => (this with { User = value }, null),
        "mail_from" => value.Length == 0 || MailAddress.TryCreate(value, out _) ? (this with { From = value }, null) : (this, SettingFlaw.BadAddress),
        "public_address" => value.Length == 0 ? (this with { PublicAddress = "" }, null)
            : Uri.TryCreate(value, UriKind.Absolute, out var site) && site.Scheme is "http" or "https" ? (this with { PublicAddress = value.TrimEnd('/') }, null)
            : (this, SettingFlaw.BadAddress),
        _ => (this, SettingFlaw.UnknownSetting),
    };
}
