using Kamino.Core.Accounts;
using Kamino.Core.Ledger;

namespace Kamino.Core.Tests.Ledger;

public sealed class HeaderTextTests
{
    private const string HalfPair = "Fecha\uD83D";

    [Fact]
    public void Half_a_surrogate_pair_is_read_past()
    {
        Assert.Equal("fecha", HeaderText.Fold(HalfPair));
        Assert.Equal("fecha", AccountName.Read(HalfPair).Key);
        Assert.Equal("a\u0301\uFFFD", HeaderText.Decomposed("á\uDC00"));
    }

    [Fact]
    public void A_whole_pair_stays() => Assert.Equal("🙂", HeaderText.Decomposed("🙂"));
}
