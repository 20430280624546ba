namespace Kamino.UseCases.Accounts;

/// <summary>What the one who asks may see of people, and do about them.</summary>
/// <param name="SeesOpinions">Whether they see what we think of people: influence, disposition, relationship, trust, next steps, and what is computed from them. Who doesn't, changes nothing either.</param>
public sealed record PeopleRights(bool SeesOpinions)
{
    /// <exception cref="NotAllowedException">They may not.</exception>
    internal void Demand()
    {
        if (!SeesOpinions)
        {
            throw new NotAllowedException();
        }
    }
}

/// <summary>Who asks may not do that.</summary>
public sealed class NotAllowedException() : Exception("Not allowed.");
