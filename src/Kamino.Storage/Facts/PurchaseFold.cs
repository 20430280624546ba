using Kamino.Core.Quantities;
using Kamino.UseCases.Lifetime;

namespace Kamino.Storage.Facts;

/// <summary>A sum that loses nothing.</summary>
internal struct ExactSum
{
    /// <summary>What doesn't fit into millionths is kept in units of 10⁻¹⁸.</summary>
    public static readonly Int128 RestsInMillionth = 1_000_000_000_000;

    private const decimal Millionth = 1_000_000m;
    /// <summary>How many of those are one.</summary>
    public const decimal Rest = 1_000_000_000_000_000_000m;

    private Int128 _millionths;
    private Int128 _rest;

    /// <summary>The sum in whole millionths.</summary>
    public readonly Int128 Millionths => _millionths;

    /// <summary>What doesn't fit into them, in units of 10⁻¹⁸.</summary>
    public readonly Int128 RestOfThem => _rest;

    public readonly bool IsAboveZero => _rest == 0 ? _millionths > 0 : (_millionths * RestsInMillionth) + _rest > 0;

    public void Add(Int128 millionths, Int128 rest)
    {
        _millionths += millionths;
        _rest += rest;
    }

    /// <summary>All of them together.</summary>
    public static ExactSum Of(IEnumerable<ExactSum> sums)
    {
        var all = default(ExactSum);
        foreach (var sum in sums)
        {
            all.Add(sum);
        }

        return all;
    }

    public void Add(in ExactSum other) => Add(other._millionths, other._rest);

    public readonly Money In(Currency currency)
    {
        var amount = (decimal)_millionths / Millionth;
        var (whole, parts) = Int128.DivRem(_rest, (Int128)Rest);
        return new Money(_rest == 0 ? amount : amount + (decimal)whole + ((decimal)parts / Rest), currency);
    }
}

/// <summary>Folds one account's days, which come in order. A day whose net isn't above zero is no purchase.</summary>
/// <param name="question">What was asked.</param>
/// <param name="firstDay">The account's first day, with a purchase or without.</param>
internal struct PurchaseFold(PurchaseQuestion question, int firstDay)
{
    private readonly int _asOf = question.AsOf.DayNumber;
    private int _days;
    private int _after;
    private int _first;
    private int _last;
    private ExactSum _firstNet;
    private ExactSum _net;
    private OccasionFold _occasions;

    public void Add(int day, in ExactSum net)
    {
        if (!net.IsAboveZero)
        {
            return;
        }

        if (day > _asOf)
        {
            _after++;
        }
        else
        {
            See(day, net);
        }

        if (_days > 0 && question.Occasion is { } length)
        {
            _occasions.Add(day, (int)Math.Ceiling((day - _first) / length), Over(length), question.Ahead, _asOf, net);
        }
    }

    public readonly AccountPurchases? Result(string account, Currency currency)
    {
        if (firstDay > _asOf)
        {
            return null;
        }

        return _days == 0
            ? new AccountPurchases(account, 0, default, default, new Money(0, currency), new Money(0, currency), _after)
            : new AccountPurchases(account, _days, DateOnly.FromDayNumber(_first), DateOnly.FromDayNumber(_last), _firstNet.In(currency), _net.In(currency), _after)
            {
                Occasions = question.Occasion is { } length ? _occasions.Result(Over(length), currency) : null,
            };
    }

    private void See(int day, in ExactSum net)
    {
        if (_days++ == 0)
        {
            (_first, _firstNet) = (day, net);
        }

        _last = day;
        _net.Add(net);
    }

    // The day after the first purchase begins the first occasion; one that isn't over yet is none.
    private readonly int Over(double length) => (int)Math.Floor((_asOf - _first) / length);
}

/// <summary>Counts the occasions that were taken.</summary>
internal struct OccasionFold
{
    private int _taken;
    private int _last;
    private int _takenAfter;
    private int _lastAfter;
    private ExactSum _net;

    public void Add(int day, int nth, int over, int ahead, int asOf, in ExactSum net)
    {
        if (nth > over && nth <= over + ahead && nth != _lastAfter)
        {
            (_takenAfter, _lastAfter) = (_takenAfter + 1, nth);
        }

        if (day > asOf || nth < 1 || nth > over)
        {
            return;
        }

        _taken += nth == _last ? 0 : 1;
        _last = nth;
        _net.Add(net);
    }

    public readonly AccountOccasions Result(int over, Currency currency) => new(_taken, _last, over, _net.In(currency), _takenAfter);
}
