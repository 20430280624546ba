namespace Kamino.Core.Webhooks;

/// <summary>How often a message is tried.</summary>
public static class WebhookPace
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>How long to wait after a failed try: ten seconds at first, a day at last, some two days in all.</summary>
    /// <param name="tries">Tries that have failed, from 1 on.</param>
    /// <returns><c>null</c> where it isn't tried again.</returns>
    public static TimeSpan? Wait(int tries) => tries <= Waits.Length ? Waits[Math.Max(1, tries) - 1] : null;
}
