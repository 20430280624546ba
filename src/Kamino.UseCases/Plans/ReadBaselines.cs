using Kamino.Core.Accounts;
using Kamino.Core.Forecasting;
using Kamino.Core.Quantities;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Risk;
using Kamino.UseCases.Value;

namespace Kamino.UseCases.Plans;

/// <summary>Forecasts what an account buys if it goes on as before.</summary>
/// <param name="months">Its months.</param>
/// <param name="rates">Exchange rates.</param>
public sealed class ReadBaselines(IAccountMonths months, IRateStore rates)
{
    private const int MostMonths = 36;
    private const int Year = 12;

    /// <summary>Of one account, from its first whole month on.</summary>
    internal async Task<Answer<PlanBaseline>> Of(AccountFacts account, DateOnly asOf, CancellationToken ct)
    {
        var span = Math.Min(MostMonths, ((asOf.Year - account.First.Year) * Year) + asOf.Month - account.First.Month);
        if (span < 1)
        {
            return Answer.Unknown<PlanBaseline>(Doubt.TooShortHistory);
        }

        var exchange = new Exchange(new RateTable(await rates.Read(ct)), account.Currency, asOf);
        var history = new decimal[span];
        foreach (var row in (await months.Read(asOf, span, FactsLevel.Account, [account.Account], alone: true, ct)).Where(row => row.Account == account.Account))
        {
            if (exchange.Of(row.Net.Amount, row.Net.Currency) is not Answer<decimal>.Known { Value: var amount })
            {
                return Answer.Unknown<PlanBaseline>(Doubt.NoRate);
            }

            history[row.Month] += amount;
        }

        return Baseline.Of([.. history.Select(net => (double)net)], Year).Then(found =>
        {
            List<decimal> ahead = [.. found.Ahead.Select(net => Math.Round((decimal)net, account.Currency.Decimals, MidpointRounding.AwayFromZero))];
            return new PlanBaseline(history, ahead, new Money(ahead.Sum(), account.Currency));
        });
    }
}
