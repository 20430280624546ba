using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;
using Native = DuckDB.NET.Native.NativeMethods.TableFunction;

namespace Kamino.Storage.Facts;

/// <summary>The lines of a stream as DuckDB's table function <c>lines()</c>. It may be read once.</summary>
/// <remarks>Registered by hand rather than through the provider's callback for each row: whole chunks are written into the engine's own memory.</remarks>
internal sealed unsafe class LinesFunction : IDisposable
{
    private readonly LineStream _stream;
    private readonly LineChunk _chunk = new();
    private GCHandle _self;

    private LinesFunction(LineStream stream)
    {
        _stream = stream;
        _self = GCHandle.Alloc(this);
    }

    /// <summary>Makes <c>lines()</c> known to a connection, for as long as what comes back isn't disposed.</summary>
    public static LinesFunction Register(DuckDBConnection duck, LineStream stream)
    {
        var lines = new LinesFunction(stream);
        var function = Native.DuckDBCreateTableFunction();
        try
        {
            Native.DuckDBTableFunctionSetName(function, "lines");
            Native.DuckDBTableFunctionSetExtraInfo(function, GCHandle.ToIntPtr(lines._self), &Nothing);
            Native.DuckDBTableFunctionSetBind(function, &Bind);
            Native.DuckDBTableFunctionSetInit(function, &Nothing);
            Native.DuckDBTableFunctionSetFunction(function, &Fill);
            return Native.DuckDBRegisterTableFunction(duck.NativeConnection, function) == DuckDBState.Success
                ? lines : throw new InvalidOperationException("DuckDB doesn't take the function lines().");
        }
        finally
        {
            Native.DuckDBDestroyTableFunction(ref function);
        }
    }

    public void Dispose()
    {
        _self.Free();
        _chunk.Dispose();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Nothing(IntPtr any)
    {
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Bind(IntPtr info)
    {
        foreach (var (name, type) in LineColumns.Stream)
        {
            using var logical = LogicalType.DuckDBCreateLogicalType(type);
            Native.DuckDBBindAddResultColumn(info, name, logical);
        }
    }

    // What is thrown here must not pass through the engine: it ends the query instead.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Fill(IntPtr info, IntPtr output)
    {
        try
        {
            var lines = (LinesFunction)GCHandle.FromIntPtr(Native.DuckDBFunctionGetExtraInfo(info)).Target!;
            lines._chunk.Write(lines._stream, output);
        }
        catch (Exception broken)
        {
            Native.DuckDBFunctionSetError(info, broken.Message);
        }
    }
}
