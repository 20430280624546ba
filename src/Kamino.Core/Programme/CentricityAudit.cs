namespace Kamino.Core.Programme;

/// <summary>How far a company must be organised around its customers.</summary>
public enum CentricityLevel
{
    /// <summary>Informal contacts among people of different products are enough.</summary>
    Light,

    /// <summary>Teams per customer besides the product organisation.</summary>
    Medium,

    /// <summary>Managers who answer for customers across products.</summary>
    High,

    /// <summary>Units of their own for customers.</summary>
    Complete,
}

/// <summary>The points of Galbraith's star.</summary>
public enum StarPoint
{
    /// <summary>Where the company wants to go.</summary>
    Strategy,

    /// <summary>Who decides.</summary>
    Structure,

    /// <summary>How information flows.</summary>
    Processes,

    /// <summary>What is paid for.</summary>
    Rewards,

    /// <summary>Who is hired and how they are trained.</summary>
    People,
}

/// <summary>A point of the star.</summary>
/// <param name="Point">Which.</param>
/// <param name="Has">What the company has, from 0 to 4.</param>
/// <param name="Needs">What the level asks for.</param>
/// <param name="Gap">How much is missing; 0 where it has enough.</param>
public sealed record StarGap(StarPoint Point, int Has, int Needs, int Gap);

/// <summary>What strategy asks for, and what the organisation has.</summary>
/// <param name="Sum">Scale and scope plus integration, from 2 to 10.</param>
/// <param name="Level">What that asks for.</param>
/// <param name="Star">Point by point.</param>
/// <remarks>Source: Galbraith, Designing the Customer-Centric Organization (2005), strategy locator as adapted. Worked example: <c>docs/methods/customer-centricity.md</c>.</remarks>
public sealed record CentricityAudit(int Sum, CentricityLevel Level, IReadOnlyList<StarGap> Star)
{
    /// <summary>Locates a strategy and measures the star against it.</summary>
    /// <param name="scale">How many different products: 1 for two to five similar ones, to 5 for more than twenty of various types.</param>
    /// <param name="integration">How tightly they work together for a customer: 1 stand-alone, to 5 very tightly.</param>
    /// <param name="star">Five capabilities from 0 to 4, in the order of <see cref="StarPoint"/>.</param>
    public static CentricityAudit Of(int scale, int integration, IReadOnlyList<int> star)
    {
        ArgumentNullException.ThrowIfNull(star);
        if (scale is < 1 or > 5 || integration is < 1 or > 5 || star.Count != 5 || star.Any(point => point is < 0 or > 4))
        {
            throw new ArgumentException("Scale and integration from 1 to 5, five points from 0 to 4.");
        }

        var sum = scale + integration;
        var level = sum <= 4 ? CentricityLevel.Light : sum <= 6 ? CentricityLevel.Medium : sum <= 8 ? CentricityLevel.High : CentricityLevel.Complete;
        var needs = (int)level + 1;
        return new CentricityAudit(sum, level, [.. Enum.GetValues<StarPoint>().Select((point, i) => new StarGap(point, star[i], needs, Math.Max(0, needs - star[i])))]);
    }
}
