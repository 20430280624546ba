using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Unpacks an archive, says clearly where it breaks off, and stops one that unpacks to far more than a ledger ever does.</summary>
internal sealed class GuardedStream(Stream unpacked, CountedStream packed, string file) : Stream
{
    /// <summary>Ledgers pack 5 to 50 times smaller; a bomb a thousand times and more.</summary>
    public const long MostRatio = 250;

    /// <summary>Below this size no ratio matters.</summary>
    public const long SmallSize = 64L << 20;

    /// <summary>Nothing may unpack to more than this.</summary>
    public const long MostSize = 64L << 30;

    private long _size;

    /// <summary>Whether so many bytes are all of it, asked at the end.</summary>
    public Predicate<long> IsWhole { get; init; } = _ => true;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _size; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = Unpack(buffer);
        _size += read;
        if (_size > MostSize || (_size > SmallSize && _size / MostRatio > packed.Taken))
        {
            throw new UnreadableFileException(file, FileFlaw.ZipBomb);
        }

        return read;
    }

    public override void Flush() => unpacked.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
            packed.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            var read = unpacked.Read(buffer);
            return read > 0 || buffer.IsEmpty || IsWhole(_size) ? read : throw new EndOfStreamException();
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or InvalidOperationException)
        {
            throw new UnreadableFileException(file, FileFlaw.TruncatedArchive, $"after {_size} bytes");
        }
    }
}
