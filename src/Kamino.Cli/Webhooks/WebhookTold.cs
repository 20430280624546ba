namespace Kamino.Cli.Webhooks;

/// <summary>A webhook that was removed.</summary>
/// <param name="Removed">Its number.</param>
internal sealed record WebhookGone(int Removed);

/// <summary>A webhook that was turned on or off.</summary>
/// <param name="Number">Its number.</param>
/// <param name="IsOn">Whether it is told from now on.</param>
internal sealed record WebhookTurned(int Number, bool IsOn);

/// <summary>A message that is sent again.</summary>
/// <param name="Number">To whom.</param>
/// <param name="Message">Which.</param>
internal sealed record WebhookAgain(int Number, string Message);
