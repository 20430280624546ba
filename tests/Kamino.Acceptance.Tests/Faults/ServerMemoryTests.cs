using System.Net.Sockets;

namespace Kamino.Acceptance.Tests.Faults;

/// <summary>What serves collects memory as servers do, in the process that was started.</summary>
public sealed class ServerMemoryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kamino-memory-").FullName;

    [Fact]
    public async Task Serving_begins_anew_in_its_own_place_and_collects_as_servers_do()
    {
        using var served = await ServedWorkspace.Start(_folder);

        Assert.Contains("DOTNET_gcServer=1", (await File.ReadAllTextAsync($"/proc/{served.Id}/environ", TestContext.Current.CancellationToken)).Split('\0'));
        Assert.Contains(".NET Server GC", Directory.GetDirectories($"/proc/{served.Id}/task").Select(task => File.ReadAllText(Path.Combine(task, "comm")).Trim()));
        using var tool = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await tool.ConnectAsync(new UnixDomainSocketEndPoint(Assert.Single(Directory.GetFiles(Path.GetTempPath(), $"dotnet-diagnostic-{served.Id}-*-socket"))), TestContext.Current.CancellationToken); // tools look into it as into any other
    }

    public void Dispose() => Directory.Delete(_folder, true);
}
