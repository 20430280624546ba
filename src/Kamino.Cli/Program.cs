Kamino.Cli.Shell.ServerMemory.Take(args);
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
return await Kamino.Cli.Setup.Run(args, Console.Out, Console.Error, stop.Token);
