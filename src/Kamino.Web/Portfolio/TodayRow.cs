namespace Kamino.Web.Portfolio;

/// <summary>One account on a list of the first page.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Figure">The figure that put it there.</param>
/// <param name="Remark">What explains the figure.</param>
/// <param name="Tone"><c>pos</c>, <c>neg</c> or nothing.</param>
public sealed record TodayRow(string Account, string Name, string Figure, string Remark, string Tone = "");
