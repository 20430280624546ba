using System.Text.Json;
using Kamino.Core.Perception;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Sales;

/// <summary>What to ask a customer of one kind of business, topic by topic. Data: <c>question-matrices.json</c>.</summary>
/// <param name="Key">Its word.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Questions">What to ask, by the key of the sheet's question.</param>
public sealed record QuestionMatrix(string Key, LocalText Name, IReadOnlyDictionary<string, LocalText> Questions)
{
    /// <summary>All of them; the first is for any business.</summary>
    public static IReadOnlyList<QuestionMatrix> All { get; } = Load();

    /// <summary>That of a word; the first where there is none.</summary>
    public static QuestionMatrix Of(string key) => All.FirstOrDefault(own => own.Key == key) ?? All[0];

    /// <summary>What to ask for an answer; empty where the matrix says nothing.</summary>
    public string Ask(string question, string language) => Questions.GetValueOrDefault(question)?.In(language) ?? "";

    private static List<QuestionMatrix> Load()
    {
        using var text = typeof(QuestionMatrix).Assembly.GetManifestResourceStream("Kamino.UseCases.Sales.question-matrices.json") ?? throw new InvalidOperationException("question-matrices.json isn't built in.");
        return JsonSerializer.Deserialize<List<QuestionMatrix>>(text, RecordJson.Options) ?? throw new InvalidOperationException("question-matrices.json is empty.");
    }
}
