using System.Runtime.CompilerServices;

namespace Kamino.Core.Tests;

/// <summary>A fact that takes seconds. It is left out of mutation testing (<c>bench/mutate</c>), which runs every fact thousands of times: whatever it alone would find counts as not found.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SlowFactAttribute : FactAttribute
{
    /// <summary>The variable that leaves it out.</summary>
    public const string LeftOutBy = "KAMINO_MUTATIONS";

    public SlowFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        if (Environment.GetEnvironmentVariable(LeftOutBy) is { Length: > 0 })
        {
            Skip = "It takes too long to be run for every mutant.";
        }
    }
}
