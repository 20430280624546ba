using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Kamino.Acceptance.Tests.Backups;

/// <summary>A backup taken apart, changed, and put together again.</summary>
internal static class Archive
{
    /// <summary>Copies an archive with some entries changed.</summary>
    public static void Copy(string from, string to, Action<Dictionary<string, byte[]>> change)
    {
        var entries = new Dictionary<string, byte[]>();
        using (var zip = ZipFile.OpenRead(from))
        {
            foreach (var entry in zip.Entries)
            {
                using var content = entry.Open();
                using var memory = new MemoryStream();
                content.CopyTo(memory);
                entries.Add(entry.FullName, memory.ToArray());
            }
        }

        change(entries);
        using var written = ZipFile.Open(to, ZipArchiveMode.Create);
        foreach (var (name, bytes) in entries)
        {
            using var content = written.CreateEntry(name).Open();
            content.Write(bytes);
        }
    }

    /// <summary>Changes what the archive says of itself.</summary>
    public static void Say(Dictionary<string, byte[]> entries, Action<JsonObject> change)
    {
        var said = JsonNode.Parse(entries["backup.json"])?.AsObject() ?? [];
        change(said);
        entries["backup.json"] = System.Text.Encoding.UTF8.GetBytes(said.ToJsonString());
    }

    /// <summary>Puts a file in, and says so: only what is in the file can tell that it doesn't belong there.</summary>
    public static void Put(Dictionary<string, byte[]> entries, string name, byte[] content)
    {
        entries[name] = content;
        Say(entries, said =>
        {
            var files = said["files"]?.AsArray() ?? [];
            foreach (var old in files.Where(one => (string?)one?["name"] == name).ToList())
            {
                files.Remove(old);
            }

            files.Add(new JsonObject { ["name"] = name, ["bytes"] = content.Length, ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(content)) });
        });
    }
}
