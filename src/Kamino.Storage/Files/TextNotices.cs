using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>What is odd about the text of a file.</summary>
internal static class TextNotices
{
    public static List<Notice> Of(IReadOnlyList<string> header, IReadOnlyList<SampleRow> rows, EncodingFound found)
    {
        var notices = new List<Notice>();
        var garbled = header.Concat(rows.SelectMany(row => row.Cells)).Where(cell => Mojibake.Shows(cell)).ToList();
        if (garbled.Count > 0)
        {
            notices.Add(new Notice("mojibake", garbled.Count, garbled[0]));
        }

        if (found.BadBytes > 0)
        {
            notices.Add(new Notice("bad_bytes", found.BadBytes));
        }

        return notices;
    }
}
