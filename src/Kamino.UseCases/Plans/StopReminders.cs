using System.Security.Cryptography;
using System.Text;

namespace Kamino.UseCases.Plans;

/// <summary>Whoever reads a reminder ends them by the link in it, without signing in: the link does that and nothing else, and tells nothing of anybody.</summary>
/// <param name="team">Who we are.</param>
public sealed class StopReminders(ITeam team)
{
    /// <summary>Whose reminders a link ends; <c>null</c> for whatever reason it doesn't work.</summary>
    public async Task<Teammate?> Of(string token, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(token);
        var (key, sent) = (await team.Key(ct), Encoding.UTF8.GetBytes(token));
        return (await team.Read(ct)).FirstOrDefault(mate => CryptographicOperations.FixedTimeEquals(sent, Encoding.UTF8.GetBytes(Token(key, mate.Name))));
    }

    /// <summary>Ends them; <c>false</c> where the link doesn't work.</summary>
    public async Task<bool> Run(string token, CancellationToken ct)
    {
        if (await Of(token, ct) is not { } mate)
        {
            return false;
        }

        await team.Keep(mate with { Reminders = false }, ct);
        return true;
    }

    /// <summary>The secret in somebody's link: signed with the workspace's key, so that nothing has to be kept for each mail.</summary>
    internal static string Token(byte[] key, string name) =>
        Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("stop " + name))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
