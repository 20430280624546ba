using Kamino.Core.Ledger;
using Kamino.Core.Quantities;

namespace Kamino.Core.Accounts;

/// <summary>The part that a person plays when the customer decides whom to buy from.</summary>
/// <remarks>The first six after Webster and Wind (1972), the others from sales practice: <c>docs/methods/stakeholders.md</c>.</remarks>
public enum BuyingRole
{
    /// <summary>Starts the purchase.</summary>
    Initiator,

    /// <summary>Works with what is bought.</summary>
    User,

    /// <summary>Is listened to.</summary>
    Influencer,

    /// <summary>Has the last word.</summary>
    Decider,

    /// <summary>Negotiates and signs the order.</summary>
    Buyer,

    /// <summary>Lets others in, or doesn't.</summary>
    Gatekeeper,

    /// <summary>Owns the money.</summary>
    EconomicBuyer,

    /// <summary>Judges whether it works.</summary>
    TechnicalEvaluator,

    /// <summary>Speaks for us when we aren't there.</summary>
    Champion,

    /// <summary>Tells us how things are done there.</summary>
    Coach,

    /// <summary>Wants us out.</summary>
    Blocker,

    /// <summary>Speaks for a rival.</summary>
    RivalChampion,
}

/// <summary>Reads and writes buying roles as words.</summary>
public static class BuyingRoles
{
    /// <summary>What stands between two roles, or two names, in one cell.</summary>
    public const string Separator = "; ";

    private static readonly char[] Separators = [';', ',', '/', '|', '+'];

    private static readonly Dictionary<string, BuyingRole> Words = new()
    {
        ["initiator"] = BuyingRole.Initiator,
        ["iniciador"] = BuyingRole.Initiator,
        ["iniciadora"] = BuyingRole.Initiator,
        ["user"] = BuyingRole.User,
        ["usuario"] = BuyingRole.User,
        ["usuaria"] = BuyingRole.User,
        ["influencer"] = BuyingRole.Influencer,
        ["influenciador"] = BuyingRole.Influencer,
        ["influenciadora"] = BuyingRole.Influencer,
        ["decider"] = BuyingRole.Decider,
        ["decisor"] = BuyingRole.Decider,
        ["decisora"] = BuyingRole.Decider,
        ["decisionmaker"] = BuyingRole.Decider,
        ["buyer"] = BuyingRole.Buyer,
        ["comprador"] = BuyingRole.Buyer,
        ["compradora"] = BuyingRole.Buyer,
        ["gatekeeper"] = BuyingRole.Gatekeeper,
        ["filtro"] = BuyingRole.Gatekeeper,
        ["portero"] = BuyingRole.Gatekeeper,
        ["economicbuyer"] = BuyingRole.EconomicBuyer,
        ["compradoreconomico"] = BuyingRole.EconomicBuyer,
        ["compradoraeconomica"] = BuyingRole.EconomicBuyer,
        ["technicalevaluator"] = BuyingRole.TechnicalEvaluator,
        ["technical"] = BuyingRole.TechnicalEvaluator,
        ["evaluadortecnico"] = BuyingRole.TechnicalEvaluator,
        ["evaluadoratecnica"] = BuyingRole.TechnicalEvaluator,
        ["tecnico"] = BuyingRole.TechnicalEvaluator,
        ["champion"] = BuyingRole.Champion,
        ["promotorinterno"] = BuyingRole.Champion,
        ["promotorainterna"] = BuyingRole.Champion,
        ["promotor"] = BuyingRole.Champion,
        ["promotora"] = BuyingRole.Champion,
        ["coach"] = BuyingRole.Coach,
        ["guia"] = BuyingRole.Coach,
        ["blocker"] = BuyingRole.Blocker,
        ["bloqueador"] = BuyingRole.Blocker,
        ["bloqueadora"] = BuyingRole.Blocker,
        ["rivalchampion"] = BuyingRole.RivalChampion,
        ["promotordelrival"] = BuyingRole.RivalChampion,
        ["promotoradelrival"] = BuyingRole.RivalChampion,
    };

    /// <summary>The roles that a cell names in Spanish or English, each once; <c>null</c> where a part of it is no role.</summary>
    /// <param name="text">Such as <c>economic_buyer; usuario</c>; empty names none.</param>
    public static ValueList<BuyingRole>? Read(string? text)
    {
        var roles = new List<BuyingRole>();
        foreach (var part in (text ?? "").Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Words.TryGetValue(HeaderText.Fold(part), out var role))
            {
                return null;
            }

            roles.Add(role);
        }

        return [.. roles.Distinct().Order()];
    }
}
