using System.Reflection;
using Kamino.Acceptance.Tests.Contracts;
using Kamino.Core.Rights;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Rights;
using Kamino.Web.Words;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Rights;

public sealed class UseCaseRightsTests : IDisposable
{
    // What opens by a secret of its own, and what says who somebody is.
    private static readonly string[] Open = ["AnswerByLink", "FeedCalendar", "OpenSharedPlan", "StopReminders", "TakePart", "SignIn", "SignInByPasskey", "SignInElsewhere", "EditUsers.Any", "InvitationText", "ReminderLetters", "ShareLetters"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kamino-rights-");

    [Fact]
    public async Task P02_P03_P07_every_use_case_demands_a_right_before_it_does_anything_and_the_list_is_committed()
    {
        // Given every use case there is, and nobody who asks
        var services = new ServiceCollection().AddStorage(_folder.FullName).AddSingleton<IAsker>(new Asking(Asker.Nobody)).AddUseCases();
        await using var provider = services.BuildServiceProvider();
        var demanded = new List<string>();
        foreach (var type in services.Where(known => !known.IsKeyedService).Select(known => known.ImplementationType).OfType<Type>().Where(IsUseCase).Distinct().OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            var useCase = provider.GetRequiredService(type);
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName && !Open.Contains($"{type.Name}.{method.Name}")))
            {
                // When each is called, then it refuses, and says by which right
                demanded.Add($"{type.Name}.{method.Name} {await Demanded(useCase, method)} {Who(await Demanded(useCase, method))}");
            }
        }

        Assert.Empty(demanded.Where(line => line.Contains(" nothing ", StringComparison.Ordinal))
            .Select(line => $"{line}: begin it with asker.Demand(Right.…), or name it in UseCaseRightsTests.Open where a secret of its own opens it"));
        GoldenFile.Agrees("rights.txt", string.Join('\n', demanded.Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void P01_P04_every_port_that_gives_rows_of_accounts_is_read_through_its_filter()
    {
        var services = new ServiceCollection().AddStorage(_folder.FullName).AddUseCases();
        var filtered = services.Where(known => known.IsKeyedService && Equals(known.ServiceKey, Seen.Whole)).Select(known => known.ServiceType.Name).ToHashSet();
        var ports = services.Where(known => !known.IsKeyedService && known.ServiceType is { IsInterface: true, Namespace: { } space } && space.StartsWith("Kamino.UseCases", StringComparison.Ordinal))
            .Select(known => known.ServiceType.Name).ToHashSet();

        // A new port: filter it with AddSeen in UseCasesSetup.AddSight where it gives rows of accounts, else name it in rights-ports.txt by KAMINO_GOLDEN=1
        GoldenFile.Agrees("rights-ports.txt", string.Join('\n', ports.Order(StringComparer.Ordinal).Select(port => $"{port} {(filtered.Contains(port) ? "by reach" : "the same for all")}")));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(true);
    }

    private static bool IsUseCase(Type type) =>
        type is { IsClass: true, IsPublic: true, Namespace: { } space } && space.StartsWith("Kamino.UseCases", StringComparison.Ordinal) && !type.IsGenericType && !Open.Contains(type.Name)
        && !typeof(ISight).IsAssignableFrom(type);

    private static async Task<string> Demanded(object useCase, MethodInfo method)
    {
        try
        {
            if (method.Invoke(useCase, [.. method.GetParameters().Select(Nothing)]) is Task work)
            {
                await work;
            }

            return "nothing";
        }
        catch (Exception refused)
        {
            return (refused is TargetInvocationException ? refused.InnerException : refused) is NotAllowedException { Right: var right } ? Locale.WordOf(right) : "nothing";
        }
    }

    private static object? Nothing(ParameterInfo parameter) => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;

    private static string Who(string word) =>
        string.Join(' ', Enum.GetValues<Role>().Where(role => RightsTable.Of(role).Any(right => Locale.WordOf(right) == word)).Select(role => Locale.WordOf(role)));
}
