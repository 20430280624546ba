namespace Kamino.Core.Plans;

/// <summary>What somebody at the customer may do with the part that they see.</summary>
public enum ShareRight
{
    /// <summary>Read it.</summary>
    Read,

    /// <summary>Confirm, correct, comment, propose, take actions as theirs and mark them done.</summary>
    TakePart,
}

/// <summary>The parts of what is shared; each can be kept from one person.</summary>
public enum SharedPart
{
    /// <summary>Texts by section.</summary>
    Sections,

    /// <summary>What the plan rests on.</summary>
    Insights,

    /// <summary>What is to be reached.</summary>
    Objectives,

    /// <summary>How.</summary>
    Strategies,

    /// <summary>Who does what.</summary>
    Actions,

    /// <summary>What both sides measure, and when they meet.</summary>
    Scorecard,
}

/// <summary>That somebody at the customer may open the shared part of one plan, and of no other.</summary>
/// <param name="Number">The share's number; 0 before it is kept.</param>
/// <param name="Plan">The plan's number.</param>
/// <param name="Account">The account's code.</param>
/// <param name="Person">Their name.</param>
/// <param name="Email">Where the link and the codes go; empty where both are handed over in another way.</param>
/// <param name="Language">Their language, <c>es</c> or <c>en</c>.</param>
public sealed record PlanShare(int Number, int Plan, string Account, string Person, string Email, string Language)
{
    /// <summary>What they may do.</summary>
    public ShareRight Right { get; init; } = ShareRight.TakePart;

    /// <summary>What they see of what is shared.</summary>
    public IReadOnlyList<SharedPart> Parts { get; init; } = [.. Enum.GetValues<SharedPart>()];

    /// <summary>From when on it doesn't open any more.</summary>
    public DateTimeOffset Expires { get; init; }

    /// <summary>Who of us shared it.</summary>
    public string By { get; init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? Revoked { get; init; }

    /// <summary>Who of us took it back.</summary>
    public string RevokedBy { get; init; } = "";

    /// <summary>Whether it opens.</summary>
    public bool IsOpen(DateTimeOffset now) => Revoked is null && now < Expires;
}

/// <summary>How long codes are good for, and how many may be asked for and guessed: what makes six digits enough behind a link that nobody can guess.</summary>
public static class CodePace
{
    /// <summary>Digits of a code.</summary>
    public const int Digits = 6;

    /// <summary>Wrong entries after which a code is dead.</summary>
    public const int MostTries = 5;

    /// <summary>Codes in an hour.</summary>
    public const int MostCodes = 5;

    /// <summary>The time in which codes are counted.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>How long a code that was sent by mail is good for.</summary>
    public static readonly TimeSpan ByMail = TimeSpan.FromMinutes(10);

    /// <summary>How long a code that one of us tells is good for.</summary>
    public static readonly TimeSpan ByVoice = TimeSpan.FromHours(24);

    /// <summary>How long a visit lasts before the next code is asked for.</summary>
    public static readonly TimeSpan Visit = TimeSpan.FromHours(12);
}
