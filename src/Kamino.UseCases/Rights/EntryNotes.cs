using Kamino.Core.Rights;

namespace Kamino.UseCases.Rights;

/// <summary>Notes who came in, and who tried to.</summary>
internal static class EntryNotes
{
    private const string Record = "sign_in";

    /// <summary>Notes a sign-in in the name of whoever came in; one that failed in nobody's.</summary>
    /// <param name="trail">Where it is noted.</param>
    /// <param name="asker">Who asks, and from where.</param>
    /// <param name="entered">Who came in; <c>null</c> where nobody did.</param>
    /// <param name="login">Whose door it was; empty where there is none of that name: what was written there may be a password.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task NoteEntry(this IAuditTrail trail, IAsker asker, User? entered, string login, CancellationToken ct)
    {
        using var who = asker.Begin((entered?.Asker ?? Asker.Nobody) with { From = asker.Now.From });
        await trail.Note(entered is null ? AuditAct.TurnedAway : AuditAct.SignedIn, Record, null, login, ct);
    }
}
