using Kamino.Core.Ledger;

namespace Kamino.Core.Accounts;

/// <summary>What no note on a person may be about.</summary>
public enum SensitiveMatter
{
    /// <summary>Their health.</summary>
    Health,

    /// <summary>Their politics, or their union.</summary>
    Politics,

    /// <summary>What they believe.</summary>
    Belief,
}

/// <summary>A word in a note that has no place there.</summary>
/// <param name="Word">As it was written.</param>
/// <param name="Matter">What it is about.</param>
public sealed record SensitiveWord(string Word, SensitiveMatter Matter);

/// <summary>Looks through notes on people for words on health, politics and belief. It knows some words, not the sense: the notice beside the field says the rest.</summary>
public static class SensitiveWords
{
    // Folded beginnings of words, "enferm" for enfermo, enferma and enfermedad; a full stop ends a word that stands only as it is.
    // Left out: words that are names too (Cristian, Mason), and what a committee does (to vote).
    private const string Health =
        "enferm,cancer,embaraz,depresi,diabet,alcoholi,drogadic,adicto.,adicta.,discapaci,incapacidad.,quimioterap,psiquiatr,psicolog,ansiedad.,infarto.,tumor,sida.,vih.,minusval,"
        + "illness,sick.,disease,pregnan,depress,addict,disab,chemotherap,psychiatr,anxiety.,hiv.,bipolar";

    private const string Politics =
        "comunist,socialist,izquierdist,derechist,ultraderech,ultraizquierd,uribist,petrist,chavist,peronist,kirchnerist,franquist,fascist,anarquist,sindicalist,sindicaliz,"
        + "communist,leftist,rightist,republican.,libertarian.,anarchist,unionist,unionised.,unionized.";

    private const string Belief =
        "catolic,evangelic,protestante.,cristiano.,cristiana.,judio.,judia.,judios.,musulman,islam,budist,ateo.,atea.,agnostic,mormon,masoneria.,jehova,religios,"
        + "catholic,protestant.,jewish.,muslim,buddhist,hindu,atheist,freemason,religious";

    private static readonly (string Word, bool Whole, SensitiveMatter Matter)[] Known =
    [
        .. Listed(Health, SensitiveMatter.Health), .. Listed(Politics, SensitiveMatter.Politics), .. Listed(Belief, SensitiveMatter.Belief),
    ];

    /// <summary>The first such word of a note; <c>null</c> where none is known.</summary>
    /// <param name="note">What somebody wrote on a person.</param>
    public static SensitiveWord? Find(string? note)
    {
        foreach (var (text, folded) in Words(note ?? ""))
        {
            foreach (var (word, whole, matter) in Known)
            {
                if (whole ? folded == word : folded.StartsWith(word, StringComparison.Ordinal))
                {
                    return new SensitiveWord(text, matter);
                }
            }
        }

        return null;
    }

    private static List<(string Text, string Folded)> Words(string note)
    {
        var words = new List<(string, string)>();
        var from = 0;
        for (var i = 0; i <= note.Length; i++)
        {
            if (i == note.Length || !(char.IsLetter(note[i]) || char.GetUnicodeCategory(note[i]) == System.Globalization.UnicodeCategory.NonSpacingMark))
            {
                if (i > from)
                {
                    words.Add((note[from..i], HeaderText.Fold(note[from..i])));
                }

                from = i + 1;
            }
        }

        return words;
    }

    private static IEnumerable<(string Word, bool Whole, SensitiveMatter Matter)> Listed(string words, SensitiveMatter matter) =>
        words.Split(',').Select(word => (word.TrimEnd('.'), word.EndsWith('.'), matter));
}
