using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kamino.Core.Portfolio;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Quantities;

namespace Kamino.Storage.Files;

/// <summary>Model files (JSON), scores and sales files (CSV), as docs/guide describes them.</summary>
internal sealed class PortfolioFiles : IPortfolioFiles
{
    private static readonly JsonSerializerOptions Options = new(RecordJson.Options) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    public async Task<ScoringModel> ReadModel(string file, CancellationToken ct)
    {
        var text = await CommaTable.Text(file, ct);
        try
        {
            var node = JsonNode.Parse(text)?.AsObject() ?? throw new UnreadableFileException(file, FileFlaw.BadModel);
            foreach (var axis in new[] { "attractiveness", "strength" })
            {
                node[axis] ??= new JsonObject { ["factors"] = new JsonArray() };
            }

            node["name"] ??= Path.GetFileNameWithoutExtension(file);
            return node.Deserialize<ScoringModel>(Options) ?? throw new UnreadableFileException(file, FileFlaw.BadModel);
        }
        catch (JsonException bad)
        {
            throw new UnreadableFileException(file, FileFlaw.BadModel, bad.Message.ReplaceLineEndings(" "));
        }
        catch (Exception bad) when (bad is ArgumentException or InvalidOperationException or FormatException)
        {
            throw new UnreadableFileException(file, FileFlaw.BadModel, bad.Message.ReplaceLineEndings(" "));
        }
    }

    public async Task<IReadOnlyList<GivenScore>> ReadScores(string file, DateOnly day, CancellationToken ct)
    {
        var rows = await CommaTable.Read(file, ["account", "axis", "factor", "score"], ct);
        var given = rows.Select(row => Score(row, day)).ToList();
        var seen = new HashSet<(string, Axis, string, string, string, ScoreSource, DateOnly)>();
        for (var i = 0; i < given.Count; i++)
        {
            var score = given[i].Score;
            if (!seen.Add((score.Account, score.Axis, score.Factor, score.Supplier, score.Assessor, score.Source, score.Day)))
            {
                throw rows[i].Refused(FileFlaw.RepeatedScore, "factor", score.Factor);
            }
        }

        return given;
    }

    public async Task<IReadOnlyList<GivenSales>> ReadSales(string file, CancellationToken ct)
    {
        var rows = await CommaTable.Read(file, ["account"], ct);
        var seen = new HashSet<string>();
        return [.. rows.Select(row => seen.Add(row.Needed("account")) ? Sales(row) : throw row.Refused(FileFlaw.RepeatedAccount, "account", row.Text("account")))];
    }

    private static GivenSales Sales(CommaRow row) => new(
        row.Needed("account"), row.Text("name") is { Length: > 0 } name ? name : null, row.Number("sales"), NotNegative(row, "available"));

    private static decimal? NotNegative(CommaRow row, string column) =>
        row.Number(column) is { } amount and < 0 ? throw row.Refused(FileFlaw.NegativeAmount, column, amount.ToString(CultureInfo.InvariantCulture)) : row.Number(column);

    private static GivenScore Score(CommaRow row, DateOnly day)
    {
        var axis = row.Needed("axis").ToLowerInvariant() switch
        {
            "attractiveness" => Axis.Attractiveness,
            "strength" => Axis.Strength,
            _ => throw row.Refused(FileFlaw.UnknownAxis, "axis", row.Text("axis")),
        };
        var score = new FactorScore(
            row.Needed("account"), axis, row.Needed("factor"), axis == Axis.Strength ? row.Needed("supplier") : "", Value(row), Source(row, axis),
            row.Text("assessor"), Day(row, day));
        return new GivenScore(row.Row, row.Text("name") is { Length: > 0 } name ? name : null, score);
    }

    private static double Value(CommaRow row) => (double)(row.Number("score") ?? throw row.Refused(FileFlaw.EmptyCell, "score", ""));

    private static ScoreSource Source(CommaRow row, Axis axis) => row.Text("source").ToLowerInvariant() switch
    {
        "customer" => ScoreSource.Customer,
        "judged" => ScoreSource.Judged,
        "" => axis == Axis.Strength ? ScoreSource.Customer : ScoreSource.Judged,
        _ => throw row.Refused(FileFlaw.UnknownSource, "source", row.Text("source")),
    };

    private static DateOnly Day(CommaRow row, DateOnly otherwise) => row.Text("day") is not { Length: > 0 } text ? otherwise
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw row.Refused(FileFlaw.BadDate, "day", text);
}
