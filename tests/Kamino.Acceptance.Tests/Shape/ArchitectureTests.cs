using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Kamino.Core.Ledger;
using Kamino.Storage;
using Kamino.UseCases.Ledger;

namespace Kamino.Acceptance.Tests.Shape;

public sealed class ArchitectureTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ARCHITECTURE.md"));

    private static readonly Architecture Loaded = new ArchLoader()
        .LoadAssemblies(typeof(LedgerLine).Assembly, typeof(ILedgerFiles).Assembly, typeof(StorageSetup).Assembly, typeof(Web.Setup).Assembly, typeof(Cli.Shell.ServeCommand).Assembly)
        .Build();

    private static readonly List<(IType From, IType To)> Uses = [.. Loaded.Types
        .SelectMany(type => type.Dependencies.Select(d => (d.Origin, d.Target)))
        .Where(use => Ours(use.Origin) && Ours(use.Target))];

    private static readonly List<Edge> BetweenProjects = [.. Uses.Select(use => new Edge(Part(use.From), Part(use.To)))];

    private static readonly List<Edge> BetweenCapabilities = [.. Uses
        .Select(use => new Edge(Capability(use.From), Capability(use.To)))
        .Where(edge => edge.From.Length > 0 && edge.To.Length > 0)];

    [Fact]
    public void Projects_use_just_the_projects_that_the_map_allows() =>
        Assert.Empty(Map.Read(Document, "part").Violations(BetweenProjects));

    [Fact]
    public void Capabilities_use_just_the_capabilities_that_the_map_allows() =>
        Assert.Empty(Map.Read(Document, "capability").Violations(BetweenCapabilities));

    [Fact]
    public void The_map_allows_nothing_that_no_code_needs()
    {
        Assert.Empty(Map.Read(Document, "part").Unused(BetweenProjects));
        Assert.Empty(Map.Read(Document, "capability").Unused(BetweenCapabilities));
    }

    [Fact]
    public void Capabilities_do_not_use_each_other_in_a_circle() => Assert.Empty(Map.Read(Document, "capability").Circle());

    [Fact]
    public void An_interface_is_a_port_or_has_two_implementations() =>
        Assert.DoesNotContain(
            Loaded.Interfaces.Where(Ours),
            port => Part(port) != "Kamino.UseCases" && Loaded.Classes.Count(type => type.ImplementedInterfaces.Contains(port)) < 2);

    [Fact]
    public void Storage_shows_one_public_type() =>
        Assert.Equal(
            ["StorageSetup"],
            Loaded.Types.Where(Ours).Where(type => Part(type) == "Kamino.Storage" && type.Visibility == Visibility.Public).Select(type => type.Name));

    [Fact]
    public void Every_capability_folder_is_on_the_map() =>
        Assert.Equal(
            Map.Read(Document, "capability").Parts.Order(),
            Loaded.Types.Where(Ours).Where(t => Part(t) == "Kamino.Core").Select(Capability).Where(name => name.Length > 0).Distinct().Order());

    [Theory]
    [InlineData("Helper")]
    [InlineData("Manager")]
    [InlineData("Service")]
    [InlineData("Utils")]
    [InlineData("Dto")]
    public void No_type_is_named_after_a_technique_instead_of_its_job(string suffix) =>
        Assert.DoesNotContain(Loaded.Types.Where(Ours), type => type.Name.EndsWith(suffix, StringComparison.Ordinal));

    private static bool Ours(IType type) =>
        type.FullName.StartsWith("Kamino.", StringComparison.Ordinal);

    // The composition root is the one place that may see every part; the words are one list for pages and command line.
    private static string Part(IType type) =>
        type.FullName is "Kamino.Web.Setup" or "Kamino.Cli.Setup" ? type.FullName
        : type.FullName.StartsWith("Kamino.Web.Words.", StringComparison.Ordinal) ? "Kamino.Web.Words"
        : string.Join('.', type.FullName.Split('.').Take(2));

    // Kamino.Core.Portfolio.X and Kamino.UseCases.Portfolio.Y are both of the capability Portfolio.
    private static string Capability(IType type) => type.FullName.Split('.') is ["Kamino", "Core" or "UseCases", var name, _, ..] ? name : "";
}
