using System.Buffers;
using System.IO.Compression;

namespace Kamino.Storage.Files;

/// <summary>Unpacks Brotli and notices where it breaks off.</summary>
internal sealed class BrotliContent(Stream packed) : Stream
{
    private readonly byte[] _bytes = new byte[1 << 16];
    private BrotliDecoder _decoder;
    private int _start;
    private int _end;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            var status = _decoder.Decompress(_bytes.AsSpan(_start, _end - _start), buffer, out var taken, out var written);
            _start += taken;
            if (status == OperationStatus.InvalidData)
            {
                throw new InvalidDataException("No Brotli.");
            }

            if (written > 0 || status == OperationStatus.Done || buffer.IsEmpty)
            {
                return written;
            }

            Fill();
        }
    }

    public override void Flush() => packed.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _decoder.Dispose();
            packed.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Fill()
    {
        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        (_end, _start) = (_end - _start, 0);
        var read = packed.Read(_bytes.AsSpan(_end));
        _end += read;
        if (read == 0)
        {
            throw new EndOfStreamException();
        }
    }
}
