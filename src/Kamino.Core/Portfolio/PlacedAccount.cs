using Kamino.Core.Quantities;

namespace Kamino.Core.Portfolio;

/// <summary>How far an account is from changing class on each axis; negative below the line.</summary>
/// <param name="Attractiveness">In points of the score, from −10 to 10.</param>
/// <param name="Strength">In the ratio to the best rival.</param>
public sealed record MarginToCut(Answer<double> Attractiveness, Answer<double> Strength);

/// <summary>The smallest change of one weight that puts an account into another box.</summary>
/// <param name="Factor">Key of the factor.</param>
/// <param name="WeightFrom">Its points in the model, from 0 to 100.</param>
/// <param name="WeightTo">The nearest whole weight that flips, the other weights staying as they are and all made to shares of their new total.</param>
public sealed record Flip(string Factor, int WeightFrom, int WeightTo);

/// <summary>One account on the matrix. The names are those of the published record.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Name">The account's name.</param>
/// <param name="Attractiveness">From 0 to 10.</param>
/// <param name="Strength">Ours over the best rival's.</param>
/// <param name="StrengthEvidence">What the strength rests on.</param>
/// <param name="Coverage">Share of the weight that is scored, from 0 to 1, on the axis with less of it.</param>
/// <param name="Quadrant">The box, or why there is none.</param>
/// <param name="X">Where it is drawn, from 0 (strong) to 1 (weak).</param>
/// <param name="Sales">Our sales of the last twelve months.</param>
/// <param name="Available">What the customer spends a year in our categories.</param>
/// <param name="ShareOfWallet">Sales over available; above 1 where the stated spend is too low.</param>
/// <param name="HoldRate">Share of the random weightings, from 0 to 1, under which the box stays.</param>
/// <param name="MarginToCut">How far it is from the lines.</param>
/// <param name="Flip">The smallest change of one weight that moves it; <c>null</c> where none does.</param>
/// <param name="Contested">Whether the box holds under less than 80 % of the weightings.</param>
/// <param name="RankBySales">1 for the highest sales; equal sales by code.</param>
/// <param name="RankByMatrix">1 for the most attractive; then by strength, sales and code.</param>
public sealed record PlacedAccount(
    string Account, string Name, Answer<double> Attractiveness, Answer<double> Strength, StrengthEvidence StrengthEvidence,
    double Coverage, Answer<Quadrant> Quadrant, Answer<double> X, Answer<Money> Sales, Answer<Money> Available,
    Answer<double> ShareOfWallet, Answer<double> HoldRate, MarginToCut MarginToCut, Flip? Flip, bool Contested,
    Answer<int> RankBySales, int RankByMatrix);
