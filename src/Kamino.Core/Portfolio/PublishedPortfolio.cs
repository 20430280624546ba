namespace Kamino.Core.Portfolio;

/// <summary>How sure we are of what a published portfolio says.</summary>
public enum PublishedMark
{
    /// <summary>Its axes and cells were read in the source.</summary>
    Read,

    /// <summary>The source was read in part; axes or cells are common practice.</summary>
    ReadInPart,

    /// <summary>Common practice: the source wasn't read.</summary>
    Practice,
}

/// <summary>A text in both languages.</summary>
/// <param name="Es">Spanish.</param>
/// <param name="En">English.</param>
public sealed record BothWords(string Es, string En);

/// <summary>A customer portfolio that somebody published, as data: <em>k</em> weighted indices, cuts, and a name for each cell.</summary>
/// <param name="Key">snake_case, unique.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Source">Author, year and place.</param>
/// <param name="Mark">How sure we are of it.</param>
/// <param name="About">What it is for, and what in it is ours.</param>
/// <param name="Steps">One after the other; a later one may look at the accounts of some cells only.</param>
public sealed record PublishedPortfolio(string Key, BothWords Name, string Source, PublishedMark Mark, BothWords About, IReadOnlyList<PublishedStep> Steps);

/// <summary>One picture of a portfolio.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Indices">Its axes, one to three.</param>
/// <param name="Cells">A name for every combination of levels; the first that fits counts.</param>
/// <param name="Of">Keys of the cells of the step before whose accounts it looks at; all accounts where left out.</param>
public sealed record PublishedStep(BothWords Name, IReadOnlyList<PublishedIndex> Indices, IReadOnlyList<PublishedCell> Cells, IReadOnlyList<string>? Of = null);

/// <summary>One axis: a weighted mean of scores from 0 to 10, cut into levels.</summary>
/// <param name="Name">What it measures.</param>
/// <param name="Factors">What it is made of.</param>
/// <param name="Cuts">From low to high; a value on a cut belongs to the higher level.</param>
/// <param name="Levels">A name for each level, from low to high: one more than cuts.</param>
public sealed record PublishedIndex(BothWords Name, IReadOnlyList<PublishedFactor> Factors, IReadOnlyList<double> Cuts, IReadOnlyList<BothWords> Levels);

/// <summary>One part of an index. What people scored counts; a measure stands in until they do.</summary>
/// <param name="Key">Factor that <c>import scores</c> scores on the attractiveness axis.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Weight">Not negative, in any unit.</param>
/// <param name="Measure">Key of a measure, or <c>attractiveness</c>, <c>strength</c> or <c>stage</c> of the matrix; people alone score it where left out.</param>
/// <param name="Anchors">The measure's scale; the tenth and the ninetieth percentile of the accounts where left out.</param>
/// <param name="Falls">Whether a higher measure gives a lower score.</param>
public sealed record PublishedFactor(string Key, BothWords Name, decimal Weight, string? Measure = null, Anchors? Anchors = null, bool Falls = false);

/// <summary>A cell.</summary>
/// <param name="Key">snake_case, unique in its step.</param>
/// <param name="At">A level for each index, from 0 up; −1 stands for any.</param>
/// <param name="Name">What its accounts are called.</param>
/// <param name="Advice">What the authors, or practice, say to do with them.</param>
public sealed record PublishedCell(string Key, IReadOnlyList<int> At, BothWords Name, BothWords? Advice = null);
