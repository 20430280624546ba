using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Notices codes that differ only by case, accents or punctuation.</summary>
internal sealed class Spellings
{
    private const int MostCodes = 200_000;

    private readonly HashSet<string> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _codes = [];
    private readonly Dictionary<string, string> _folded = [];
    private string? _last;
    private string? _example;
    private long _count;

    public IEnumerable<Notice> Notices(string about) => _count == 0 ? [] : [new Notice(about, _count, _example)];

    public void Add(string? code)
    {
        if (code is null || ReferenceEquals(code, _last) || _codes.Count >= MostCodes)
        {
            return;
        }

        _last = code;
        if (_seen.Count < MostCodes && _seen.Add(code) && _codes.Add(code))
        {
            AddNew(code);
        }
    }

    // Punctuation tells numbered codes apart, but not names.
    private void AddNew(string code)
    {
        var key = code.Any(char.IsAsciiDigit) ? code.ToUpperInvariant() : HeaderText.Fold(code);
        if (!_folded.TryAdd(key, code) && key.Length > 0)
        {
            _count++;
            _example ??= $"{_folded[key]} / {code}";
        }
    }
}
