using System.Globalization;
using BenchmarkDotNet.Running;
using Kamino.Bench;
using Kamino.Bench.Kills;
using Kamino.Bench.Load;

// copy LEDGER PARQUET, facts PARQUET and purchases PARQUET are the bare engine's side of bench/run, summary N FILE makes the customers that the models of
// buying are measured on, ledger-summary WORKSPACE and betas WORKSPACE read a ledger for them, answers sums customers' answers up, plans reads 5,000 plans, whitespace maps 2,000 accounts by 200 lines, load PROGRAM FOLDER LINES ACCOUNTS READS WRITES MINUTES lets 200 people ask a server, kills PROGRAM FOLDER KILLS kills one under load; anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["copy", var ledger, var parquet]:
        BareDuck.Copy(ledger, parquet);
        break;
    case ["facts", var parquet]:
        Console.WriteLine(BareDuck.Facts(parquet));
        break;
    case ["purchases", var parquet]:
        Console.WriteLine(BareDuck.Purchases(parquet));
        break;
    case ["summary", var customers, var file]:
        MadeSummary.Write(int.Parse(customers, CultureInfo.InvariantCulture), file);
        break;
    case ["ledger-summary", var workspace]:
        Console.WriteLine(await LedgerReads.Summary(workspace));
        break;
    case ["betas", var workspace]:
        Console.WriteLine(await LedgerReads.Betas(workspace));
        break;
    case ["answers"]:
        Console.WriteLine(await ManyAnswers.Read());
        break;
    case ["plans"]:
        Console.WriteLine(await ManyPlans.Read());
        break;
    case ["whitespace"]:
        Console.WriteLine(await ManyLines.Read());
        break;
    case ["load", var kamino, var folder, var lines, var accounts, var reads, var writes, var minutes]:
        Console.WriteLine(await ServedLoad.Run(kamino, folder, Whole(lines), Whole(accounts), new Pace(Whole(reads), Whole(writes), double.Parse(minutes, CultureInfo.InvariantCulture))));
        break;
    case ["kills", var kamino, var folder, var kills]:
        var (said, isWhole) = await KillRun.Run(kamino, folder, Whole(kills));
        Console.WriteLine(said);
        return isWhole ? 0 : 1;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(BareDuck).Assembly).Run(args);
        break;
}

return 0;

static int Whole(string word) => int.Parse(word, CultureInfo.InvariantCulture);
