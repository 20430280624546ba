using System.Text.RegularExpressions;
using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;
using Kamino.Web.Words;

namespace Kamino.Acceptance.Tests.Shape;

public sealed class WordsTests
{
    [Fact]
    public void Both_languages_say_the_same_things() =>
        Assert.Empty(WordList.Spanish.Keys.Except(WordList.English.Keys).Union(WordList.English.Keys.Except(WordList.Spanish.Keys)));

    [Fact]
    public void No_sentence_is_empty() =>
        Assert.DoesNotContain(WordList.Spanish.Concat(WordList.English), word => string.IsNullOrWhiteSpace(word.Value));

    [Fact]
    public void A_sentence_has_the_same_gaps_in_both_languages() =>
        Assert.DoesNotContain(WordList.Spanish, word => Gaps(word.Value) != Gaps(WordList.English[word.Key]));

    [Fact]
    public void Every_member_of_every_enum_has_words() =>
        Assert.Empty(new[] { typeof(LedgerLine).Assembly, typeof(ILedgerFiles).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes().Where(type => type.IsEnum))
            .SelectMany(type => Enum.GetValues(type).Cast<Enum>())
            .Select(Locale.KeyOf)
            .Except(WordList.Spanish.Keys));

    [Fact]
    public void Every_key_that_the_code_names_has_words() =>
        Assert.Empty(Tree.Files("src", "*.razor").Concat(Tree.Files("src", "*.cs"))
            .SelectMany(path => Named.Matches(File.ReadAllText(Path.Combine(Tree.Root, "src", path))))
            .Select(match => match.Groups["key"].Value + (match.Groups["plural"].Success ? ".many" : ""))
            .Except(WordList.Spanish.Keys));

    private static string Gaps(string sentence) =>
        string.Join(' ', Gap.Matches(sentence).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    private static readonly Regex Gap = new(@"\{\d\}");

    private static readonly Regex Named = new("""\b(?:L|[Ll]ocale)(?:\[|\.Say\(|\.(?<plural>Plural)\()"(?<key>[a-z0-9_]+(?:\.[a-z0-9_]+)*)"[\],)]""");
}
