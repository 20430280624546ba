using Kamino.Cli.Shell;
using Kamino.Core.Portfolio;
using Kamino.Web.Words;

namespace Kamino.Cli.Portfolio;

/// <summary>What is wrong with a model or a step, in one line.</summary>
internal static class FlawText
{
    public static RefusedException Refuses(string name, IReadOnlyList<ModelFlaw> flaws)
    {
        return new RefusedException(Said(WordList.Spanish), Said(WordList.English));

        string Said(IReadOnlyDictionary<string, string> words) => $"{name}: " + string.Join("; ", flaws.Select(flaw =>
            $"{words.GetValueOrDefault(Locale.KeyOf(flaw.Fault), Locale.WordOf(flaw.Fault)).TrimEnd('.')} ({string.Join(" ", new[] { flaw.Axis, flaw.Factor, flaw.Found, flaw.Wanted is null ? null : "≠ " + flaw.Wanted }.OfType<string>())})"));
    }

    public static RefusedException NoAccount(string account) => new($"no existe la cuenta {account}", $"there is no account {account}");

    public static RefusedException NoSnapshot(int id) => new($"no existe la instantánea {id}", $"there is no snapshot {id}");
}
