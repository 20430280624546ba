using Kamino.Core.Perception;
using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Perception;

/// <summary>The stage of one relationship.</summary>
/// <param name="AsOf">The day that counts as today.</param>
/// <param name="Account">The account's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stage">Both views put together.</param>
/// <param name="History">What was said, oldest first.</param>
public sealed record AccountStage(DateOnly AsOf, string Account, string Name, StageView Stage, IReadOnlyList<StageEntry> History);

/// <summary>Shows how far relationships have come, as both sides see it.</summary>
/// <param name="people">Finds accounts.</param>
/// <param name="stages">What was said.</param>
/// <param name="company">For how long it is evidence.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewStages(AccountPeople people, IStageStore stages, ICompanySettings company, IAsker asker)
{
    /// <summary>One account; <c>null</c> where there is none of that code.</summary>
    /// <param name="account">The account's code.</param>
    /// <param name="asOf">The day that counts as today; today where left out.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<AccountStage?> Of(string account, DateOnly? asOf, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var day = asOf ?? people.Today;
        return await people.At(account, ct) is not { } at ? null
            : Stage(at.Account, at.Name, day, (await company.Read(ct)).StageMonths, [.. (await stages.Read(ct)).Where(entry => entry.Account == at.Account)]);
    }

    /// <summary>Every account of which somebody said something, by code.</summary>
    /// <param name="asOf">The day that counts as today; today where left out.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<IReadOnlyList<AccountStage>> All(DateOnly? asOf, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var (day, names, months) = (asOf ?? people.Today, await people.Names(ct), (await company.Read(ct)).StageMonths);
        return
        [
            .. (await stages.Read(ct)).GroupBy(entry => entry.Account).OrderBy(said => said.Key, StringComparer.Ordinal)
                .Select(said => Stage(said.Key, names.GetValueOrDefault(said.Key, said.Key), day, months, [.. said])),
        ];
    }

    private static AccountStage Stage(string account, string name, DateOnly day, int months, IReadOnlyList<StageEntry> said) =>
        new(day, account, name, StageReading.On(said, day, months), said);
}
