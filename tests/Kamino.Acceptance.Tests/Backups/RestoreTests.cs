using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kamino.Acceptance.Tests.Contracts;
using Kamino.Acceptance.Tests.Records;

namespace Kamino.Acceptance.Tests.Backups;

/// <summary>What is put back, and what is refused with nothing half done.</summary>
public sealed class RestoreTests(WrittenBackup written) : IClassFixture<WrittenBackup>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kamino-restore-").FullName;

    private string Backup => written.File;

    private string Target => Path.Combine(_folder, "target");

    public static TheoryData<string> Versions { get; } = [.. SchemaSteps.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task X18_a_backup_of_every_earlier_version_is_put_back_and_brought_up_to_date(string version)
    {
        var (older, records) = (Path.Combine(_folder, "older.zip"), Path.Combine(_folder, "older.db"));
        SchemaSteps.Make(records, version);
        SchemaSteps.Run(records, "delete from batch"); // the rows of the fixture name no real files
        Archive.Copy(Backup, older, entries =>
        {
            foreach (var name in entries.Keys.Where(name => name.StartsWith("ledger/", StringComparison.Ordinal)).ToList())
            {
                entries.Remove(name);
            }

            Archive.Say(entries, said => (said["schema"], said["files"], said["batches"]) = (version, new JsonArray(), 0));
            Archive.Put(entries, "kamino.db", File.ReadAllBytes(records));
        });

        var restored = await Prompt.Bare("restore", older, "--workspace", Target, "--json");

        Assert.Equal((0, ""), (restored.Code, restored.Errors));
        var report = JsonDocument.Parse(restored.Output).RootElement;
        Assert.Equal((version, SchemaSteps.Versions[^1]), (report.GetProperty("written_schema").GetString(), report.GetProperty("schema").GetString()));
        var (before, after) = (SchemaSteps.Cells(records), SchemaSteps.Cells(Path.Combine(Target, "kamino.db")));
        Assert.All(before.Where(column => after.ContainsKey(column.Key) && !column.Key.StartsWith("__", StringComparison.Ordinal)), column => Assert.Equal(column.Value, after[column.Key]));
    }

    [Theory]
    [InlineData("no_archive", "It is no backup of Kamino")]
    [InlineData("cut", "It is no backup of Kamino")]
    [InlineData("other_archive", "It is no backup of Kamino")]
    [InlineData("flipped_records", "The file is damaged (kamino.db)")]
    [InlineData("flipped_lines", "The file is damaged (ledger/1.parquet)")]
    [InlineData("larger_than_said", "The file is damaged (ledger/1.parquet)")]
    [InlineData("lacks_lines", "The file is damaged")]
    [InlineData("said_without_lines", "The file is damaged (ledger/1.parquet)")]
    [InlineData("stranger", "The file is damaged")]
    [InlineData("climbs_out", "The file is damaged")]
    [InlineData("absolute", "The file is damaged")]
    [InlineData("no_database", "The file is damaged (kamino.db)")]
    [InlineData("trigger", "The file is damaged (kamino.db)")]
    public async Task A_file_that_is_damaged_or_no_backup_is_refused_and_nothing_is_there_afterwards(string kind, string said)
    {
        var spoilt = Path.Combine(_folder, "spoilt.zip");
        Spoil(kind, spoilt);

        var refused = await Prompt.Bare("restore", spoilt, "--workspace", Target, "--lang", "en");

        Assert.Equal((1, $"kamino: {spoilt}: {said}"), (refused.Code, refused.Errors.TrimEnd()));
        Assert.Empty(Directory.EnumerateFiles(Target, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Except(["import.lock"]));
        Assert.False(File.Exists(Path.Combine(_folder, "evil.txt")));
    }

    [Theory]
    [InlineData("schema", "99990101000000_Tomorrow")]
    [InlineData("format", 2)]
    public async Task A_backup_that_a_newer_program_wrote_is_refused(string field, object value)
    {
        var newer = Path.Combine(_folder, "newer.zip");
        Archive.Copy(Backup, newer, entries => Archive.Say(entries, said => said[field] = JsonSerializer.SerializeToNode(value)));

        var refused = await Prompt.Bare("restore", newer, "--workspace", Target, "--lang", "en");

        Assert.Equal(1, refused.Code);
        Assert.StartsWith("kamino: a newer version of Kamino wrote", refused.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Target, "kamino.db")));
    }

    [Fact]
    public async Task A_workspace_with_anything_in_it_is_refused_and_left_as_it_is()
    {
        Assert.Equal(0, (await Prompt.Bare("settings", "set", "our_name=Acme", "--workspace", Target)).Code);
        var before = SchemaSteps.Tables(Path.Combine(Target, "kamino.db"));

        var refused = await Prompt.Bare("restore", Backup, "--workspace", Target, "--lang", "es");

        Assert.Equal((1, $"kamino: {Target}: El espacio de trabajo no está vacío: reponga la copia en otra carpeta con --workspace"), (refused.Code, refused.Errors.TrimEnd()));
        Assert.Equal(before, SchemaSteps.Tables(Path.Combine(Target, "kamino.db")));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Target, "ledger")));
    }

    [Fact]
    public async Task Lines_that_are_all_that_somebody_has_left_are_not_taken_for_rubbish()
    {
        var left = Path.Combine(Directory.CreateDirectory(Path.Combine(Target, "ledger")).FullName, "1.parquet");
        await File.WriteAllTextAsync(left, "all that is left", TestContext.Current.CancellationToken);

        var refused = await Prompt.Bare("restore", Backup, "--workspace", Target);

        Assert.Equal((1, "all that is left"), (refused.Code, await File.ReadAllTextAsync(left, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_restore_that_was_broken_off_can_be_begun_again()
    {
        Assert.Equal(0, (await Prompt.Bare("restore", Backup, "--workspace", Target)).Code);
        File.Delete(Path.Combine(Target, "kamino.db")); // the last that is put in its place
        Directory.CreateDirectory(Path.Combine(Target, "scratch", "restore", "ledger"));
        await File.WriteAllTextAsync(Path.Combine(Target, "scratch", "restore", "kamino.db"), "half", TestContext.Current.CancellationToken);

        Assert.Equal(0, (await Prompt.Bare("restore", Backup, "--workspace", Target)).Code);
        Assert.Equal(0, (await Prompt.Bare("doctor", "--workspace", Target)).Code);
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private void Spoil(string kind, string spoilt)
    {
        if (kind is "no_archive" or "cut")
        {
            File.WriteAllBytes(spoilt, kind == "cut" ? File.ReadAllBytes(Backup)[..^40] : "Dear Ana"u8.ToArray());
            return;
        }

        Archive.Copy(Backup, spoilt, entries => Change(kind, entries));
    }

    private void Change(string kind, Dictionary<string, byte[]> entries)
    {
        switch (kind)
        {
            case "other_archive": entries.Remove("backup.json"); break;
            case "flipped_records": entries["kamino.db"][^1] ^= 1; break;
            case "flipped_lines": entries["ledger/1.parquet"][^20] ^= 1; break;
            case "larger_than_said": entries["ledger/1.parquet"] = [.. entries["ledger/1.parquet"], .. new byte[1 << 20]]; break;
            case "lacks_lines": entries.Remove("ledger/1.parquet"); break;
            case "said_without_lines":
                entries.Remove("ledger/1.parquet");
                Archive.Say(entries, said => said["files"]?.AsArray().RemoveAll(one => (string?)one?["name"] == "ledger/1.parquet"));
                break;
            case "stranger": entries["ledger/2.parquet"] = [1]; break;
            case "climbs_out": Archive.Put(entries, "ledger/../../evil.txt", [1]); break;
            case "absolute": Archive.Put(entries, Path.Combine(_folder, "evil.txt"), [1]); break;
            case "no_database": Archive.Put(entries, "kamino.db", Encoding.UTF8.GetBytes(new string('x', 4096))); break;
            default:
                var records = Path.Combine(_folder, "trigger.db");
                File.WriteAllBytes(records, entries["kamino.db"]);
                SchemaSteps.Run(records, "create trigger evil after insert on setting begin delete from account; end");
                Archive.Put(entries, "kamino.db", File.ReadAllBytes(records));
                break;
        }
    }
}
