namespace Kamino.UseCases.Plans;

/// <summary>What is said of a plan outside Kamino, once: document, PDF, deck and print view show these blocks, so they can't say different things. Texts are in the reader's language already.</summary>
/// <param name="Language">es or en.</param>
/// <param name="Kind">What it is: a plan for us, or the part that the customer gets.</param>
/// <param name="Title">The customer.</param>
/// <param name="Lead">One sentence.</param>
/// <param name="Foot">Under every page: of whom, of when, and who may read it.</param>
/// <param name="Parts">The document, from front to back.</param>
/// <param name="Slides">The deck after its cover; built of the same blocks.</param>
public sealed record Report(string Language, string Kind, string Title, string Lead, string Foot, IReadOnlyList<ReportPart> Parts, IReadOnlyList<ReportPart> Slides);

/// <summary>A chapter of a document, or a slide.</summary>
/// <param name="Id">Its word, as a company's own template names it: <c>csf</c>.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What it says, in order.</param>
public sealed record ReportPart(string Id, string Title, IReadOnlyList<ReportBlock> Blocks);

/// <summary>A figure with its name.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The figure, or a dash.</param>
/// <param name="Note">Its day or what it rests on; why it is unknown.</param>
public sealed record ReportFigure(string Label, string Value, string Note);

/// <summary>A line of a list.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Aside">Quietly beside it.</param>
public sealed record ReportPoint(string Text, string Aside = "");

/// <summary>A column of a table.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Width">Its part of the table's width, beside the others'.</param>
/// <param name="IsNumber">Whether it stands at the right.</param>
public sealed record ReportColumn(string Name, double Width = 1, bool IsNumber = false);

/// <summary>One row of bars or one line.</summary>
/// <param name="Name">In the legend.</param>
/// <param name="Values">One a step; <c>null</c> leaves a gap.</param>
/// <param name="IsBroken">Drawn broken: it was not measured.</param>
public sealed record ReportSeries(string Name, IReadOnlyList<double?> Values, bool IsBroken = false)
{
    /// <summary>The same values as text.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];
}

/// <summary>A mark on the axis of values.</summary>
/// <param name="At">Where.</param>
/// <param name="Text">What it says.</param>
public sealed record ReportTick(double At, string Text);

/// <summary>One thing that a part says.</summary>
public abstract record ReportBlock
{
    private ReportBlock() { }

    /// <summary>Says what to do with each kind; the compiler holds you to all of them.</summary>
    public TResult Match<TResult>(
        Func<Words, TResult> words, Func<Figures, TResult> figures, Func<Points, TResult> points, Func<Grid, TResult> grid, Func<Chart, TResult> chart, Func<Field, TResult> field)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(field);
        return this switch
        {
            Words own => words(own),
            Figures own => figures(own),
            Points own => points(own),
            Grid own => grid(own),
            Chart own => chart(own),
            _ => field((Field)this),
        };
    }

    /// <summary>A paragraph.</summary>
    /// <param name="Text">What it says.</param>
    /// <param name="IsQuiet">Whether it is said beside the matter.</param>
    public sealed record Words(string Text, bool IsQuiet = false) : ReportBlock;

    /// <summary>Figures in a row.</summary>
    public sealed record Figures(IReadOnlyList<ReportFigure> Items) : ReportBlock;

    /// <summary>A list.</summary>
    /// <param name="Title">Over it; empty for none.</param>
    /// <param name="Items">Its lines.</param>
    public sealed record Points(string Title, IReadOnlyList<ReportPoint> Items) : ReportBlock;

    /// <summary>A table.</summary>
    /// <param name="Title">Over it; empty for none.</param>
    /// <param name="Columns">Its columns.</param>
    /// <param name="Rows">Its rows, a text for each column.</param>
    public sealed record Grid(string Title, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : ReportBlock;

    /// <summary>A chart. Its values are its twin.</summary>
    /// <param name="Title">Over it.</param>
    /// <param name="IsLines">Whether it has a line over its steps for each series, or bars from left to right.</param>
    /// <param name="Steps">Along its axis.</param>
    /// <param name="Series">What is drawn.</param>
    /// <param name="Ticks">The axis of values, from its lowest to its highest mark.</param>
    public sealed record Chart(string Title, bool IsLines, IReadOnlyList<string> Steps, IReadOnlyList<ReportSeries> Series, IReadOnlyList<ReportTick> Ticks) : ReportBlock
    {
        /// <summary>Whether the values are shares from 0 to 1.</summary>
        public bool IsShare { get; init; }
    }

    /// <summary>Four boxes with a dot: a place on the matrix.</summary>
    /// <param name="Title">Over it.</param>
    /// <param name="Boxes">Top left, top right, bottom left, bottom right.</param>
    /// <param name="Across">The horizontal axis.</param>
    /// <param name="Up">The vertical axis.</param>
    /// <param name="X">From 0, left, to 1.</param>
    /// <param name="Y">From 0, below, to 1.</param>
    /// <param name="Name">Whose dot it is.</param>
    public sealed record Field(string Title, IReadOnlyList<string> Boxes, string Across, string Up, double X, double Y, string Name) : ReportBlock;
}
