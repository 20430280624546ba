using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kamino.Acceptance.Tests.Shape;
using Kamino.UseCases.Quantities;
using Kamino.Web.Shell;
using Microsoft.Extensions.Configuration;

namespace Kamino.Acceptance.Tests.Contracts;

public sealed class SettingsTests : IDisposable
{
    private const string Page = "docs/settings.md";
    private const string Mark = "<!-- from here on written by SettingsTests -->\n";

    private static readonly Type[] Sections = [.. new[] { typeof(WorkspaceSettings).Assembly, typeof(HostSettings).Assembly, typeof(Cli.Setup).Assembly, typeof(Storage.StorageSetup).Assembly }
        .SelectMany(assembly => assembly.GetTypes()).Where(type => type.GetCustomAttribute<SettingsSectionAttribute>() is not null).OrderBy(type => type.GetCustomAttribute<SettingsSectionAttribute>()?.Prefix, StringComparer.Ordinal)];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kamino-settings-");

    [Fact]
    public void The_page_of_settings_has_every_setting_with_meaning_form_and_default()
    {
        var path = Path.Combine(Tree.Root, Page);
        var page = File.ReadAllText(path);
        var head = page[..(page.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)];
        var whole = head + string.Concat(Sections.Select(Section));
        if (Environment.GetEnvironmentVariable("KAMINO_GOLDEN") is "1")
        {
            File.WriteAllText(path, whole);
        }

        Assert.Equal(File.ReadAllText(path), whole);
        Assert.Contains("`Limits__PerMinute`", whole, StringComparison.Ordinal);
        Assert.Contains("`KAMINO_RECORDS`", whole, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_property_of_a_section_is_a_setting_or_follows_from_one_and_every_section_of_the_server_is_read()
    {
        Assert.All(Sections, section => Assert.All(
            section.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(property => property.CanWrite),
            property => Assert.NotNull(property.GetCustomAttribute<SettingAttribute>())));
        Assert.Equal(
            Sections.Where(section => section != typeof(WorkspaceSettings)).OrderBy(section => section.Name),
            typeof(HostSettings).GetProperties().Where(property => Sections.Contains(property.PropertyType)).Select(property => property.PropertyType).OrderBy(section => section.Name));
    }

    // Only the classes of settings read the environment; the locale of a terminal and who runs the program are no settings of ours, nor is how the runtime collects memory.
    [Fact]
    public void Nothing_but_the_reader_of_settings_asks_the_environment() =>
        Assert.Equal(
            ["Kamino.Cli/Shell/Print.cs", "Kamino.Cli/Shell/ServerMemory.cs", "Kamino.UseCases/Quantities/SettingsReader.cs"],
            Tree.Files("src", "*.cs").Where(file => File.ReadAllText(Path.Combine(Tree.Root, "src", file)).Contains("GetEnvironmentVariable", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Limits:PerMinute", "many", "Limits__PerMinute=many: not_in_range (1…1000000)")]
    [InlineData("Limits:Burst", "0", "Limits__Burst=0: not_in_range (1…1000000)")]
    [InlineData("Limits:Doors", "-3", "Limits__Doors=-3: not_in_range (1…1000000)")]
    [InlineData("Limits:PerMinuet", "3", "Limits__PerMinuet: unknown_setting (Limits__PerMinute)")]
    [InlineData("Limit:PerMinute", "3", "Limit__PerMinute: unknown_setting (Limits__PerMinute)")]
    [InlineData("OpenId:LetsIn", "perhaps", "OpenId__LetsIn=perhaps: not_true_or_false")]
    [InlineData("OpenId:ClientSecrets", "hush", "OpenId__ClientSecrets: unknown_setting (OpenId__ClientSecret)")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://0.0.0.0:80", "Kestrel__Endpoints: said_by_urls")]
    public void A_setting_that_is_wrong_or_unknown_is_named_with_its_value_and_what_it_takes(string setting, string value, string told) =>
        Assert.Equal(told, Assert.Throws<WrongSettingException>(() => HostSettings.Of(Given((setting, value)))).Message);

    [Fact]
    public void All_that_is_wrong_is_named_at_once_and_what_others_set_is_theirs()
    {
        var wrong = Assert.Throws<WrongSettingException>(() => HostSettings.Of(Given(("Limits:Burst", "0"), ("Limits:Doors", "x"), ("PATH", "/bin"), ("KAMINO_SHARED", "/x"), ("Webhooks:AllowedHost", "a"))));

        Assert.Equal(["Limits__Burst", "Limits__Doors", "Webhooks__AllowedHost"], wrong.Wrong.Select(one => one.Name));
    }

    [Fact]
    public void The_workspaces_file_sets_what_the_environment_leaves_and_holds_nothing_that_is_not_known()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "settings.json"), """{ "Limits": { "Burst": 7, "Doors": 8 } }""");
        var configuration = new ConfigurationManager();
        ((IConfigurationBuilder)configuration).Add(new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = new Dictionary<string, string?> { ["Limits:Doors"] = "9" } });
        var own = HostSettings.AddFile(configuration, _folder.FullName);

        Assert.Equal((7, 9, 1200), (HostSettings.Of(configuration, own).Limits is { } limits ? (limits.Burst, limits.Doors, limits.PerMinute) : default));

        File.WriteAllText(Path.Combine(_folder.FullName, "settings.json"), """{ "Colour": "red" }""");
        var other = new ConfigurationManager();
        var names = HostSettings.AddFile(other, _folder.FullName);
        Assert.Equal("Colour", Assert.Single(Assert.Throws<WrongSettingException>(() => HostSettings.Of(other, names)).Wrong).Name);
    }

    [Theory]
    [InlineData("en", "Limits__Burst=none: a number within its bounds is needed (1…1000000); Limits__Doors=0: a number within its bounds is needed (1…1000000). Mend that")]
    [InlineData("es", "Limits__Burst=none: hace falta un número dentro de sus límites (1…1000000); Limits__Doors=0: hace falta un número dentro de sus límites (1…1000000). Corrija")]
    public async Task Serving_ends_at_once_with_the_wrong_setting_its_cure_and_exit_code_1(string language, string told)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "settings.json"), """{ "Limits": { "Burst": "none", "Doors": 0 } }""");

        var ended = await Prompt.Bare("serve", "--urls", "http://127.0.0.1:0", "--lang", language, "--workspace", _folder.FullName);

        Assert.Equal((1, ""), (ended.Code, ended.Output));
        Assert.Contains(told, Assert.Single(ended.Errors.Trim('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_settings_that_is_no_JSON_is_named()
    {
        var file = Path.Combine(_folder.FullName, "settings.json");
        File.WriteAllText(file, "{ Limits");

        var ended = await Prompt.Bare("serve", "--urls", "http://127.0.0.1:0", "--lang", "en", "--workspace", _folder.FullName);

        Assert.Equal(1, ended.Code);
        Assert.Contains($"{file}: the file of settings isn’t JSON (", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KAMINO_WORKSPCE", "KAMINO_WORKSPACE")]
    [InlineData("KAMINO_RECORD", "KAMINO_RECORDS")]
    public void A_variable_that_is_all_but_one_of_ours_is_not_passed_over(string typed, string meant)
    {
        var reader = new SettingsReader(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [typed] = "x", ["KAMINO_SHARED"] = "y" });
        reader.Read<WorkspaceSettings>();

        Assert.Equal(new WrongSetting(typed, null, ProgramSettingFlaw.UnknownSetting, meant), Assert.Single(Assert.Throws<WrongSettingException>(() => reader.ThrowIfWrong()).Wrong));
    }

    public void Dispose() => _folder.Delete(true);

    private static IConfiguration Given(params (string Setting, string Value)[] given) =>
        new ConfigurationBuilder().AddInMemoryCollection(given.ToDictionary(one => one.Setting, one => (string?)one.Value)).Build();

    private static string Section(Type section)
    {
        var unset = Activator.CreateInstance(section);
        var rows = SettingsReader.In(section).Select(one => $"| `{SettingsReader.NameOf(section, one.Property.Name)}` | {Summary(section, "P", "." + one.Property.Name)} | {Takes(one.Property, one.About)} | {Default(one.About, one.Property.GetValue(unset))} |\n");
        return $"\n## {section.GetCustomAttribute<SettingsSectionAttribute>()?.Prefix.TrimEnd('_')}\n\n{Summary(section, "T", "")}\n\n| setting | means | takes | else |\n| --- | --- | --- | --- |\n{string.Concat(rows)}";
    }

    private static string Takes(PropertyInfo property, SettingAttribute about) =>
        (property.PropertyType == typeof(int) || property.PropertyType == typeof(double) ? $"{about.Takes}, {about.Least.ToString("N0", CultureInfo.InvariantCulture)} to {about.Most.ToString("N0", CultureInfo.InvariantCulture)}" : about.Takes)
        + (about.IsSecret ? "; a secret, never repeated" : "");

    private static string Default(SettingAttribute about, object? value) => about.Else.Length > 0 ? about.Else : $"`{Convert.ToString(value is bool isSo ? isSo ? "true" : "false" : value, CultureInfo.InvariantCulture)}`";

    private static string Summary(Type section, string kind, string member)
    {
        var documented = XDocument.Load(Path.ChangeExtension(section.Assembly.Location, ".xml")).Descendants("member").First(one => one.Attribute("name")?.Value == $"{kind}:{section.FullName}{member}").Element("summary");
        var text = string.Concat((documented?.Nodes() ?? []).Select(node => node is XElement { Name.LocalName: "c" } code ? $"`{code.Value}`" : node is XElement other ? $"*{other.Value}*" : node.ToString()));
        return Regex.Replace(text.Trim(), @"\s+", " ");
    }
}
