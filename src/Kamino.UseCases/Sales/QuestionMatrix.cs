using System.Text.Json;
using Kamino.Core.Perception;
using Kamino.Core.Rights;
using Kamino.Core.Sales;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Sales;

/// <summary>What to ask a customer of one kind of business, topic by topic. Data: <c>question-matrices.json</c>, and a company's own files.</summary>
/// <param name="Key">Its word.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Questions">What to ask, by the key of the sheet's question.</param>
public sealed record QuestionMatrix(string Key, LocalText Name, IReadOnlyDictionary<string, LocalText> Questions)
{
    /// <summary>Those that come with the program; the first is for any business.</summary>
    public static IReadOnlyList<QuestionMatrix> BuiltIn { get; } = Load();

    /// <summary>What to ask for an answer; empty where the matrix says nothing.</summary>
    public string Ask(string question, string language) => Questions.GetValueOrDefault(question)?.In(language) ?? "";

    /// <summary>What is wrong with it, in English; <c>null</c> where it can be asked by.</summary>
    public string? Flaw() =>
        Key.Length == 0 || Key.Any(sign => !char.IsAsciiLetterLower(sign) && !char.IsAsciiDigit(sign) && sign != '_') ? $"key {Key}: a-z, 0-9 and _"
        : !Name.IsComplete() ? "name: es and en"
        : Questions.Count == 0 ? "questions: none"
        : Questions.Keys.FirstOrDefault(key => Dosar.Questions.All(known => known.Key != key)) is { } unknown ? $"questions: {unknown} is none of the sheet's"
        : Questions.FirstOrDefault(pair => !pair.Value.IsComplete()).Key is { } half ? $"questions: {half}: es and en"
        : null;

    private static List<QuestionMatrix> Load()
    {
        using var text = typeof(QuestionMatrix).Assembly.GetManifestResourceStream("Kamino.UseCases.Sales.question-matrices.json") ?? throw new InvalidOperationException("question-matrices.json isn't built in.");
        return JsonSerializer.Deserialize<List<QuestionMatrix>>(text, RecordJson.Options) ?? throw new InvalidOperationException("question-matrices.json is empty.");
    }
}

/// <summary>Where question matrices of the company's own are.</summary>
public interface IQuestionMatrices
{
    /// <summary>All of them, by file name.</summary>
    /// <exception cref="Ledger.UnreadableFileException">A file is none; says where.</exception>
    Task<IReadOnlyList<QuestionMatrix>> Own(CancellationToken ct);
}

/// <summary>Shows what customers may be asked by: the program's matrices, then the company's own; one of the same key takes the program's place.</summary>
/// <param name="files">The company's own.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewQuestionMatrices(IQuestionMatrices files, IAsker asker)
{
    /// <summary>All of them; the first is for any business.</summary>
    public async Task<IReadOnlyList<QuestionMatrix>> All(CancellationToken ct)
    {
        asker.Demand(Right.See);
        var own = await files.Own(ct);
        return [.. QuestionMatrix.BuiltIn.Select(known => own.FirstOrDefault(mine => mine.Key == known.Key) ?? known), .. own.Where(mine => QuestionMatrix.BuiltIn.All(known => known.Key != mine.Key))];
    }

    /// <summary>That of a word; the first where there is none.</summary>
    public async Task<QuestionMatrix> Of(string key, CancellationToken ct) => await All(ct) is var all && all.FirstOrDefault(own => own.Key == key) is { } found ? found : all[0];
}
