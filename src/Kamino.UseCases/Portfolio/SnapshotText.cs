using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Portfolio;

/// <summary>Scores as text that is the same for the same bits and can be read back without losing one.</summary>
internal static class SnapshotText
{
    /// <summary>One line of JSON per account, by code.</summary>
    public static string Write(IEnumerable<AccountScores> accounts) =>
        string.Join('\n', accounts.OrderBy(account => account.Account, StringComparer.Ordinal).Select(Line));

    /// <summary>The accounts as they were written.</summary>
    public static IReadOnlyList<AccountScores> Read(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Account(JsonNode.Parse(line)?.AsArray() ?? throw new FormatException(line)))];

    /// <summary>SHA-256 of a text, in lower-case hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    // The customer's own points are a ninth cell, where there are any: lines of older snapshots stay as they were, and their hashes with them.
    private static string Line(AccountScores account)
    {
        var line = Cells(account);
        if (account.Own is { } own)
        {
            line.Add(new JsonArray([.. own.Factors.Select(factor => new JsonArray(factor.Key, factor.Weight))]));
        }

        return line.ToJsonString();
    }

    private static JsonArray Cells(AccountScores account) => new(
        account.Account, account.Name, Row(account.Attractiveness), account.Evidence.ToString(), Row(account.Us),
        new JsonArray([.. account.Rivals.Select(rival => new JsonArray(rival.Supplier, Row(rival.Scores)))]),
        Amount(account.Sales), Amount(account.Available));

    private static JsonArray Row(IEnumerable<Answer<double>> scores) => new([.. scores.Select(score => score.Match<JsonNode?>(
        known => JsonValue.Create(known.ToString("R", CultureInfo.InvariantCulture)), doubt => JsonValue.Create("?" + doubt)))]);

    private static string Amount(Answer<Money> amount) =>
        amount.Match(money => money.Amount.ToString(CultureInfo.InvariantCulture) + " " + money.Currency.Code, doubt => "?" + doubt);

    private static AccountScores Account(JsonArray line) => new(
        Text(line[0]), Text(line[1]), Scores(line[2]), Enum.Parse<StrengthEvidence>(Text(line[3])), Scores(line[4]),
        [.. Array(line[5]).Select(rival => new SupplierScores(Text(Array(rival)[0]), Scores(Array(rival)[1])))],
        Money(Text(line[6])), Money(Text(line[7])))
    {
        Own = line.Count < 9 ? null : new ModelAxis([.. Array(line[8]).Select(factor => new ModelFactor(Text(Array(factor)[0]), Array(factor)[1]?.GetValue<decimal>() ?? 0))]),
    };

    private static IReadOnlyList<Answer<double>> Scores(JsonNode? row) => [.. Array(row).Select(cell => Text(cell) is ['?', .. var doubt]
        ? Answer.Unknown<double>(Enum.Parse<Doubt>(doubt))
        : Answer.Of(double.Parse(Text(cell), CultureInfo.InvariantCulture)))];

    private static Answer<Money> Money(string text) => text is ['?', .. var doubt]
        ? Answer.Unknown<Money>(Enum.Parse<Doubt>(doubt))
        : Answer.Of(new Money(decimal.Parse(text[..^4], CultureInfo.InvariantCulture), new Currency(text[^3..])));

    private static JsonArray Array(JsonNode? node) => node?.AsArray() ?? throw new JsonException();

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? throw new JsonException();
}
