using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kamino.Acceptance.Tests.Security;

/// <summary>Stands for a ClamAV server: reads what is sent piece by piece, and knows one virus.</summary>
internal sealed class ScannerStand : IDisposable
{
    public const string Virus = "something that is bad for everybody";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _most;

    /// <param name="most">The most bytes that it takes, after which it says so and hangs up.</param>
    public ScannerStand(int most = int.MaxValue)
    {
        _most = most;
        _listener.Start();
        _ = Serve();
    }

    public string Address => _listener.LocalEndpoint.ToString() ?? "";

    /// <summary>How many files it looked through.</summary>
    public int Seen { get; private set; }

    public void Dispose() => _listener.Dispose();

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
                await using var stream = client.GetStream();
                await stream.WriteAsync(Encoding.ASCII.GetBytes(await Said(stream) + "\0"), TestContext.Current.CancellationToken);
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task<string> Said(NetworkStream stream)
    {
        var (length, whole) = (new byte[4], new MemoryStream());
        var command = new byte[10];
        await stream.ReadExactlyAsync(command);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            var piece = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            await stream.ReadExactlyAsync(piece);
            whole.Write(piece);
            if (whole.Length > _most)
            {
                return "INSTREAM size limit exceeded. ERROR";
            }

            if (piece.Length == 0)
            {
                Seen++;
                return Encoding.Latin1.GetString(whole.ToArray()).Contains(Virus, StringComparison.Ordinal) ? "stream: Kamino.Test.Virus FOUND" : "stream: OK";
            }
        }
    }
}
