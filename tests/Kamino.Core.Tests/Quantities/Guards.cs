using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace Kamino.Core.Tests.Quantities;

/// <summary>Finds in compiled code which arguments a method refuses to have missing.</summary>
internal static class Guards
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes =
        typeof(OpCodes).GetFields().Select(field => field.GetValue(null)).OfType<OpCode>().ToDictionary(code => code.Value);

    /// <summary>Gives every method and constructor of an assembly with the names it hands to ArgumentNullException.ThrowIfNull.</summary>
    public static IEnumerable<(MethodBase Method, string Argument)> Of(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own))
        from argument in Guarded(method).Distinct()
        select (method, argument);

    private static IEnumerable<string> Guarded(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var words = "";
        for (var at = 0; at < code.Length;)
        {
            var wide = code[at] == 0xFE;
            var step = Codes[wide ? unchecked((short)(0xFE00 | code[at + 1])) : code[at]];
            at += wide ? 2 : 1;
            if (step.OperandType == OperandType.InlineString)
            {
                words = method.Module.ResolveString(Number(code, at));
            }
            else if (step == OpCodes.Call && IsGuard(method.Module.ResolveMethod(Number(code, at), method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null)))
            {
                yield return words;
            }

            at += step.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * Number(code, at)),
                _ => 4,
            };
        }
    }

    private static int Number(byte[] code, int at) => BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at));

    private static bool IsGuard(MethodBase? called) => called?.DeclaringType == typeof(ArgumentNullException) && called.Name == nameof(ArgumentNullException.ThrowIfNull);
}
