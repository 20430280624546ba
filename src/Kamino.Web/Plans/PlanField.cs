namespace Kamino.Web.Plans;

/// <summary>What kind of value a field takes.</summary>
public enum FieldShape
{
    /// <summary>A line of text.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Paragraph,

    /// <summary>A number as the region writes it.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,

    /// <summary>One of several words.</summary>
    Choice,

    /// <summary>Ids of other nodes.</summary>
    Links,
}

/// <summary>A field of a form.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Shape">What it takes.</param>
public sealed record PlanField(string Name, FieldShape Shape)
{
    /// <summary>The members of a choice.</summary>
    public IReadOnlyList<Enum> Choices { get; init; } = [];

    /// <summary>What holds where nobody chose.</summary>
    public Enum? Usual { get; init; }

    /// <summary>The part whose nodes are linked to.</summary>
    public string To { get; init; } = "";
}
