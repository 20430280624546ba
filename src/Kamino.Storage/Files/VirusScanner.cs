using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Hands files to the company's ClamAV server, which says whether it knows anything bad in them.</summary>
/// <remarks>Source: clamd(8), INSTREAM: pieces with their length before them, and an empty one at the end.</remarks>
internal sealed class VirusScanner(UploadRules rules)
{
    private const int Piece = 1 << 16;
    private const int LengthBytes = sizeof(int);
    private const int LongestAnswer = 1 << 12;
    private const string Subject = "stream: ";
    private const string Clean = Subject + "OK";
    private const string Found = " FOUND";
    private const string Silent = "no answer";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30); // for each piece, and for the answer

    /// <summary>Looks through a file, where there is a server for it.</summary>
    /// <exception cref="UnreadableFileException">It found something, or the file couldn't be looked through.</exception>
    public async Task Check(string file, CancellationToken ct)
    {
        if (rules.ScannerPoint is not { } server)
        {
            return;
        }

        var said = await Said(server, file, ct);
        if (said != Clean)
        {
            throw said.EndsWith(Found, StringComparison.Ordinal)
                ? new UnreadableFileException(Path.GetFileName(file), FileFlaw.FileInfected, said[Subject.Length..^Found.Length])
                : new UnreadableFileException(Path.GetFileName(file), FileFlaw.FileNotScanned, $"{rules.Scanner}: {said}");
        }
    }

    private static async Task<string> Said(EndPoint server, string file, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var socket = server is UnixDomainSocketEndPoint ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            patience.CancelAfter(Patience);
            await socket.ConnectAsync(server, patience.Token);
            await Send(socket, file, patience);
            return await Answer(socket, patience.Token);
        }
        catch (SocketException broken)
        {
            return broken.Message;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Silent;
        }
    }

    private static async Task Send(Socket socket, string file, CancellationTokenSource patience)
    {
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1, useAsync: true);
        var room = new byte[LengthBytes + Piece];
        try
        {
            await socket.SendAsync("zINSTREAM\0"u8.ToArray(), patience.Token);
            int read;
            do
            {
                read = await content.ReadAsync(room.AsMemory(LengthBytes), patience.Token);
                BinaryPrimitives.WriteInt32BigEndian(room, read);
                await socket.SendAsync(room.AsMemory(0, LengthBytes + read), patience.Token);
                patience.CancelAfter(Patience);
            }
            while (read > 0);
        }
        catch (SocketException)
        {
            // It hung up before the end, as where the file is larger than it takes: its answer says why.
        }
    }

    private static async Task<string> Answer(Socket socket, CancellationToken ct)
    {
        var (room, length) = (new byte[LongestAnswer], 0);
        while (length < room.Length && await socket.ReceiveAsync(room.AsMemory(length), ct) is > 0 and var read)
        {
            length += read;
            if (room[length - 1] == 0)
            {
                break;
            }
        }

        return length == 0 ? Silent : Encoding.UTF8.GetString(room, 0, length).TrimEnd('\0', '\n');
    }
}
