using BenchmarkDotNet.Running;
using Kamino.Bench;

// copy LEDGER PARQUET and facts PARQUET are the bare engine's side of bench/run; anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["copy", var ledger, var parquet]:
        BareDuck.Copy(ledger, parquet);
        break;
    case ["facts", var parquet]:
        Console.WriteLine(BareDuck.Facts(parquet));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(BareDuck).Assembly).Run(args);
        break;
}
