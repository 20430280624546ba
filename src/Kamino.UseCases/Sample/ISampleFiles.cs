using Kamino.Core.Quantities;
using Kamino.Core.Sample;

namespace Kamino.UseCases.Sample;

/// <summary>How the files of a sample company are written.</summary>
public enum SampleLayout
{
    /// <summary>As an ERP in Colombia or Spain exports: semicolon, decimal comma, day first, Windows-1252, Spanish headers.</summary>
    Es,

    /// <summary>As in the United States: comma, decimal point, month first, UTF-8, English headers.</summary>
    En,

    /// <summary>As programs like it: comma, decimal point, ISO dates, UTF-8, Kamino's own field names as headers.</summary>
    Iso,
}

/// <summary>What was written; enough to check an import against.</summary>
/// <param name="Seed">The same seed, lines and accounts make the same files.</param>
/// <param name="Layout">How they are written.</param>
/// <param name="Lines">Rows of the ledger below its header.</param>
/// <param name="CancelledLines">How many of them belong to cancelled documents; they count in nothing below.</param>
/// <param name="LinesWithoutAccount">Lines sold over the counter.</param>
/// <param name="Documents">Invoices and credit notes.</param>
/// <param name="Accounts">Accounts with at least one line.</param>
/// <param name="Products">Rows of the products file.</param>
/// <param name="Contacts">Rows of the contacts file.</param>
/// <param name="Answers">Answers and guesses of the surveys file.</param>
/// <param name="Stages">Rows of the stages file.</param>
/// <param name="Costs">Quantities of activities in the costs file; the rates are beside them.</param>
/// <param name="Receivables">Rows of the receivables file.</param>
/// <param name="Net">Sum of all lines.</param>
/// <param name="Credits">Sum of the lines below zero, as a positive amount.</param>
/// <param name="Cost">What the goods cost.</param>
public sealed record SampleReport(
    ulong Seed, SampleLayout Layout, long Lines, long CancelledLines, long LinesWithoutAccount, long Documents, int Accounts, int Products, int Contacts, int Answers, int Stages, int Costs, int Receivables,
    Money Net, Money Credits, Money Cost);

/// <summary>Writes a sample company as files.</summary>
public interface ISampleFiles
{
    /// <summary>Writes <c>ledger.csv</c>, <c>accounts.csv</c>, <c>products.csv</c>, <c>contacts.csv</c>, <c>surveys.csv</c>, <c>stages.csv</c>, <c>costs.csv</c>, <c>receivables.csv</c> and <c>sample.json</c>.</summary>
    /// <param name="company">The company.</param>
    /// <param name="folder">Made where it isn't there; files of an earlier sample in it are replaced.</param>
    /// <param name="layout">How.</param>
    /// <param name="ct">Stops the work; nothing half-written stays.</param>
    /// <exception cref="Ledger.UnreadableFileException">The folder can't be written, or holds files of these names that no sample left there.</exception>
    Task<SampleReport> Write(SampleCompany company, string folder, SampleLayout layout, CancellationToken ct);
}
