namespace Kamino.Core.Lifetime;

/// <summary>A model of buying without a contract: customers buy at their own rate until they silently stop for good.</summary>
public interface IPurchaseModel
{
    /// <summary>The parameters by their names in the literature.</summary>
    IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>The unit of every time that goes in, and of the rates inside.</summary>
    TimeUnit Unit { get; }

    /// <summary>The logarithm of the likelihood of one customer's history; finite for every possible one.</summary>
    double LogLikelihood(PurchaseHistory history);

    /// <summary>The same of all customers of a table.</summary>
    double LogLikelihood(PurchaseTable table);

    /// <summary>The chance, from 0 to 1, that the customer hasn't stopped by the end of the observation.</summary>
    double ProbabilityAlive(PurchaseHistory history);

    /// <summary>Purchase occasions to expect after the end of the observation.</summary>
    /// <param name="history">What was seen.</param>
    /// <param name="ahead">Length of the time ahead, from 0, in the model's unit.</param>
    double Expected(PurchaseHistory history, double ahead);

    /// <summary>The same of a customer that hasn't stopped.</summary>
    /// <inheritdoc cref="Expected"/>
    double ExpectedIfAlive(PurchaseHistory history, double ahead);

    /// <summary>Repeat purchases to expect of a customer of whom nothing is known but the first purchase.</summary>
    /// <param name="within">Time since that purchase, from 0, in the model's unit.</param>
    double ExpectedOfNew(double within);
}
