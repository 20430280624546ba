using Spectre.Console.Cli;

namespace Kamino.Cli.Forecasting;

/// <summary>Forecasts of new business.</summary>
internal static class ForecastCommands
{
    public static void Add(IConfigurator commands) => commands.AddBranch("forecast", forecast =>
    {
        forecast.SetDescription("What a new product or line will sell, from similar launches or from how it spreads");
        forecast.AddCommand<AnalogyCommand>("analogy").WithDescription("From launch profiles of the past");
        forecast.AddCommand<BassCommand>("bass").WithDescription("From how the first buyers bring the others: the Bass model");
        forecast.AddCommand<LaunchesCommand>("launches").WithDescription("The ledger's own launches, and how well each method would have forecast them");
        forecast.AddCommand<BaselineCommand>("baseline").WithDescription("What an account buys if it goes on as before: a baseline, not a target");
        forecast.AddCommand<LibraryCommand>("library").WithDescription("Products of the past, each with its source: p and q, and the profile of one by periods");
    });
}
