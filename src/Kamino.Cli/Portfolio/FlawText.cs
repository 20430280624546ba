using System.Text.Json;
using Kamino.Cli.Shell;
using Kamino.Core.Portfolio;

namespace Kamino.Cli.Portfolio;

/// <summary>What is wrong with a model or a step, in one line.</summary>
internal static class FlawText
{
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    public static RefusedException Refuses(string name, IReadOnlyList<ModelFlaw> flaws)
    {
        var text = string.Join("; ", flaws.Select(flaw =>
            $"{Word(flaw.Fault)} ({string.Join(" ", new[] { flaw.Axis, flaw.Factor, flaw.Found, flaw.Wanted is null ? null : "≠ " + flaw.Wanted }.OfType<string>())})"));
        return new RefusedException($"{name}: {text}", $"{name}: {text}");
    }

    public static RefusedException NoAccount(string account) => new($"no existe la cuenta {account}", $"there is no account {account}");

    public static RefusedException NoSnapshot(int id) => new($"no existe la foto {id}", $"there is no snapshot {id}");
}
