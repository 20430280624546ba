using Kamino.Core.Quantities;

namespace Kamino.UseCases.Accounts;

/// <summary>Days in which an account's sales are wanted.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Days">The days; an account's spans may overlap.</param>
public readonly record struct AccountSpan(string Account, Period Days);

/// <summary>What is asked of the ledger in one go.</summary>
/// <param name="Spans">In any order.</param>
public sealed record SpanQuestion(IReadOnlyList<AccountSpan> Spans)
{
    /// <summary>Whether both ask the same.</summary>
    public bool Equals(SpanQuestion? other) => other is not null && Spans.SequenceEqual(other.Spans);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Spans.Count, Spans.Count > 0 ? Spans[0] : default);
}

/// <summary>What was sold in a span, counted as in an account's facts.</summary>
/// <param name="Span">Which of those that were asked for, from 0.</param>
/// <param name="Net">How much.</param>
public sealed record SpanNet(int Span, Money Net);

/// <summary>Sums the sales of accounts in spans of days, however many, in one reading of the ledger.</summary>
public interface ISpanSales
{
    /// <summary>One row for each span and currency that has sales; more than one currency only where none reports.</summary>
    Task<IReadOnlyList<SpanNet>> Read(SpanQuestion question, CancellationToken ct);
}
