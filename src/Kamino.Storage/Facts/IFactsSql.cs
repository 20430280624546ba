namespace Kamino.Storage.Facts;

/// <summary>
/// The questions to the visible lines in one engine's words: each text in its dialect file, and nowhere else. Every engine answers with the same columns.
/// <c>$account</c> is the account that a line counts for, <c>$charge</c> whether its product is a charge; each view puts its own words there. What else
/// begins with <c>$</c> is put there by who asks.
/// </summary>
internal interface IFactsSql
{
    /// <summary>The last day of all.</summary>
    string LastDay { get; }

    /// <summary>The first day that a product was sold on.</summary>
    string FirstProductDay { get; }

    /// <summary>Whether some net amounts have no whole millionths.</summary>
    string HasRest { get; }

    /// <summary>The days and currencies of lines in another currency than <c>$reporting</c>.</summary>
    string ForeignDays { get; }

    /// <summary>
    /// One row per account, and per currency where none reports. <c>$currency</c>: the currency that its amounts are summed in. <c>$foreign</c>: whether it
    /// has to be converted, which is done apart. <c>$apart</c>: what has no whole millionths or has to be converted. <c>$gaps</c>: the order days, or nothing. <c>$span</c>:
    /// whether its day counts. <c>$year</c>, <c>$before</c>: the first day of the twelve months up to the last one, and of the twelve before. The longest spelling of a
    /// name is the account's, and the seller of most lines its seller.
    /// </summary>
    string PerAccount { get; }

    /// <summary>The order days of an account for <c>$gaps</c>.</summary>
    string OrderDays { get; }

    /// <summary>What <see cref="PerAccount"/> leaves apart, by day.</summary>
    string Apart { get; }

    /// <summary>Whether a line has an amount without whole millionths.</summary>
    string Rest { get; }

    /// <summary>
    /// Lines without a cost of products that have a standard one. A credit for goods that don't come back, or a line without a quantity, has no cost that
    /// could be told so: it stays unknown.
    /// </summary>
    string Uncosted { get; }

    /// <summary>Net of the accounts asked for, by day.</summary>
    string AskedDays { get; }

    /// <summary>How many lines an account has: <c>$codes</c> up to <c>$asof</c>.</summary>
    string LineCount { get; }

    /// <summary>Its last lines.</summary>
    string LatestLines { get; }

    /// <summary>Net by account, the others as one, and month: <c>$nth</c> says which of them.</summary>
    string Months { get; }

    /// <summary>Net by day.</summary>
    string Days { get; }

    /// <summary>What is kept at hand for the three questions that follow; nothing where they read the lines themselves.</summary>
    string? DriftLines { get; }

    /// <summary><c>$recent</c> to <c>$asof</c> is the window, <c>$ago</c> to <c>$agolast</c> the same days a year before, <c>$year</c> to <c>$recent</c> the year before the window.</summary>
    string DriftNet { get; }

    /// <summary>Products and returns by account.</summary>
    string DriftAccounts { get; }

    /// <summary>Products that were bought on at least two days and aren't any more.</summary>
    string DriftDropped { get; }

    /// <summary>Products that were first seen from <c>$since</c> on, with the first day that brought something: a day's returns may outweigh.</summary>
    string Launched { get; }

    /// <summary>Their net by day.</summary>
    string LaunchDays { get; }

    /// <summary>What serving accounts is driven by. A document that has no number is the day's. A charge has no list price: it counts as invoiced.</summary>
    string Counts { get; }

    /// <summary>Net by account and product line.</summary>
    string ProductLines { get; }

    /// <summary>Account, currency, day, net in millionths and the rest, as <see cref="PurchaseDays"/> takes them.</summary>
    /// <param name="question">What is asked.</param>
    /// <returns>Statements whose rows are taken one after the other.</returns>
    IReadOnlyList<string> Purchases(PurchaseQuestion question);

    /// <summary>A text as SQL writes it.</summary>
    string Text(string text);
}
