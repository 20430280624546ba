using System.Collections;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Lifetime;

/// <summary>Every customer's figures in columns: a row is made when somebody looks at it, so that a million customers take four numbers each.</summary>
internal sealed class WorthColumns : IReadOnlyList<CustomerWorth>
{
    private readonly IReadOnlyList<SummaryRow> _rows;
    private readonly Answer<Buying> _model;
    private readonly Spending _spending;
    private readonly (double[] Alive, double[] Expected, double[] Purchases) _figures;

    private WorthColumns(IReadOnlyList<SummaryRow> rows, Answer<Buying> model, Spending spending)
    {
        (_rows, _model, _spending) = (rows, model, spending);
        _figures = (new double[rows.Count], new double[rows.Count], new double[rows.Count]);
    }

    public int Count => _rows.Count;

    public CustomerWorth this[int index]
    {
        get
        {
            var row = _rows[index];
            var spend = _spending.Expected(row);
            Answer<double> Figure(double[] column) => _model.Match(_ => Answer.Of(column[index]), Answer.Unknown<double>);
            return new CustomerWorth(
                row.Customer, row.Repeats, row.Last, row.Age, Figure(_figures.Alive), Figure(_figures.Expected), spend,
                _model.Match(_ => spend.Then(amount => amount * _figures.Purchases[index]), Answer.Unknown<double>));
        }
    }

    /// <summary>Predicts every customer, on every core.</summary>
    public static WorthColumns Of(IReadOnlyList<SummaryRow> rows, Answer<Buying> model, Spending spending, LifetimeQuery query, CancellationToken ct)
    {
        var columns = new WorthColumns(rows, model, spending);
        var withValue = spending.Report is not null;
        model.Match(
            buying => Parallel.For(0, rows.Count, new ParallelOptions { CancellationToken = ct }, i => columns.Predict(i, buying, query, withValue)).IsCompleted, _ => false);
        return columns;
    }

    public IEnumerator<CustomerWorth> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Predict(int i, Buying buying, LifetimeQuery query, bool withValue)
    {
        var row = _rows[i];
        var alive = buying.Alive(row);
        _figures.Alive[i] = alive;
        _figures.Expected[i] = buying.Expected(row, alive, query.Ahead);
        if (withValue)
        {
            _figures.Purchases[i] = Core.Lifetime.LifetimeValue.DiscountedPurchases(
                until => buying.Expected(row, alive, until), query.Steps, query.Ahead / Math.Max(1, query.Steps), query.StepRate);
        }
    }
}
