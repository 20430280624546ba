namespace Kamino.UseCases.Quantities;

/// <summary>Marks the class that holds one section of settings. Its properties are the settings; their summaries and <see cref="SettingAttribute"/>s are the table of <c>docs/settings.md</c>.</summary>
/// <param name="prefix">What the names of its settings begin with: <c>Limits__</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SettingsSectionAttribute(string prefix) : Attribute
{
    /// <summary>What the names of its settings begin with.</summary>
    public string Prefix => prefix;
}

/// <summary>What a setting takes.</summary>
/// <param name="takes">Its unit or form, for whoever sets it: <c>requests in a minute</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingAttribute(string takes) : Attribute
{
    /// <summary>Its unit or form.</summary>
    public string Takes => takes;

    /// <summary>The least number that it takes.</summary>
    public double Least { get; init; }

    /// <summary>The greatest number that it takes.</summary>
    public double Most { get; init; } = int.MaxValue;

    /// <summary>What applies where it isn't set, for a default that isn't a plain value of the property.</summary>
    public string Else { get; init; } = "";

    /// <summary>Whether its value is never repeated, in no message and in no log.</summary>
    public bool IsSecret { get; init; }
}
