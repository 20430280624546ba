namespace Kamino.UseCases.Quantities;

/// <summary>A setting of the environment is wrong, so nothing is served; the message names it and says what it takes.</summary>
public sealed class WrongSettingException(string message) : Exception(message);
