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
    /// <summary>Registers them all; each is made once: none keeps anything of who asked.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IAsker>(new Asking(Asker.Local));
        services.TryAddSingleton(WebhookReach.Internet);
        services.TryAddSingleton(new UploadRules());
        services.TryAddSingleton<WebhookWatch>();
        AddKept(services);
        AddSight(services);
        return services
            .AddSingleton<AccountPeople>()
            .AddSingleton<AccountReach>()
            .AddSingleton<AcknowledgeSignals>()
            .AddSingleton<AllocateBudget>()
            .AddSingleton<AllocateCalls>()
            .AddSingleton<AnswerByLink>()
            .AddSingleton<AnswerOnce>()
            .AddSingleton<AssessStage>()
            .AddSingleton<BackUpWorkspace>()
            .AddSingleton<BacktestLifetime>()
            .AddSingleton<Batches>()
            .AddSingleton<ClosePerson>()
            .AddSingleton<CloseSurvey>()
            .AddSingleton<CreateSurvey>()
            .AddSingleton<DismissMerges>()
            .AddSingleton<Doctor>()
            .AddSingleton<EditCharges>()
            .AddSingleton<EditModels>()
            .AddSingleton<EditOpportunities>()
            .AddSingleton<EditPlanTerms>()
            .AddSingleton<EditPrivacy>()
            .AddSingleton<EditSegments>()
            .AddSingleton<EditSettings>()
            .AddSingleton<EditTeam>()
            .AddSingleton<EditPasskeys>()
            .AddSingleton<EditTokens>()
            .AddSingleton<EditUsers>()
            .AddSingleton<EditWebhooks>()
            .AddSingleton<EditThresholds>()
            .AddSingleton<ErasePeople>()
            .AddSingleton<MoveRecords>()
            .AddSingleton<RenamePerson>()
            .AddSingleton<RestoreValues>()
            .AddSingleton<RestoreWorkspace>()
            .AddSingleton<EstimateLosses>()
            .AddSingleton<ExplainAccount>()
            .AddSingleton<ExportAccounts>()
            .AddSingleton<ExportLines>()
            .AddSingleton<ExportTables>()
            .AddSingleton<FeedCalendar>()
            .AddSingleton<FitBass>()
            .AddSingleton<FitCurves>()
            .AddSingleton<ForecastByAnalogy>()
            .AddSingleton<ForecastFromLaunches>()
            .AddSingleton<ReadLaunches>()
            .AddSingleton<TestLaunches>()
            .AddSingleton<GuessAnswers>()
            .AddSingleton<ExportCalendar>()
            .AddSingleton<ExportPlan>()
            .AddSingleton<ExportReview>()
            .AddSingleton<StopReminders>()
            .AddSingleton<IMailWriter, InvitationText>()
            .AddSingleton<IMailWriter, ReminderLetters>()
            .AddSingleton<IMailWriter, ShareLetters>()
            .AddSingleton<HandOver>()
            .AddSingleton<HandOverWork>()
            .AddSingleton<HoldReview>()
            .AddSingleton<ImportAccounts>()
            .AddSingleton<ImportContacts>()
            .AddSingleton<ImportCosts>()
            .AddSingleton<ImportLedger>()
            .AddSingleton<ImportOpportunities>()
            .AddSingleton<ImportPlanBook>()
            .AddSingleton<ImportProducts>()
            .AddSingleton<ImportRates>()
            .AddSingleton<ImportReceivables>()
            .AddSingleton<ImportSample>()
            .AddSingleton<ImportScores>()
            .AddSingleton<ImportStages>()
            .AddSingleton<ImportSurveys>()
            .AddSingleton<ImportWallet>()
            .AddSingleton<KeepAssessment>()
            .AddSingleton<KeepPerson>()
            .AddSingleton<MakeDemo>()
            .AddSingleton<MeasureBetas>()
            .AddSingleton<MeasureConcentration>()
            .AddSingleton<MeasureRisk>()
            .AddSingleton<MergeAccounts>()
            .AddSingleton<OpenSharedPlan>()
            .AddSingleton<PersonalLinks>()
            .AddSingleton<PlanOpportunityActions>()
            .AddSingleton<PredictAccounts>()
            .AddSingleton<PredictLifetime>()
            .AddSingleton<PreviewModel>()
            .AddSingleton<ProposeMerges>()
            .AddSingleton<ReadBaselines>()
            .AddSingleton<ReadCustomerViews>()
            .AddSingleton<ReadDue>()
            .AddSingleton<ReadFigures>()
            .AddSingleton<ReadPlanFigures>()
            .AddSingleton<ReadPlanGround>()
            .AddSingleton<ReadPlanMovement>()
            .AddSingleton<PlacePortfolio>()
            .AddSingleton<ReadPortfolio>()
            .AddSingleton<ReadServingCosts>()
            .AddSingleton<RunBenchmark>()
            .AddSingleton<ScoreRfm>()
            .AddSingleton<SelectKeyAccounts>()
            .AddSingleton<SendOutbox>()
            .AddSingleton<SendReminders>()
            .AddSingleton<FindUnreminded>()
            .AddSingleton<SendSurvey>()
            .AddSingleton<SendWebhooks>()
            .AddSingleton<SharePlan>()
            .AddSingleton<SignIn>()
            .AddSingleton<OwnSessions>()
            .AddSingleton<SignInByPasskey>()
            .AddSingleton<SignInElsewhere>()
            .AddSingleton<Snapshots>()
            .AddSingleton<TakePart>()
            .AddSingleton<TellPerson>()
            .AddSingleton<TableImports>()
            .AddSingleton<ViewAccounts>()
            .AddSingleton<ViewAlive>()
            .AddSingleton<ViewAudit>()
            .AddSingleton<ViewCustomerPart>()
            .AddSingleton<ViewExposure>()
            .AddSingleton<ViewGivenPortfolio>()
            .AddSingleton<ViewGroup>()
            .AddSingleton<ViewLines>()
            .AddSingleton<MeasureAdoption>()
            .AddSingleton<ViewHealth>()
            .AddSingleton<ViewOpportunities>()
            .AddSingleton<OpenFromWhiteSpace>()
            .AddSingleton<ViewOpportunity>()
            .AddSingleton<ViewOwners>()
            .AddSingleton<ViewQuestionMatrices>()
            .AddSingleton<ForecastBaseline>()
            .AddSingleton<ProposeCalls>()
            .AddSingleton<FitFromLedger>()
            .AddSingleton<ViewForecastMatrix>()
            .AddSingleton<ViewAttainment>()
            .AddSingleton<ViewPeople>()
            .AddSingleton<ViewPerception>()
            .AddSingleton<ViewPlans>()
            .AddSingleton<ViewPortfolio>()
            .AddSingleton<ViewProfitability>()
            .AddSingleton<ViewProgramme>()
            .AddSingleton<ViewPublished>()
            .AddSingleton<ViewReach>()
            .AddSingleton<ViewResponse>()
            .AddSingleton<ViewReviews>()
            .AddSingleton<ViewRhythm>()
            .AddSingleton<ViewStages>()
            .AddSingleton<ViewSurveys>()
            .AddSingleton<ViewToday>()
            .AddSingleton<ViewVisit>()
            .AddSingleton<ViewWallet>()
            .AddSingleton<ViewWhiteSpace>()
            .AddSingleton<WatchSignals>()
            .AddSingleton<WritePlan>()
            .AddSingleton<WriteSample>()
            .AddSingleton<WriteSamplePlans>()
            .AddSingleton<WriteSampleSales>();
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
        .AddSingleton<ISight, AccountSight>()
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
