namespace Kamino.Core.Forecasting;

/// <summary>How a product of the library ended.</summary>
public enum AnalogOutcome
{
    /// <summary>It spread through its market.</summary>
    Spread,

    /// <summary>It was given up long before its market was full. Leaving these out is how forecasts by analogy go wrong.</summary>
    Failed,
}

/// <summary>A product whose p and q are published. m isn't: it comes from the market.</summary>
/// <param name="Name">As <c>--like</c> names it.</param>
/// <param name="P">p, per year.</param>
/// <param name="Q">q, per year.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Source">Where the figures are printed; sources disagree widely.</param>
public sealed record LibraryAnalog(string Name, double P, double Q, AnalogOutcome Outcome, string Source)
{
    /// <summary>What was bought in each year from its launch on; empty where only p and q are published.</summary>
    public IReadOnlyList<double> Yearly { get; init; } = [];
}

/// <summary>Published p and q of products of the past.</summary>
public static class AnalogLibrary
{
    private const string Bass = "Bass, Management Science 15 (1969)";
    private const string Compiled = "Van den Bulte's compilation, DecisionPro";
    private const string Slides = "T. Kwartler, DataCamp";
    private const string Classic = "Series after Srinivasan and Mason, Marketing Science 5 (1986), and Lilien and others; p and q fitted by whole intervals";
    private const string Mean = "Sultan, Farley and Lehmann, Journal of Marketing Research 27 (1990): mean of 213 applications";

    /// <summary>Every product, by name; one that two sources know comes twice, under two names.</summary>
    public static IReadOnlyList<LibraryAnalog> All { get; } =
    [
        Spread("answering_machine", 5.8e-8, 0.5443, Compiled),
        Spread("artificial_insemination", 0.014, 0.437, Compiled),
        Spread("average", 0.03, 0.38, Mean),
        Spread("bale_hay", 0.0095, 0.519, Compiled),
        Spread("bed_covers", 0.0058760, 0.24387, Bass),
        Spread("black_and_white_tv", 0.0278770, 0.25105, Bass),
        Spread("cable_tv", 0.02116, 0.2698, Compiled),
        Spread("calculator", 0.00136, 0.438, Compiled),
        Spread("camcorder", 0.000094, 0.4679, Compiled),
        Spread("cd_player", 0.0017, 0.3991, Compiled),
        Spread("cell_phone", 0.00471, 0.506, Compiled),
        Spread("cell_phone_kwartler", 0.008, 0.421, Slides),
        Spread("clothes_dryers", 0.017206, 0.35688, Bass),
        Series("clothes_dryers_1949", 0.0135962, 0.3267024, 106, 319, 492, 635, 737, 890, 1397, 1523, 1294, 1240, 1425, 1260, 1236),
        Spread("coffee_makers", 0.0171350, 0.30145, Bass),
        Series("colour_tv_1963", 0.0184664, 0.6158633, 747, 1480, 2646, 5118, 5777, 5982, 5962, 4631),
        Spread("colour_tv_kwartler", 0.059, 0.146, Slides),
        Spread("cordless_phone", 0.002, 0.388, Compiled),
        Spread("digital_watch", 0.0056, 0.3542, Compiled),
        Spread("disk_drive", 0.0208, 0.995, Compiled),
        Spread("freezers", 0.0181190, 0.17110, Bass),
        Spread("hybrid_corn", 1e-8, 0.7975, Compiled),
        Spread("irons", 0.0286320, 0.32791, Bass),
        new("laser_disc", 0.0025, 0.3242, AnalogOutcome.Failed, Compiled),
        Spread("lawnmowers", 0.0091837, 0.33790, Bass),
        Series("mammography", 0.0004101, 0.8606519, 2, 2, 2, 3, 4, 9, 7, 16, 23, 24, 15, 6, 5, 1),
        Spread("pc_kwartler", 0.121, 0.281, Slides),
        Spread("radio", 0.01034, 0.4537, Compiled),
        Spread("record_players", 0.0247960, 0.65410, Bass),
        Spread("refrigerators", 0.0026167, 0.21566, Bass),
        Spread("room_air_conditioners", 0.0103990, 0.41861, Bass),
        Series("room_air_conditioners_1949", 0.0094421, 0.3747628, 96, 195, 238, 380, 1045, 1230, 1267, 1828, 1586, 1673, 1800, 1580, 1500),
        Spread("tractor", 0.0072, 0.11795, Compiled),
        Series("ultrasound", 0.0013179, 0.6206044, 5, 3, 2, 5, 7, 12, 6, 16, 16, 28, 28, 21, 13, 6),
        Series("vcr", 0.0087890, 0.6421589, 840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890),
        Spread("water_softeners", 0.0177030, 0.29695, Bass),
    ];

    /// <summary>The product of a name; <c>null</c> where there is none.</summary>
    public static LibraryAnalog? Find(string name) => All.FirstOrDefault(analog => analog.Name == name);

    private static LibraryAnalog Series(string name, double p, double q, params double[] yearly) => Spread(name, p, q, Classic) with { Yearly = yearly };

    private static LibraryAnalog Spread(string name, double p, double q, string source) => new(name, p, q, AnalogOutcome.Spread, source);
}
