using System.Net;
using System.Net.Sockets;

namespace Kamino.Acceptance.Tests.Contracts;

/// <summary>Ports for servers of tests. They lie below those that the system gives to connections, so nobody gets one between the look and the server's start.</summary>
internal static class FreePort
{
    private const int First = 12_000;
    private const int Last = 32_000;

    // Two programs of tests run at once: each begins somewhere else.
    private static int _last = Random.Shared.Next(First, Last);

    /// <summary>A port that nobody listens on and that wasn't given before.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = First + (Interlocked.Increment(ref _last) % (Last - First));
            if (IsFree(port))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
