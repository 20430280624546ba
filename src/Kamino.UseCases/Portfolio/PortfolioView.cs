using Kamino.Core.Portfolio;

namespace Kamino.UseCases.Portfolio;

/// <summary>The portfolio matrix, as the page shows it, the API serves it and the command line prints it.</summary>
/// <param name="AsOf">The day that counts as today.</param>
/// <param name="Model">What it was scored with.</param>
/// <param name="Cut">The lines.</param>
/// <param name="Accounts">Every account, by matrix rank.</param>
public sealed record PortfolioView(DateOnly AsOf, ModelName Model, CutLines Cut, IReadOnlyList<PlacedAccount> Accounts);

/// <summary>A model's name and version.</summary>
/// <param name="Name">What its users call it.</param>
/// <param name="Version">From 1 on.</param>
public sealed record ModelName(string Name, int Version)
{
    /// <summary>Names a model.</summary>
    public static ModelName Of(ScoringModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new ModelName(model.Name, model.Version);
    }
}

/// <summary>Which matrix is asked for.</summary>
/// <param name="AsOf">The day that counts as today; the ledger's last day where left out.</param>
/// <param name="Model">Name of a kept model; the one in force where left out.</param>
/// <param name="Version">Its version; the latest where left out.</param>
/// <param name="Cut">Another rule than the model's.</param>
/// <param name="Capacity">For how many attractive accounts there is capacity; only for that rule.</param>
public sealed record PortfolioQuery(
    DateOnly? AsOf = null, string? Model = null, int? Version = null, CutRule? Cut = null, int? Capacity = null)
{
    /// <summary>Up to which day counts what people said; the day that counts as today where left out, and today where that is the ledger's last day.</summary>
    public DateOnly? SaidUntil { get; init; }

    /// <summary>A model that isn't kept or isn't in force and will be scored with too, so that what it measures is read.</summary>
    public ScoringModel? Scoring { get; init; }

    /// <summary>The model with the cut that is asked for.</summary>
    public ScoringModel Over(ScoringModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var cut = model.Cut ?? new CutSetting();
        return model with { Cut = cut with { Rule = Cut ?? cut.Rule, Capacity = Capacity ?? cut.Capacity } };
    }
}
