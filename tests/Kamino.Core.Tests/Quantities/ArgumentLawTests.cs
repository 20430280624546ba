using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Kamino.Core.Ledger;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Quantities;

public sealed class ArgumentLawTests
{
    private static readonly Type[] Types = typeof(Money).Assembly.GetTypes();

    private static readonly ILookup<string, (MethodBase Method, string Argument)> Guarding =
        Guards.Of(typeof(Money).Assembly).Where(guard => !OnTheStack(guard.Method)).ToLookup(guard => $"{guard.Method.DeclaringType}.{guard.Method.Name}({guard.Argument})");

    public static TheoryData<string> Guarded { get; } = [.. Guarding.Select(same => same.Key)];

    [Theory]
    [MemberData(nameof(Guarded))]
    public void What_is_missing_is_refused_by_its_name(string guarded) => Assert.All(
        Guarding[guarded], guard => Assert.Throws<ArgumentNullException>(guard.Argument, () => CallWithout(guard.Argument, guard.Method)));

    [Fact]
    public void A_row_without_a_layout_is_refused()
    {
        Assert.Throws<ArgumentNullException>("layout", () => LedgerReading.Read(default, null!, Kept));
        Assert.Throws<ArgumentNullException>("keep", () => LedgerReading.Read(default, Made<LedgerLayout>(), null!));
        Assert.Throws<ArgumentNullException>("layout", () => LedgerReading.NoLine(default, null!));
        Assert.Throws<ArgumentNullException>("layout", () => LedgerReading.Refuse(default, null!, 0, default));
        Assert.Throws<ArgumentNullException>("keep", () => CellText.Of("", 0, null!));
    }

    private static KeepText Kept => Made<KeepText>();

    // What lives on the stack alone can't be handed over by reflection.
    private static bool OnTheStack(MethodBase method) => method.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike);

    private static void CallWithout(string argument, MethodBase guarding)
    {
        var method = Closed(guarding);
        object?[] values = [.. method.GetParameters().Select(parameter => parameter.Name == argument ? null : Made(parameter.ParameterType))];
        if (method is ConstructorInfo constructor)
        {
            constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, values, null);
        }
        else
        {
            method.Invoke(method.IsStatic ? null : Made(method.DeclaringType!), BindingFlags.DoNotWrapExceptions, null, values, null);
        }
    }

    private static MethodBase Closed(MethodBase method)
    {
        var of = method.DeclaringType!.IsGenericTypeDefinition ? MethodBase.GetMethodFromHandle(method.MethodHandle, Filled(method.DeclaringType).TypeHandle)! : method;
        return of is MethodInfo { IsGenericMethodDefinition: true } open ? open.MakeGenericMethod([.. open.GetGenericArguments().Select(_ => typeof(object))]) : of;
    }

    private static Type Filled(Type type) => type.IsGenericTypeDefinition ? type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(object))]) : type;

    private static T Made<T>() => (T)Made(typeof(T))!;

    private static object? Made(Type type) =>
        type.IsByRef ? null
        : type == typeof(string) ? ""
        : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
        : typeof(Delegate).IsAssignableFrom(type) ? Silent(type)
        : type is { IsInterface: true, IsGenericType: true } && Empty(type.GetGenericArguments()).FirstOrDefault(type.IsInstanceOfType) is { } empty ? empty
        : type.IsAbstract || type.IsInterface ? RuntimeHelpers.GetUninitializedObject(Types.Where(one => !one.IsAbstract && MayBe(one, type)).Select(Filled).First(type.IsAssignableFrom))
        : RuntimeHelpers.GetUninitializedObject(type);

    private static bool MayBe(Type one, Type type) => !one.IsGenericTypeDefinition || (type.IsGenericType && one.DeclaringType == type.GetGenericTypeDefinition());

    private static Delegate Silent(Type type)
    {
        var call = type.GetMethod("Invoke")!;
        return Expression.Lambda(type, Expression.Default(call.ReturnType), call.GetParameters().Select(parameter => Expression.Parameter(parameter.ParameterType))).Compile();
    }

    private static IEnumerable<object> Empty(Type[] of) =>
        of is [var key, var value] ? [Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, value))!]
        : [Array.CreateInstance(of[0], 0), Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(of[0]))!];
}
