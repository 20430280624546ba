using System.Net.Sockets;
using Kamino.Core.Accounts;
using Kamino.Core.Perception;
using Kamino.Core.Plans;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Core.Sales;
using Kamino.Storage.Backups;
using Kamino.Storage.Facts;
using Kamino.Storage.Files;
using Kamino.Storage.Files.Reports;
using Kamino.Storage.Mail;
using Kamino.Storage.Records;
using Kamino.Storage.Webhooks;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Allocation;
using Kamino.UseCases.Forecasting;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Lifetime;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Programme;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Risk;
using Kamino.UseCases.Sales;
using Kamino.UseCases.Sample;
using Kamino.UseCases.Value;
using Kamino.UseCases.Webhooks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Kamino.Storage;

/// <summary>The engines of one workspace.</summary>
public static class StorageSetup
{
    /// <summary>Registers every port of the use cases over the engines: SQLite for records (or PostgreSQL, where the workspace says so), DuckDB over Parquet for facts (or a ClickHouse cluster).</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="workspaceFolder">Made on first use.</param>
    public static IServiceCollection AddStorage(this IServiceCollection services, string workspaceFolder)
    {
        var workspace = new Workspace(workspaceFolder);
        services.AddSingleton(workspace);
        services.AddSingleton<AuditTrail>();
        services.TryAddSingleton(_ => WorkspaceSettings.OfEnvironment());
        services.AddSingleton(made => RecordsPlace.Of(workspace, made.GetRequiredService<WorkspaceSettings>()));
        services.AddSingleton(made => FactsPlace.Of(workspace, made.GetRequiredService<WorkspaceSettings>()));
        services.AddSingleton<VisibleLedger>();
        services.AddSingleton<IDbContextFactory<RecordsContext>, RecordsDatabase>();
        var machine = services.LastOrDefault(service => service.ServiceType == typeof(TimeProvider))?.ImplementationInstance as TimeProvider ?? TimeProvider.System;
        services.AddSingleton<TimeProvider>(made => new WorkspaceClock(
            machine, made.GetRequiredService<IRecordsEngine>(), made.GetRequiredService<IDbContextFactory<RecordsContext>>(), made.GetRequiredService<IRecordsVersion>()));
        services.AddDataProtection().SetApplicationName("kamino").PersistKeysToFileSystem(new DirectoryInfo(workspace.KeysFolder));
        UserStore.AddIdentity(services);
        return services
            .AddPortfolioFiles()
            .AddCalculatorFiles()
            .AddSingleton<AccountDirectory>()
            .AddSingleton<IActivityLog, ActivityLog>()
            .AddSingleton<IAccessTokens, AccessTokenStore>()
            .AddSingleton<IAuditTrail, AuditStore>()
            .AddSingleton<IAnsweredRequests, AnsweredRequestStore>()
            .AddSingleton<IUsers, UserStore>()
            .AddSingleton<IPasskeys, PasskeyStore>()
            .AddSingleton<IAssessments, AssessmentStore>()
            .AddSingleton<BatchStore>()
            .AddSingleton<IBackups, WorkspaceBackups>()
            .AddSingleton<IRecordsMove, RecordsMove>()
            .AddKept<string, DescribedAccounts>(accounts => accounts.Count, AccountDirectory.MostKept)
            .AddKept<string, IReadOnlyDictionary<string, User>>(users => users.Count, UserStore.MostKept)
            .AddKept<string, IReadOnlyDictionary<string, AccessToken>>(tokens => tokens.Count, AccessTokenStore.MostKept)
            .AddKept<string, IReadOnlyList<KeptHandover>>(handovers => handovers.Sum(kept => kept.Report.Accounts.Count) + 1, OwnerHistory.MostKept)
            .AddKept<string, IReadOnlyList<OwnerChange>>(changes => changes.Count + 1, OwnerHistory.MostKept)
            .AddKept<string, CompanySettings>(_ => 1, 1)
            .AddKept<string, IReadOnlyList<SelectionStep>>(steps => steps.Count, SelectionStore.MostKept)
            .AddKept<string, IReadOnlyList<Contact>>(contacts => contacts.Count, ContactStore.MostKept)
            .AddKept<string, IReadOnlyList<PlanCard>>(cards => cards.Count, PlanStore.MostKept)
            .AddKept<string, IReadOnlyList<Opportunity>>(opportunities => opportunities.Count, OpportunityStore.MostKept)
            .AddKept<string, IReadOnlyList<StageEntry>>(entries => entries.Count, StageStore.MostKept)
            .AddKept<string, IReadOnlyList<ExchangeRate>>(rates => rates.Count, RateStore.MostKept)
            .AddKept<OfPlan, IReadOnlyList<PlanShare>>(shares => shares.Count + 1, ShareStore.MostKept)
            .AddKept<OfPlan, IReadOnlyList<PlanAct>>(acts => acts.Count + 1, ShareStore.MostKept)
            .AddKept<OfPlan, IReadOnlyList<PlanReview>>(reviews => reviews.Count + 1, PlanReviewStore.MostKept)
            .AddKept<string, LintTerms>(_ => 1, 1)
            .AddKept<string, PrivacyRules>(_ => 1, 1)
            .AddKept<string, PlanTargets>(_ => 1, 1)
            .AddKept<DriftQuestion, IReadOnlyList<DriftFacts>>(accounts => accounts.Count, DriftFactsReader.MostKept)
            .AddSingleton<FrozenRates>()
            .AddSingleton<IRecordsVersion, RecordsVersion>()
            .AddSingleton<ITurns, Turns>()
            .AddSingleton<IWorkspacePulse, WorkspacePulse>()
            .AddSingleton<TableBatches>()
            .AddSingleton<IAccountFacts, AccountFactsReader>()
            .AddSingleton<IAccountLines, AccountLinesReader>()
            .AddSingleton<CompanySettingsStore>()
            .AddSingleton<IAccountStore, AccountStore>()
            .AddSingleton<IBatchStore, BatchStore>()
            .AddSingleton<ICompanySettings, CompanySettingsStore>()
            .AddSingleton<IDismissedMerges, DismissedMergeStore>()
            .AddSingleton<IContactStore, ContactStore>()
            .AddSingleton<ICostStore, CostStore>()
            .AddSingleton<IAgreedStages, StageStore>()
            .AddSingleton<IModelStore, ModelStore>()
            .AddSingleton<ILedgerFiles, LedgerFiles>()
            .AddSingleton<ILedgerCounts, LedgerCountsReader>()
            .AddSingleton<ILedgerStore, LedgerStore>()
            .AddSingleton<ILineSales, LineSalesReader>()
            .AddKept<SpanQuestion, IReadOnlyList<SpanNet>>(rows => rows.Count, SpanSalesReader.MostKept)
            .AddSingleton<ISpanSales, SpanSalesReader>()
            .AddSingleton<IMonthlySales, MonthlySalesReader>()
            .AddSingleton<IOpportunityStore, OpportunityStore>()
            .AddSingleton<IHandovers, HandoverStore>()
            .AddSingleton<IPlanReviews, PlanReviewStore>()
            .AddSingleton<IPlanBooks, PlanBookFiles>()
            .AddSingleton<KeptDocuments>()
            .AddSingleton<IPlanStore, PlanStore>()
            .AddSingleton<IShareStore, ShareStore>()
            .AddSingleton<IPlanTerms, PlanTermsStore>()
            .AddSingleton<IReportFiles, ReportFiles>()
            .AddSingleton<IPortfolioFacts, AccountFactsReader>()
            .AddSingleton<IPeopleRecords, PeopleRecords>()
            .AddSingleton<IProductStore, ProductStore>()
            .AddSingleton<IProfileStore, ProfileStore>()
            .AddSingleton<IPublishedPortfolios, PublishedFiles>()
            .AddSingleton<IPurchaseFacts, PurchaseFactsReader>()
            .AddSingleton<IQuestionMatrices, QuestionFiles>()
            .AddSingleton<IRateStore, RateStore>()
            .AddSingleton<IAccountMonths, AccountMonthsReader>()
            .AddSingleton<ILaunchSales, LaunchSalesReader>()
            .AddSingleton<IDriftFacts, DriftFactsReader>()
            .AddSingleton<IReceivableStore, ReceivableStore>()
            .AddSingleton<IWorkspaceFiles, WorkspaceFiles>()
            .AddSingleton<IOrderedCopies, OrderedCopies>()
            .AddSingleton<ITableFiles, TableFiles>()
            .AddSingleton<IOwnerHistory, OwnerHistory>()
            .AddSingleton<IScoreStore, ScoreStore>()
            .AddSingleton<ISelectionStore, SelectionStore>()
            .AddSingleton<ISegmentStore, SegmentStore>()
            .AddSingleton<ISignalStore, SignalStore>()
            .AddSingleton<ISnapshotStore, SnapshotStore>()
            .AddSingleton<IStageStore, StageStore>()
            .AddSingleton<ISurveyStore, SurveyStore>()
            .AddSingleton<ILinkStore, LinkStore>()
            .AddSingleton<IMailSender, SmtpSender>()
            .AddSingleton<IOutbox, OutboxStore>()
            .AddSingleton<ICalendarFiles, CalendarFiles>()
            .AddSingleton<ITeam, TeamStore>()
            .AddSingleton<VirusScanner>()
            .AddSingleton<IUploads, Uploads>()
            .AddSingleton<IHappenings, HappeningsReader>()
            .AddSingleton<IWebhookStore, WebhookStore>()
            .AddSingleton<IWebhookSender, WebhookSender>()
            .AddSingleton<IWalletStore, WalletStore>();
    }

    /// <summary>Makes or upgrades the workspace now, so that one that can't be used is named before anybody asks for something.</summary>
    /// <param name="services">Where <see cref="AddStorage"/> registered.</param>
    /// <exception cref="NewerWorkspaceException">A newer program wrote the workspace.</exception>
    /// <exception cref="UnreadableFileException">What says where records or lines are isn't understood.</exception>
    public static void OpenStorage(this IServiceProvider services)
    {
        services.GetRequiredService<IDbContextFactory<RecordsContext>>().CreateDbContext().Dispose();
        _ = services.GetRequiredService<IFactsEngine>();
    }

    /// <summary>Whether something failed because the workspace's disk is full or can't be written or read, and not by a defect.</summary>
    /// <param name="exception">What failed.</param>
    public static bool IsDiskTrouble(Exception? exception) =>
        exception is IOException or UnauthorizedAccessException or SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL or SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN }
        || (exception?.InnerException is { } inner && IsDiskTrouble(inner));

    /// <summary>Whether something failed because the database of records is away or refuses us, and not by a defect.</summary>
    /// <param name="exception">What failed.</param>
    public static bool IsDatabaseAway(Exception? exception) =>
        exception is NpgsqlException { IsTransient: true } or NpgsqlException { InnerException: IOException or SocketException or TimeoutException }
            or PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InsufficientPrivilege }
        || (exception?.InnerException is { } inner && IsDatabaseAway(inner));

    /// <summary>Registers what works on given files alone: no workspace is opened or made.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddPortfolioFiles(this IServiceCollection services) =>
        services.AddSingleton<IPortfolioFiles, PortfolioFiles>().AddSingleton<ISampleFiles, SampleFiles>().AddSingleton<ITableWriter, TableWriter>();

    /// <summary>Registers what reads the calculators' input files: no workspace is opened or made.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddCalculatorFiles(this IServiceCollection services) =>
        services.AddSingleton<IResponseFiles, ResponseFiles>().AddSingleton<ISummaryFiles, SummaryFiles>().AddSingleton<IForecastFiles, ForecastFiles>().AddSingleton<IEffortFiles, EffortFiles>();
}
