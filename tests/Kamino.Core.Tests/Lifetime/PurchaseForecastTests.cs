using Kamino.Core.Lifetime;

namespace Kamino.Core.Tests.Lifetime;

public sealed class PurchaseForecastTests
{
    private static readonly double[] Shapes = [1e-3, 0.05, 0.3, 0.793, 1.0, 2.4, 11.0, 300.0];
    private static readonly double[] Ages = [0.0, 0.3, 4.0, 39.0, 400.0];
    private static readonly double[] Times = [0.01, 1.0, 39.0, 520.0, 20_000.0];
    private static readonly int[] Purchases = [0, 1, 2, 7, 40, 500];

    [SlowFact]
    public void What_customers_share_changes_no_figure_in_its_first_eleven_digits()
    {
        foreach (var (a, b) in Shapes.SelectMany(a => Shapes.Select(b => (a, b))))
        {
            foreach (var model in (IPurchaseModel[])[new BgNbd(0.243, 4.414, a, b), new MbgNbd(1.7, 0.6, a, b)])
            {
                var forecast = new PurchaseForecast(model);
                foreach (var (x, age, ahead) in from x in Purchases from age in Ages from ahead in Times select (x, age, ahead))
                {
                    var history = new PurchaseHistory(x, x == 0 ? 0 : age, age);
                    var expected = model.ExpectedIfAlive(history, ahead);
                    Assert.True(Math.Abs(forecast.IfAlive(history.Repeats, history.Age, ahead, often: true) - expected) <= 1e-11 * expected, $"{model} {history} {ahead}: {forecast.IfAlive(history.Repeats, history.Age, ahead, often: true)} {expected}");
                }
            }
        }
    }

    [Fact]
    public void Other_models_are_asked_as_they_are()
    {
        var model = new ParetoNbd(0.553, 10.578, 0.606, 11.669);
        var history = new PurchaseHistory(2, 30.43, 38.86);

        Assert.Equal(model.Expected(history, 39), model.ProbabilityAlive(history) * new PurchaseForecast(model).IfAlive(history.Repeats, history.Age, 39, often: true), 12);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Both_ways_give_what_the_model_says(bool often) => Assert.All(
        from model in (IPurchaseModel[])[new BgNbd(0.243, 4.414, 0.793, 2.426), new MbgNbd(0.525, 6.183, 0.891, 1.614)] from repeats in Purchases[..4] from age in Ages[..4] select (model, repeats, age),
        asked => Vectors.Close(
            asked.model.ExpectedIfAlive(new PurchaseHistory(asked.repeats, 0, asked.age), 26), new PurchaseForecast(asked.model).IfAlive(asked.repeats, asked.age, 26, often), 1e-11));
}
