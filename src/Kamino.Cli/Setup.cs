using System.Reflection;
using Kamino.Cli.Accounts;
using Kamino.Cli.Allocation;
using Kamino.Cli.Forecasting;
using Kamino.Cli.Ledger;
using Kamino.Cli.Lifetime;
using Kamino.Cli.Perception;
using Kamino.Cli.Plans;
using Kamino.Cli.Portfolio;
using Kamino.Cli.Programme;
using Kamino.Cli.Rights;
using Kamino.Cli.Risk;
using Kamino.Cli.Sales;
using Kamino.Cli.Sample;
using Kamino.Cli.Shell;
using Kamino.Cli.Value;
using Kamino.Cli.Webhooks;
using Spectre.Console.Cli;

namespace Kamino.Cli;

/// <summary>The composition root of the command line: which command is which class.</summary>
internal static class Setup
{
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter errors, CancellationToken ct = default)
    {
        var terminal = new Terminal(output, errors);
        var app = new CommandApp();
        var print = Failure.PrintOf(args);
        app.Configure(commands =>
        {
            commands.SetApplicationName("kamino");
            commands.SetApplicationVersion(Version);
            commands.ConfigureConsole(terminal.Answers);
            commands.UseStrictParsing();
            commands.PropagateExceptions();
            commands.SetInterceptor(new UsageWords.NoStandIn());
            commands.Settings.Registrar.RegisterInstance(terminal);
            commands.SetApplicationCulture(print.Culture);
            commands.SetHelpProvider(new SpokenHelp(commands.Settings, print));
            var one = new OneCommand(commands, args.FirstOrDefault() ?? "");
            Add(one);
            if (!one.Found)
            {
                Add(commands);
            }
        });
        try
        {
            return await app.RunAsync(UsageWords.Understood(args), ct);
        }
        catch (Exception exception)
        {
            return Failure.Report(exception, args, terminal);
        }
    }

    private static string Version => typeof(Setup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    // In the order of a first day with the program; it is the order of --help.
    private static void Add(IConfigurator commands)
    {
        BatchCommands.Add(commands);
        commands.AddCommand<AccountsCommand>("accounts").WithDescription("One row per account: what the ledger says of it");
        RfmCommands.Add(commands);
        commands.AddCommand<RhythmCommand>("rhythm").WithDescription("How regularly each account buys, and who is late");
        SignalCommands.Add(commands);
        commands.AddCommand<ConcentrationCommand>("concentration").WithDescription("How much of the sales hangs on few customers");
        commands.AddCommand<ProfitabilityCommand>("profitability").WithDescription("What each account leaves, and who eats it up");
        WalletCommands.Add(commands);
        commands.AddCommand<LifetimeCommand>("lifetime").WithDescription("Who is still a customer, what each will buy, and what that is worth");
        ForecastCommands.Add(commands);
        commands.AddCommand<AllocateCommand>("allocate").WithDescription("How often to call on whom: the plan that brings most");
        CurveCommands.Add(commands);
        OpportunityCommands.Add(commands);
        commands.AddCommand<WhiteSpaceCommand>("whitespace").WithDescription("What accounts don't buy from us, and others like them do");
        commands.AddBranch("programme", programme =>
        {
            programme.SetDescription("How the programme of key accounts does: retention, growth, health of accounts");
            programme.SetDefaultCommand<ProgrammeCommand>();
            programme.AddCommand<HealthCommand>("health").WithDescription("An account's health down to what it is read from, quarter by quarter");
            programme.AddCommand<CentricityCommand>("audit").WithDescription("What strategy asks of the organisation, and what it has");
            programme.AddCommand<AssessCommand>("assess").WithDescription("The yearly self-assessments: barriers to planning, customer-centricity; kept and compared with the year before");
        });
        AccountCommands.Add(commands);
        commands.AddCommand<GroupCommand>("group").WithDescription("The group of an account as a tree, with owners and sales");
        commands.AddCommand<OwnersCommand>("owners").WithDescription("Who sold to an account, and since when");
        commands.AddCommand<LinesCommand>("lines").WithDescription("The ledger lines behind an account's figures");
        PeopleCommands.Add(commands);
        StageCommands.Add(commands);
        PortfolioCommands.Add(commands);
        SurveyCommands.Add(commands);
        PlanCommands.Add(commands);
        TeamCommands.Add(commands);
        BackupCommands.Add(commands);
        commands.AddCommand<DoctorCommand>("doctor").WithDescription("Looks the workspace over after a crash and removes what an import left");
        commands.AddBranch("export", export =>
        {
            export.SetDescription("Writes files for other programs");
            AccountCommands.AddExports(export);
            export.AddCommand<PlanExportCommand>("plan").WithDescription("A plan as .docx, .pdf, .pptx, .xlsx or .ics, for us or for the customer");
            export.AddCommand<ReviewExportCommand>("review").WithDescription("A review as .docx, .pdf or .pptx: agenda, figures, progress, actions; or its days as .ics");
            export.AddCommand<ExportMatrixCommand>("matrix").WithDescription("The matrix as .xlsx, .csv, .svg or .html");
        });
        commands.AddBranch("import", import =>
        {
            import.SetDescription("Takes files in");
            import.AddCommand<ImportLedgerCommand>("ledger").WithDescription("The sales ledger: every invoice line and credit note");
            AccountCommands.AddImports(import);
            import.AddCommand<ImportOpportunitiesCommand>("opportunities").WithDescription("Opportunities from another program");
        });
        UserCommands.Add(commands);
        WebhookCommands.Add(commands);
        commands.AddCommand<DemoCommand>("demo").WithDescription("Makes a sample company, computes everything and serves it");
        commands.AddCommand<SampleCommand>("sample").WithDescription("Writes the files of a realistic company to try things on");
        commands.AddCommand<BenchCommand>("bench").WithDescription("Times the main job on this machine: a sample ledger, its import, facts, matrix and lifetimes");
        commands.AddCommand<ServeCommand>("serve").WithDescription("Serves the workspace as a web application");
    }
}
