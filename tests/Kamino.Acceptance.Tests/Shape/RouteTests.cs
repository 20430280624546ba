using Kamino.UseCases;
using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;
using Mono.Cecil;

namespace Kamino.Acceptance.Tests.Shape;

/// <summary>What a page or a command can ask for, a program can ask for over HTTP.</summary>
public sealed class RouteTests
{
    // Each with its reason: what a program has no use for, or must not do from afar.
    private static readonly Dictionary<string, string[]> Reasons = new()
    {
        ["opens by a secret of its own, for people who aren't users"] =
            ["AnswerByLink.Give", "AnswerByLink.Open", "FeedCalendar.Of", "OpenSharedPlan.Code", "OpenSharedPlan.Enter", "OpenSharedPlan.Knock", "OpenSharedPlan.Open", "StopReminders.Of", "StopReminders.Run", "TakePart.Do"],
        ["is the door itself, or what somebody does about themselves there: a token must not"] =
            ["EditPasskeys.Drop", "EditPasskeys.Offer", "EditPasskeys.Remove", "EditPasskeys.Rename", "EditPasskeys.Take", "EditPasskeys.View", "EditUsers.Any", "EditUsers.DropCodes", "SignIn.Begin", "SignIn.ByName", "SignIn.ChangePassword", "SignIn.CodeKey", "SignIn.DropCodes", "OwnSessions.End", "OwnSessions.EndAll", "OwnSessions.View", "SignIn.HasCode", "SignIn.HasPassword", "SignIn.Leave", "SignIn.PasswordUntil", "SignIn.Still", "SignIn.Carrying", "SignIn.TakeCodes", "SignIn.With", "SignInByPasskey.Ask", "SignInByPasskey.With", "SignInElsewhere.With"],
        ["is what the interface is made with"] = ["AnswerOnce.Begin", "AnswerOnce.Drop", "AnswerOnce.End"],
        ["the host does by itself, round after round"] = ["CloseSurvey.Due", "SendOutbox.Run", "SendReminders.Queue", "SendWebhooks.Run", "ViewAudit.Expire"],
        ["works on a file beside the command, without a workspace"] =
            ["FitBass.From", "FitCurves.Measured", "ForecastByAnalogy.Factors", "ForecastByAnalogy.From", "ForecastByAnalogy.Heard", "PredictLifetime.From", "ViewGivenPortfolio.For", "WriteSample.To", "RunBenchmark.In", "MakeDemo.In", "RestoreWorkspace.From"],
        ["needs that nobody has the records open, the server included"] = ["MoveRecords.To"],
        ["is part of what another route answers"] =
            ["ExportPlan.Of", "ImportLedger.Look", "MeasureAdoption.Cost", "MeasureConcentration.Of", "SelectKeyAccounts.Stage", "CreateSurvey.Factors"],
    };

    private static readonly HashSet<string> UseCases = [.. new ServiceCollection().AddUseCases()
        .Where(known => !known.IsKeyedService && known.ImplementationType is { IsInterface: false, FullName: not null } type && type == known.ServiceType && !typeof(ISight).IsAssignableFrom(type))
        .Select(known => known.ServiceType.FullName ?? "")];

    [Fact]
    public void Whatever_a_page_or_a_command_asks_of_a_use_case_has_a_route_of_the_interface_or_a_reason_not_to()
    {
        var web = Calls(typeof(Web.Setup).Assembly.Location).ToList();
        var program = Calls(typeof(Cli.Setup).Assembly.Location);
        var routed = web.Where(call => IsRoute(call.From)).Select(call => call.To).ToHashSet();
        var asked = web.Concat(program).Select(call => call.To).Distinct().Where(method => !routed.Contains(method)).Order(StringComparer.Ordinal).ToList();

        Assert.Equal("", string.Join('\n', asked.Except(Reasons.Values.SelectMany(names => names))));
        Assert.Equal("", string.Join('\n', Reasons.Values.SelectMany(names => names).Except(asked))); // a reason that nothing needs is a hole
    }

    private static bool IsRoute(string type) => type.EndsWith("Api", StringComparison.Ordinal) || type == "PlanFiles";

    // The methods of use cases that a program calls, each with the outermost type that calls it: lambdas and awaits are types of their own.
    private static IEnumerable<(string From, string To)> Calls(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return [.. module.GetTypes()
            .SelectMany(type => type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions.Select(step => (Type: Outermost(type), step.Operand))))
            .Where(step => step.Operand is MethodReference { HasThis: true } called && UseCases.Contains(called.DeclaringType.FullName))
            .Select(step => (step.Type, Called((MethodReference)step.Operand))).Where(call => !call.Item2.EndsWith("..ctor", StringComparison.Ordinal) && !call.Item2.Contains(".get_", StringComparison.Ordinal)).Distinct()];
    }

    private static string Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type.Name;

    private static string Called(MethodReference method) => $"{method.DeclaringType.Name}.{method.Name}";
}
