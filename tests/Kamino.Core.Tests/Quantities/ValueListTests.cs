using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Quantities;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_of_the_same_members_in_the_same_order_are_equal()
    {
        ValueList<int> one = [1, 2], same = [1, 2], turned = [2, 1];

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals(turned));
    }
}
