using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kamino.UseCases.Quantities;

/// <summary>Registers answers that are kept.</summary>
public static class KeptAnswersSetup
{
    /// <summary>Keeps the answers to one kind of question.</summary>
    /// <typeparam name="TQuestion">The question.</typeparam>
    /// <typeparam name="TAnswer">The answer.</typeparam>
    /// <param name="services">Where it is registered.</param>
    /// <param name="rows">How many rows an answer holds.</param>
    /// <param name="most">How many rows are kept together.</param>
    /// <param name="reach">What an answer depends on besides the question; nothing where all get the same.</param>
    public static IServiceCollection AddKept<TQuestion, TAnswer>(this IServiceCollection services, Func<TAnswer, int> rows, int most, Func<IServiceProvider, Func<Task<object>>>? reach = null)
        where TQuestion : notnull
    {
        services.TryAddSingleton(made => new KeptAnswers<TQuestion, TAnswer>(made.GetRequiredService<IRecordsVersion>(), made.GetRequiredService<TimeProvider>(), rows, most, reach?.Invoke(made)));
        return services;
    }
}
