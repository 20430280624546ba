namespace Kamino.Core.Accounts;

/// <summary>The legal forms of companies, as they stand before or behind a name. Generic words (<c>group</c>, <c>trading</c>, <c>comercial</c>) are none: they tell companies apart.</summary>
internal static class LegalForms
{
    private const int LongestInWords = 5;

    private const string Behind = """
        sa|sau|sl|slu|sll|slne|scl|scp|scs|sca|scoop|coop|sas|sasu|srl|srls|sc|spa|sapa|snc|sci|eirl|eireli|eu|sac|saa|saic|sacif|sacifia|sacia|esp|sa esp|sas esp|bic|sas bic
        ltda|lda|cia|cia ltda|y cia|y cia ltda|cia ltda y cia|s en c|s en cs|s en c s|s de rl|s de rl de cv|sa de cv|sab|sab de cv|sapi|sapi de cv|sas de cv|sgps|sofom|sofom enr
        inc|corp|llc|llp|lllp|lp|plc|ltd|co|co ltd|pty|pty ltd|pte|pte ltd|pvt|pvt ltd|pllc|gmbh|mbh|ggmbh|ag|kg|ohg|ug|se|ev|eg|ek|kgaa|gbr|gmbh co kg|ag co kg|gmbh co kgaa|co kg
        sarl|sarlau|eurl|scop|bv|nv|vof|cv|bvba|sprl|ab|as|asa|aps|oy|oyj|ivs|hf|ehf|sp z oo|sp zoo|spzoo|sro|doo|dd|kft|zrt|nyrt|ltd sti|kk|ood|eood|ead|sdn bhd|bhd|tbk|ae|epe
        """;

    private const string Before = "sc|pt|ooo|oao|zao|pao";

    private static readonly Dictionary<string, string> Aliases = new()
    {
        ["limited"] = "ltd",
        ["incorporated"] = "inc",
        ["corporation"] = "corp",
        ["limitada"] = "ltda",
        ["private"] = "pvt",
    };

    private static readonly HashSet<string> BehindForms = [.. Split(Behind)];

    private static readonly HashSet<string> BeforeForms = [.. Split(Before)];

    /// <summary>Takes the legal forms off a name; a name that is nothing else keeps its words.</summary>
    /// <param name="words">The folded words.</param>
    /// <returns>The words that tell the company apart, and its legal forms in order.</returns>
    public static (string[] Words, string Form) Strip(IReadOnlyList<string> words)
    {
        var (from, until) = (0, words.Count);
        var forms = new List<string>();
        while (Length(words, from, until) is var length && length > 0)
        {
            forms.Insert(0, Join(words, until - length, until));
            until -= length;
        }

        if (until - from > 1 && BeforeForms.Contains(words[from]))
        {
            forms.Insert(0, words[from++]);
        }

        return ([.. words.Skip(from).Take(until - from)], string.Join(' ', forms));
    }

    // The longest form that ends the name and leaves a word of it.
    private static int Length(IReadOnlyList<string> words, int from, int until)
    {
        for (var length = Math.Min(LongestInWords, until - from - 1); length > 0; length--)
        {
            if (BehindForms.Contains(Join(words, until - length, until)))
            {
                return length;
            }
        }

        return 0;
    }

    private static string Join(IReadOnlyList<string> words, int from, int until) =>
        string.Join(' ', words.Skip(from).Take(until - from).Select(word => Aliases.GetValueOrDefault(word, word)));

    private static string[] Split(string forms) => forms.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
