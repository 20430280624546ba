namespace Kamino.UseCases.Quantities;

/// <summary>Why a setting is refused.</summary>
public enum SettingFlaw
{
    /// <summary>There is no setting of that name.</summary>
    UnknownSetting,

    /// <summary>Not an ISO 4217 code.</summary>
    BadCurrency,

    /// <summary>Not month and day, such as 07-01, that every year has.</summary>
    BadFiscalStart,

    /// <summary>Not a share such as 0.1, written with a decimal point.</summary>
    BadShare,

    /// <summary>Not an amount such as 250000, written with a decimal point.</summary>
    BadAmount,

    /// <summary>Not days of the week such as sat,sun.</summary>
    BadRestDays,

    /// <summary>Not a time zone such as America/Bogota.</summary>
    BadTimeZone,

    /// <summary>Not periods such as 2025-12-24/2026-01-02, with commas between them.</summary>
    BadShutdowns,

    /// <summary>Not an address that mail or a browser understands.</summary>
    BadAddress,

    /// <summary>Not a whole number in its range.</summary>
    BadNumber,

    /// <summary>Not one of the words that it takes.</summary>
    BadWord,

    /// <summary>Not a small picture of a kind that every browser and mail program draws.</summary>
    BadPicture,

    /// <summary>Somebody else changed it since it was seen.</summary>
    ChangedMeanwhile,
}
