using Kamino.Core.Rights;

namespace Kamino.Web.Shell;

/// <summary>A place that the navigation leads to.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Icon">Its sign.</param>
/// <param name="Word">The key of its name.</param>
/// <param name="Right">What it takes to do anything there.</param>
internal sealed record Place(string Path, string Icon, string Word, Right Right = Right.See);

/// <summary>Places that answer one kind of question.</summary>
/// <param name="Word">The key of what they have in common; empty for the first page, which stands alone.</param>
/// <param name="Places">In the order of the work.</param>
internal sealed record PlaceGroup(string Word, IReadOnlyList<Place> Places)
{
    /// <summary>Every place, from the files to the programme.</summary>
    public static IReadOnlyList<PlaceGroup> All { get; } =
    [
        new("", [new("/", "home", "nav.home")]),
        new("nav.group.data", [new("/import", "import", "nav.import", Right.Import), new("/batches", "batches", "nav.batches"), new("/accounts", "accounts", "nav.accounts")]),
        new("nav.group.key_accounts",
        [
            new("/matrix", "matrix", "nav.matrix"), new("/selection", "selection", "nav.selection"), new("/surveys", "surveys", "nav.surveys"),
            new("/models", "models", "nav.models"), new("/snapshots", "snapshots", "nav.snapshots"),
        ]),
        new("nav.group.figures",
        [
            new("/value", "value", "nav.value"), new("/buying", "buying", "nav.buying"), new("/worth", "worth", "nav.worth"),
            new("/wallet", "wallet", "nav.wallet"), new("/risk", "risk", "nav.risk"), new("/signals", "signals", "nav.signals"),
        ]),
        new("nav.group.action",
        [
            new("/plans", "plans", "nav.plans"), new("/opportunities", "opportunities", "nav.opportunities"), new("/whitespace", "whitespace", "nav.whitespace"),
            new("/forecasts", "forecasts", "nav.forecasts"), new("/effort", "effort", "nav.effort"), new("/programme", "programme", "nav.programme"),
        ]),
        new("nav.group.company", [new("/verify", "check", "nav.verify"), new("/settings", "settings", "nav.settings"), new("/me", "user", "nav.me")]),
    ];

    /// <summary>The rights that they ask for, each once.</summary>
    public static IReadOnlyList<Right> Rights { get; } = [.. All.SelectMany(group => group.Places).Select(place => place.Right).Distinct()];
}
