using Kamino.Core.Quantities;
using Kamino.Core.Sample;

namespace Kamino.Storage.Files;

/// <summary>What a sample ledger adds up to while it is written.</summary>
internal sealed class SampleTally(SampleCompany company)
{
    private static readonly DateOnly LastYear = SampleCompany.Days.Until.AddYears(-1);

    private readonly decimal[] _lastYear = new decimal[company.Accounts.Count + 1];
    private readonly bool[] _bought = new bool[company.Accounts.Count + 1];

    public long Lines { get; private set; }

    public long Cancelled { get; private set; }

    public long WithoutAccount { get; private set; }

    public long Documents { get; private set; }

    public decimal Net { get; private set; }

    public decimal Credits { get; private set; }

    public decimal Cost { get; private set; }

    public int Accounts => _bought.Take(company.Accounts.Count).Count(bought => bought);

    /// <summary>What the account bought in the ledger's last twelve months.</summary>
    public Money LastYearOf(SampleAccount account) => new(_lastYear[account.Number], SampleCompany.Currency);

    public void Add(in SampleLine line)
    {
        Lines++;
        if (line.Cancelled)
        {
            Cancelled++;
            return;
        }

        var net = line.Net;
        (Net, Cost, Credits) = (Net + net, Cost + line.Cost, Credits - Math.Min(0, net));
        Documents += line.Line == 1 ? 1 : 0;
        WithoutAccount += line.Account.Code is null ? 1 : 0;
        _bought[line.Account.Number] = true;
        _lastYear[line.Account.Number] += line.Date >= LastYear ? net : 0;
    }
}
