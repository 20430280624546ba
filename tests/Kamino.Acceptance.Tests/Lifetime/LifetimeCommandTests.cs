using System.Globalization;
using System.Text.Json;
using Kamino.Cli;

namespace Kamino.Acceptance.Tests.Lifetime;

/// <summary>The command <c>lifetime</c> on given summaries, against the reference values.</summary>
public sealed class LifetimeCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kamino-lifetime").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("bg_nbd", "bgnbd_customers.csv", ".243,4.414,.793,2.426", "ref_cet39")]
    [InlineData("mbg_nbd", "mbgnbd_customers.csv", ".525,6.183,.891,1.614", "ref_cet39")]
    [InlineData("pareto_nbd", "paretonbd_customers.csv", ".553,10.578,.606,11.669", "ref_cet39")]
    public async Task Given_parameters_predict_every_reference_customer(string model, string file, string parameters, string expected)
    {
        var wanted = Shared("vectors/" + file);
        var answer = await Run("--summary", Path(file), "--model", model, "--params", parameters, "--horizon", "39");

        Assert.Equal(wanted.Count, answer.GetProperty("customers").GetArrayLength());
        Assert.All(wanted.Zip(answer.GetProperty("customers").EnumerateArray()), pair =>
        {
            Assert.Equal(pair.First["customer"], pair.Second.GetProperty("customer").GetString());
            Close(pair.First["ref_palive"], pair.Second.GetProperty("p_alive").GetDouble());
            Close(pair.First[expected], pair.Second.GetProperty("expected").GetDouble());
        });
    }

    [Theory]
    [InlineData("bg_nbd", "BG/NBD CDNOW")]
    [InlineData("mbg_nbd", "MBG/NBD CDNOW")]
    [InlineData("pareto_nbd", "Pareto/NBD CDNOW")]
    public async Task The_fit_of_cdnow_is_the_published_optimum(string model, string name)
    {
        var optimum = Shared("vectors/fits.csv").Where(row => row["model"].StartsWith(name, StringComparison.Ordinal)).ToList();
        var fit = (await Run("--summary", SharedFile("data/cdnow/summary_1997-09-30.csv"), "--model", model)).GetProperty("fit");

        Assert.Equal("converged", fit.GetProperty("status").GetString());
        Assert.Equal(2357, fit.GetProperty("customers").GetInt32());
        Assert.All(fit.GetProperty("params").EnumerateObject(), parameter => Close(Value(optimum, parameter.Name), parameter.Value.GetDouble(), 1e-6));
        Assert.All(fit.GetProperty("std_errors").EnumerateObject(), error => Assert.True(error.Value.GetDouble() > 0));
        Assert.InRange(fit.GetProperty("log_likelihood").GetDouble() - double.Parse(Value(optimum, "loglik"), CultureInfo.InvariantCulture), -1e-8, 1e-6);
    }

    [Fact]
    public async Task M15_M40_Amounts_are_fitted_on_those_who_tell_and_predicted_for_everyone()
    {
        var answer = await Run("--summary", SharedFile("data/cdnow/summary_1997-09-30.csv"));

        Assert.Equal(946, answer.GetProperty("spend_fit").GetProperty("customers").GetInt32());
        Assert.Equal(2357 - 946, answer.GetProperty("excluded").EnumerateArray().Sum(row => row.GetProperty("count").GetInt32()));
        Assert.All(answer.GetProperty("customers").EnumerateArray(), row => Assert.True(row.GetProperty("value").GetDouble() >= 0));
    }

    [Fact]
    public async Task M35_A_silence_that_the_model_overlooks_is_told_beside_the_figures()
    {
        var answer = await Run("--summary", Write("customer,x,t_x,T\na,0,0,5000\n"), "--params", ".243,4.414,.793,2.426");

        Assert.Equal(1.0, answer.GetProperty("customers")[0].GetProperty("p_alive").GetDouble());
        Assert.Equal("alive_by_assumption", answer.GetProperty("notices")[0].GetString());
    }

    [Theory]
    [InlineData("customer,x,t_x,T\na,3,20,30\n", "not_identified", "not_identified")]
    [InlineData("customer,x,t_x,T\na,0,0,30\nb,0,0,20\n", "not_identified", "no_repeat_purchases")]
    public async Task M12_M48_What_can_not_be_estimated_says_so_and_offers_no_figure(string summary, string status, string why)
    {
        var answer = await Run("--summary", Write(summary));

        Assert.Equal(status, answer.GetProperty("fit").GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("fit").GetProperty("params").ValueKind);
        Assert.Equal(why, answer.GetProperty("fit").GetProperty("params_why").GetString());
        Assert.All(answer.GetProperty("customers").EnumerateArray(), row => Assert.Equal(why, row.GetProperty("p_alive_why").GetString()));
    }

    [Fact]
    public async Task M33_Codes_are_kept_as_they_are_written_and_other_columns_ignored()
    {
        var answer = await Run(
            "--summary", Write("T,note,x,customer,t_x\r\n30,\"a, b\",1,\"Ñandú, \"\"7\"\"\",2\r\n30,,0,007,0\r\n"), "--params", "1,1,1,1");

        Assert.Equal(["Ñandú, \"7\"", "007"], answer.GetProperty("customers").EnumerateArray().Select(row => row.GetProperty("customer").GetString()));
    }

    [Theory]
    [InlineData("customer,x,t_x\na,1,2\n", "row 1, column T")]
    [InlineData("customer,x,t_x,T\na,1,40,30\n", "row 2, column t_x: 40")]
    [InlineData("customer,x,t_x,T\na,1,4,30\nb,1.5,4,30\n", "row 3, column x: 1.5")]
    [InlineData("customer,x,t_x,T\na,0,4,30\n", "row 2, column t_x: 4")]
    [InlineData("customer,x,t_x,T\na,1,NaN,30\n", "row 2, column t_x: NaN")]
    [InlineData("customer,x,t_x,T\na,1,,30\n", "row 2, column t_x")]
    [InlineData("customer,x,t_x,T\na,1,4,30\na,1,4,30\n", "row 3, column customer: a")]
    public async Task M30_A_row_that_no_customer_can_have_is_refused_by_its_place(string summary, string place)
    {
        using var errors = new StringWriter();
        var file = Write(summary);

        Assert.Equal(1, await Setup.Run(["lifetime", "--summary", file], TextWriter.Null, errors, TestContext.Current.CancellationToken));
        Assert.Contains(file, errors.ToString(), StringComparison.Ordinal);
        Assert.Contains(place, errors.ToString(), StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("--params", "1,2,3")]
    [InlineData("--params", "1,2,3,0")]
    [InlineData("--model", "nbd")]
    [InlineData("--unit", "quarter")]
    [InlineData("--horizon", "-1")]
    public async Task A_wrong_option_is_a_wrong_use(string option, string value) =>
        Assert.Equal(2, await Setup.Run(["lifetime", "--summary", "none.csv", option, value], TextWriter.Null, TextWriter.Null, TestContext.Current.CancellationToken));

    private async Task<JsonElement> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await Setup.Run(["lifetime", .. arguments, "--json", "--workspace", System.IO.Path.Combine(_folder, "workspace")], output, errors, TestContext.Current.CancellationToken);
        Assert.True(code == 0, errors.ToString());
        using var document = JsonDocument.Parse(output.ToString());
        return document.RootElement.Clone();
    }

    private string Write(string text)
    {
        var file = System.IO.Path.Combine(_folder, "summary.csv");
        File.WriteAllText(file, text);
        return file;
    }

    private static string Path(string file) => SharedFile("vectors/" + file);

    private static string SharedFile(string file)
    {
        var shared = Environment.GetEnvironmentVariable("KAMINO_SHARED");
        Assert.SkipUnless(Directory.Exists(shared), "KAMINO_SHARED names no folder with the reference values.");
        return System.IO.Path.Combine(shared ?? "", file);
    }

    private static List<Dictionary<string, string>> Shared(string file)
    {
        var lines = File.ReadAllLines(SharedFile(file));
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second.Trim('"')))];
    }

    private static string Value(List<Dictionary<string, string>> rows, string quantity) => rows.First(row => row["quantity"] == quantity)["value"];

    private static void Close(string expected, double actual, double relative = 1e-10)
    {
        var number = double.Parse(expected, CultureInfo.InvariantCulture);
        Assert.True(Math.Abs(number - actual) <= relative * Math.Abs(number) || Math.Abs(number - actual) < 1e-300, $"expected {expected}, got {actual:R}");
    }
}
