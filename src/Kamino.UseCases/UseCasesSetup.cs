using Kamino.Core.Rights;
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
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kamino.UseCases;

/// <summary>Registers the use cases: every sealed class here that is asked for by name.</summary>
public static class UseCasesSetup
{
    /// <summary>Registers them all; each is made anew where it is used.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IAsker>(new Asking(Asker.Local));
        services.TryAddSingleton(WebhookReach.Internet);
        services.TryAddSingleton<WebhookWatch>();
        AddKept(services);
        AddSight(services);
        return services
            .AddTransient<AccountPeople>()
            .AddTransient<AccountReach>()
            .AddTransient<AcknowledgeSignals>()
            .AddTransient<AllocateBudget>()
            .AddTransient<AllocateCalls>()
            .AddTransient<AnswerByLink>()
            .AddTransient<AnswerOnce>()
            .AddTransient<AssessStage>()
            .AddTransient<BackUpWorkspace>()
            .AddTransient<BacktestLifetime>()
            .AddTransient<Batches>()
            .AddTransient<ClosePerson>()
            .AddTransient<CloseSurvey>()
            .AddTransient<CreateSurvey>()
            .AddTransient<DismissMerges>()
            .AddTransient<Doctor>()
            .AddTransient<EditCharges>()
            .AddTransient<EditModels>()
            .AddTransient<EditOpportunities>()
            .AddTransient<EditPlanTerms>()
            .AddTransient<EditPrivacy>()
            .AddTransient<EditSegments>()
            .AddTransient<EditSettings>()
            .AddTransient<EditTeam>()
            .AddTransient<EditPasskeys>()
            .AddTransient<EditTokens>()
            .AddTransient<EditUsers>()
            .AddTransient<EditWebhooks>()
            .AddTransient<EditThresholds>()
            .AddTransient<ErasePeople>()
            .AddTransient<MoveRecords>()
            .AddTransient<RenamePerson>()
            .AddTransient<RestoreValues>()
            .AddTransient<RestoreWorkspace>()
            .AddTransient<EstimateLosses>()
            .AddTransient<ExplainAccount>()
            .AddTransient<ExportAccounts>()
            .AddTransient<ExportLines>()
            .AddTransient<ExportTables>()
            .AddTransient<FeedCalendar>()
            .AddTransient<FitBass>()
            .AddTransient<FitCurves>()
            .AddTransient<ForecastByAnalogy>()
            .AddTransient<ForecastFromLaunches>()
            .AddTransient<ReadLaunches>()
            .AddTransient<TestLaunches>()
            .AddTransient<GuessAnswers>()
            .AddTransient<ExportCalendar>()
            .AddTransient<ExportPlan>()
            .AddTransient<ExportReview>()
            .AddTransient<StopReminders>()
            .AddTransient<IMailWriter, InvitationText>()
            .AddTransient<IMailWriter, ReminderLetters>()
            .AddTransient<IMailWriter, ShareLetters>()
            .AddTransient<HandOver>()
            .AddTransient<HandOverWork>()
            .AddTransient<HoldReview>()
            .AddTransient<ImportAccounts>()
            .AddTransient<ImportContacts>()
            .AddTransient<ImportCosts>()
            .AddTransient<ImportLedger>()
            .AddTransient<ImportOpportunities>()
            .AddTransient<ImportPlanBook>()
            .AddTransient<ImportProducts>()
            .AddTransient<ImportRates>()
            .AddTransient<ImportReceivables>()
            .AddTransient<ImportSample>()
            .AddTransient<ImportScores>()
            .AddTransient<ImportStages>()
            .AddTransient<ImportSurveys>()
            .AddTransient<ImportWallet>()
            .AddTransient<KeepAssessment>()
            .AddTransient<KeepPerson>()
            .AddTransient<MakeDemo>()
            .AddTransient<MeasureBetas>()
            .AddTransient<MeasureConcentration>()
            .AddTransient<MeasureRisk>()
            .AddTransient<MergeAccounts>()
            .AddTransient<OpenSharedPlan>()
            .AddTransient<PersonalLinks>()
            .AddTransient<PlanOpportunityActions>()
            .AddTransient<PredictAccounts>()
            .AddTransient<PredictLifetime>()
            .AddTransient<PreviewModel>()
            .AddTransient<ProposeMerges>()
            .AddTransient<ReadBaselines>()
            .AddTransient<ReadCustomerViews>()
            .AddTransient<ReadDue>()
            .AddTransient<ReadFigures>()
            .AddTransient<ReadPlanFigures>()
            .AddTransient<ReadPlanGround>()
            .AddTransient<ReadPlanMovement>()
            .AddTransient<PlacePortfolio>()
            .AddTransient<ReadPortfolio>()
            .AddTransient<ReadServingCosts>()
            .AddTransient<RunBenchmark>()
            .AddTransient<ScoreRfm>()
            .AddTransient<SelectKeyAccounts>()
            .AddTransient<SendOutbox>()
            .AddTransient<SendReminders>()
            .AddTransient<FindUnreminded>()
            .AddTransient<SendSurvey>()
            .AddTransient<SendWebhooks>()
            .AddTransient<SharePlan>()
            .AddTransient<SignIn>()
            .AddTransient<SignInByPasskey>()
            .AddTransient<SignInElsewhere>()
            .AddTransient<Snapshots>()
            .AddTransient<TakePart>()
            .AddTransient<TellPerson>()
            .AddTransient<TableImports>()
            .AddTransient<ViewAccounts>()
            .AddTransient<ViewAlive>()
            .AddTransient<ViewAudit>()
            .AddTransient<ViewCustomerPart>()
            .AddTransient<ViewExposure>()
            .AddTransient<ViewGivenPortfolio>()
            .AddTransient<ViewGroup>()
            .AddTransient<ViewLines>()
            .AddTransient<MeasureAdoption>()
            .AddTransient<ViewHealth>()
            .AddTransient<ViewOpportunities>()
            .AddTransient<OpenFromWhiteSpace>()
            .AddTransient<ViewOpportunity>()
            .AddTransient<ViewOwners>()
            .AddTransient<ViewQuestionMatrices>()
            .AddTransient<ForecastBaseline>()
            .AddTransient<ProposeCalls>()
            .AddTransient<FitFromLedger>()
            .AddTransient<ViewForecastMatrix>()
            .AddTransient<ViewAttainment>()
            .AddTransient<ViewPeople>()
            .AddTransient<ViewPerception>()
            .AddTransient<ViewPlans>()
            .AddTransient<ViewPortfolio>()
            .AddTransient<ViewProfitability>()
            .AddTransient<ViewProgramme>()
            .AddTransient<ViewPublished>()
            .AddTransient<ViewReach>()
            .AddTransient<ViewResponse>()
            .AddTransient<ViewReviews>()
            .AddTransient<ViewRhythm>()
            .AddTransient<ViewStages>()
            .AddTransient<ViewSurveys>()
            .AddTransient<ViewToday>()
            .AddTransient<ViewVisit>()
            .AddTransient<ViewWallet>()
            .AddTransient<ViewWhiteSpace>()
            .AddTransient<WatchSignals>()
            .AddTransient<WritePlan>()
            .AddTransient<WriteSample>()
            .AddTransient<WriteSamplePlans>()
            .AddTransient<WriteSampleSales>();
    }

    private static void AddKept(IServiceCollection services) => services
        .AddKept<FactsQuery, LedgerFacts>(facts => facts.Accounts.Count, LedgerFacts.MostKept)
        .AddKept<string, SoldAccounts>(sold => sold.Tops.Count, AccountReach.MostKept)
        .AddKept<Asker, Sight>(_ => 1, AccountSight.MostKept)
        .AddKept<string, SeenList>(list => list.Accounts.Count, SeenAccounts.MostKept, Reach)
        .AddKept<FactsQuery, SeenLedger>(seen => seen.Facts.Accounts.Count, LedgerFacts.MostKept, Reach)
        .AddKept<SaidUntil, PortfolioFacts>(facts => facts.Accounts.Count, LedgerFacts.MostKept, Reach)
        .AddKept<string, NamedAccounts>(named => named.Names.Count, AccountPeople.MostKept, Reach)
        .AddKept<DateOnly, IReadOnlyList<AccountRound>>(rounds => rounds.Count, ReadCustomerViews.MostKept, Reach)
        .AddKept<SignalQuery, SignalBoard>(board => board.Sellers.Sum(seller => seller.Signals.Count), WatchSignals.MostKept, Reach)
        .AddKept<PlacedOn, PlacedInputs>(placed => placed.Placed.Accounts.Count, PlacePortfolio.MostKept, Reach)
        .AddKept<SpaceQuestion, WhiteSpaceView>(view => view.Accounts.Count * view.Lines.Count, ViewWhiteSpace.MostKept, Reach)
        .AddKept<FactsQuery, IReadOnlyList<RhythmRow>>(rows => rows.Count, ViewRhythm.MostKept, Reach)
        .AddKept<PortfolioQuery, Today>(_ => 1, ViewToday.MostKept, Reach)
        .AddKept<FactsQuery, ProfitabilityView>(view => view.Accounts.Count, ViewProfitability.MostKept, Reach)
        .AddKept<FiguresOn, MeasuredFigures>(_ => 1, ReadPlanFigures.MostKept, Reach)
        .AddKept<FiguresOn, PlanFigures>(_ => 1, ReadPlanFigures.MostKept, Reach);

    // What an answer that is kept depends on besides its question; all who reach the same and may see the same share it, whatever else their roles may do.
    private static Func<Task<object>> Reach(IServiceProvider made)
    {
        var asker = made.GetRequiredService<IAsker>();
        return async () => (asker.Now.Role is { } role ? RightsTable.Sees(role) : "", asker.Now.SeesAll ? "" : asker.Now.Name, await made.GetRequiredService<ISight>().Now(CancellationToken.None));
    }

    // Every port that gives rows of accounts is read through its filter; the tests name one that isn't here.
    private static void AddSight(IServiceCollection services) => services
        .AddTransient<ISight, AccountSight>()
        .AddSeen<IAccountStore, SeenAccounts>()
        .AddSeen<IContactStore, SeenContacts>()
        .AddSeen<IAccountFacts, SeenFacts>()
        .AddSeen<IAccountLines, SeenLines>()
        .AddSeen<IMonthlySales, SeenMonths>()
        .AddSeen<ISpanSales, SeenSpans>()
        .AddSeen<IProductStore, SeenProducts>()
        .AddSeen<IDismissedMerges, SeenDismissed>()
        .AddSeen<IPurchaseFacts, SeenPurchases>()
        .AddSeen<ILaunchSales, SeenLaunches>()
        .AddSeen<IDriftFacts, SeenDrift>()
        .AddSeen<IAccountMonths, SeenAccountMonths>()
        .AddSeen<ISignalStore, SeenSignals>()
        .AddSeen<ILedgerCounts, SeenCounts>()
        .AddSeen<ICostStore, SeenCosts>()
        .AddSeen<IReceivableStore, SeenReceivables>()
        .AddSeen<IWalletStore, SeenWallets>()
        .AddSeen<IPortfolioFacts, SeenPortfolioFacts>()
        .AddSeen<IScoreStore, SeenScores>()
        .AddSeen<IAgreedStages, SeenAgreedStages>()
        .AddSeen<ISelectionStore, SeenSelection>()
        .AddSeen<ISnapshotStore, SeenSnapshots>()
        .AddSeen<IStageStore, SeenStages>()
        .AddSeen<ISurveyStore, SeenSurveys>()
        .AddSeen<IPeopleRecords, SeenPeopleRecords>()
        .AddSeen<IOutbox, SeenOutbox>()
        .AddSeen<IOpportunityStore, SeenOpportunities>()
        .AddSeen<ILineSales, SeenLineSales>()
        .AddSeen<IPlanStore, SeenPlans>()
        .AddSeen<IShareStore, SeenShares>()
        .AddSeen<IPlanReviews, SeenReviews>()
        .AddSeen<IHandovers, SeenHandovers>()
        .AddSeen<IBatchStore, SeenBatches>()
        .AddSeen<IActivityLog, SeenActivity>()
        .AddSeen<IHappenings, SeenHappenings>();
}
