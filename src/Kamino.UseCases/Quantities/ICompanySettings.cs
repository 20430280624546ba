using Kamino.Core.Quantities;

namespace Kamino.UseCases.Quantities;

/// <summary>What holds for the whole company.</summary>
/// <param name="ReportingCurrency">The currency of all totals; <c>null</c> where nobody chose one.</param>
/// <param name="FiscalStart">On which day its year starts.</param>
public sealed record CompanySettings(Currency? ReportingCurrency, FiscalCalendar FiscalStart);

/// <summary>Where the company's settings are kept.</summary>
public interface ICompanySettings
{
    /// <summary>The settings as they are; the defaults where nobody set any.</summary>
    Task<CompanySettings> Read(CancellationToken ct);

    /// <summary>Keeps them.</summary>
    Task Save(CompanySettings settings, CancellationToken ct);
}
