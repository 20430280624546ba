using System.Globalization;
using static DuckDB.NET.Native.NativeMethods;

namespace Kamino.Storage.Facts;

/// <summary>Writes amounts into two of the engine's vectors: whole millionths, and written out what is none.</summary>
internal sealed unsafe class AmountVector(Utf8Room room)
{
    private readonly TextVector _rest = new(room);
    private long* _millionths;
    private Validity _validity;

    public void Begin(IntPtr millionths, IntPtr rest)
    {
        _millionths = (long*)Vectors.DuckDBVectorGetData(millionths);
        _validity = new Validity(millionths);
        _rest.Begin(rest);
    }

    public void Write(decimal? amount, int at)
    {
        string? rest = null;
        if (amount is not { } value)
        {
            _validity.SetNull(at);
        }
        else if (!Millionths.TryFrom(value, out _millionths[at]))
        {
            rest = value.ToString(CultureInfo.InvariantCulture);
        }

        _rest.Write(rest, at);
    }
}
