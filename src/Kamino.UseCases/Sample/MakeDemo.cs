using Kamino.Core.Rights;
using Kamino.Core.Sample;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Sample;

/// <summary>Where the demo stands.</summary>
public enum DemoStep
{
    /// <summary>The sample company is being written.</summary>
    Writing,

    /// <summary>Its files are being imported.</summary>
    Importing,

    /// <summary>The matrix is being computed.</summary>
    Computing,
}

/// <summary>A workspace with the sample company in it.</summary>
/// <param name="Made">Whether it was made now; otherwise it was there.</param>
/// <param name="Portfolio">The matrix.</param>
public sealed record Demo(bool Made, PortfolioView Portfolio);

/// <summary>Fills a workspace with the sample company, by the same imports that a user has.</summary>
/// <param name="sample">Writes its files.</param>
/// <param name="batches">Tells whether the workspace holds anything.</param>
/// <param name="imports">Takes its files in.</param>
/// <param name="settings">What holds for the company.</param>
/// <param name="plans">Begins plans for its largest accounts.</param>
/// <param name="sales">Gives it key accounts and opportunities.</param>
/// <param name="portfolio">Computes the matrix.</param>
/// <param name="asker">Who asks.</param>
public sealed class MakeDemo(WriteSample sample, Batches batches, ImportSample imports, ICompanySettings settings, WriteSamplePlans plans, WriteSampleSales sales, ViewPortfolio portfolio, IAsker asker)
{
    private const double CostOfCapital = 0.14;

    private const string By = "demo";

    /// <summary>Makes the demo, or finds it made.</summary>
    /// <param name="folder">Where the sample's files go.</param>
    /// <param name="company">What it is made from.</param>
    /// <param name="progress">Told at every step.</param>
    /// <param name="ct">Stops the work; a later run begins again.</param>
    public async Task<Demo> In(string folder, SampleSettings company, IProgress<DemoStep> progress, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        ArgumentNullException.ThrowIfNull(progress);
        var made = (await batches.List(ct)).All(batch => batch.Kind != BatchKind.Ledger);
        if (made)
        {
            progress.Report(DemoStep.Writing);
            await sample.To(folder, company, SampleLayout.Es, ct);
            progress.Report(DemoStep.Importing);
            await imports.From(folder, By, ct);
            await settings.Save(await settings.Read(ct) with { CostOfCapital = CostOfCapital }, ct);
            await plans.Run(ct);
            await sales.Run(ct);
        }

        progress.Report(DemoStep.Computing);
        return new Demo(made, await portfolio.For(new PortfolioQuery(), ct));
    }
}
