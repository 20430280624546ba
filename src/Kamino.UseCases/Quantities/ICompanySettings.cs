using Kamino.Core.Quantities;

namespace Kamino.UseCases.Quantities;

/// <summary>What holds for the whole company.</summary>
/// <param name="ReportingCurrency">The currency of all totals; <c>null</c> where nobody chose one.</param>
/// <param name="FiscalStart">On which day its year starts.</param>
public sealed record CompanySettings(Currency? ReportingCurrency, FiscalCalendar FiscalStart)
{
    private const int UsualFreshMonths = 12;

    /// <summary>Yearly rate that tied-up money costs, such as 0.10; <c>null</c> where nobody stated it.</summary>
    public double? CostOfCapital { get; init; }

    /// <summary>The chance, from 0 to 1, that an account doesn't pay within a year, where none is imported for it.</summary>
    public double? DefaultChance { get; init; }

    /// <summary>The part, from 0 to 1, of what is owed that is lost then.</summary>
    public double? LossGiven { get; init; }

    /// <summary>Largest difference between allocated and stated cost that doesn't matter, as a share of the stated one.</summary>
    public double PoolTolerance { get; init; } = 0.01;

    /// <summary>Days of the week on which no customer orders.</summary>
    public IReadOnlyList<DayOfWeek> RestDays { get; init; } = [];

    /// <summary>Times when customers are closed, such as the end of a year.</summary>
    public IReadOnlyList<Period> Shutdowns { get; init; } = [];

    /// <summary>How customers know us; empty where nobody said.</summary>
    public string OurName { get; init; } = "";

    /// <summary>Our mark as customers see it, as a <c>data:</c> address of a picture; empty where there is none.</summary>
    public string Logo { get; init; } = "";

    /// <summary>For how many months a customer's answer is evidence.</summary>
    public int FreshMonths { get; init; } = UsualFreshMonths;

    /// <summary>For how many months what a side said of the stage is evidence.</summary>
    public int StageMonths { get; init; } = Core.Perception.StageReading.FreshMonths;

    /// <summary>Whether answers count the same whoever gave them; else by influence.</summary>
    public bool WeighEqually { get; init; }

    /// <summary>How mail leaves.</summary>
    public MailSettings Mail { get; init; } = new();

    /// <summary>What stays to be paid in a year whoever goes.</summary>
    public Money? FixedCost { get; init; }

    /// <summary>Where the company's days begin and end, such as <c>America/Bogota</c>; <c>null</c> where the machine's time zone counts.</summary>
    public string? TimeZone { get; init; }
}

/// <summary>Where the company's settings are kept.</summary>
public interface ICompanySettings
{
    /// <summary>The settings as they are; the defaults where nobody set any.</summary>
    Task<CompanySettings> Read(CancellationToken ct);

    /// <summary>Keeps them.</summary>
    Task Save(CompanySettings settings, CancellationToken ct);
}
