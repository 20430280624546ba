using System.Text.Json;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Sales;

namespace Kamino.Storage.Files;

/// <summary>Question matrices of the company's own: JSON files in the workspace's folder <c>questions</c>.</summary>
internal sealed class QuestionFiles(Workspace workspace) : IQuestionMatrices
{
    private static readonly JsonSerializerOptions Options = new(RecordJson.Options) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    public async Task<IReadOnlyList<QuestionMatrix>> Own(CancellationToken ct)
    {
        var found = new List<QuestionMatrix>();
        foreach (var file in Workspace.JsonIn(workspace.QuestionsFolder))
        {
            found.Add(Read(file, await File.ReadAllTextAsync(file, ct)));
        }

        return found;
    }

    private static QuestionMatrix Read(string file, string text)
    {
        try
        {
            var matrix = JsonSerializer.Deserialize<QuestionMatrix>(text, Options) ?? throw new UnreadableFileException(file, FileFlaw.BadQuestions);
            return matrix.Flaw() is { } flaw ? throw new UnreadableFileException(file, FileFlaw.BadQuestions, flaw) : matrix;
        }
        catch (Exception bad) when (bad is JsonException or ArgumentException)
        {
            throw new UnreadableFileException(file, FileFlaw.BadQuestions, bad.Message.ReplaceLineEndings(" "));
        }
    }
}
