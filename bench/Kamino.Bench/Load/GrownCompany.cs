using System.Globalization;
using System.Text.Json;
using Kamino.Core.Accounts;
using Kamino.Core.Rights;
using Kamino.Core.Sample;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Sales;
using Kamino.UseCases.Sample;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Bench.Load;

/// <summary>Somebody who signs in.</summary>
/// <param name="Login">With this.</param>
/// <param name="Role">What they are.</param>
/// <param name="Token">For the interface.</param>
/// <param name="Accounts">Some of the accounts that they reach.</param>
internal sealed record Person(string Login, Role Role, string Token, IReadOnlyList<string> Accounts)
{
    /// <summary>Plans that they reach.</summary>
    public IReadOnlyList<int> Plans { get; init; } = [];

    /// <summary>Open opportunities that they reach.</summary>
    public IReadOnlyList<long> Opportunities { get; init; } = [];

    /// <summary>Whether they make changes: by their role, where there is something that they reach.</summary>
    public bool Writes => Role is Role.Administrator or Role.KeyAccountManager && Plans.Count > 0 && Opportunities.Count > 0;
}

/// <summary>What the run asks for.</summary>
/// <param name="People">Who asks.</param>
/// <param name="Plans">Numbers of plans that can be changed.</param>
/// <param name="Opportunities">Opportunities that can be changed.</param>
internal sealed record Cast(IReadOnlyList<Person> People, IReadOnlyList<int> Plans, IReadOnlyList<long> Opportunities);

/// <summary>The demo company grown to the size of the run: its ledger, plans for many of its accounts, opportunities, and the people who sign in. Made once a folder; each run begins with the records as they were made, not with what the runs before it wrote.</summary>
internal static class GrownCompany
{
    /// <summary>The password of everybody.</summary>
    public const string Password = "viajes lentos y largos 7";

    private const int Plans = 400;
    private const int Opportunities = 400;
    private const int AccountsEach = 400;

    /// <summary>Makes it, or finds it made.</summary>
    public static async Task<Cast> In(string folder, long lines, int accounts, int people)
    {
        var (kept, made, records) = (Path.Combine(folder, "cast.json"), Path.Combine(folder, "made.db"), Path.Combine(folder, "workspace", "kamino.db"));
        if (!File.Exists(kept))
        {
            await File.WriteAllTextAsync(kept, JsonSerializer.Serialize(await Make(folder, lines, accounts, people)));
            File.Copy(records, made);
        }

        File.Delete(records + "-wal"); // of a server that was killed: it belongs to the file that goes
        File.Delete(records + "-shm");
        File.Copy(made, records, overwrite: true);
        return JsonSerializer.Deserialize<Cast>(await File.ReadAllTextAsync(kept))!;
    }

    // Its records are one whole file when this is over: whoever closes them last takes in what was written beside them.
    private static async Task<Cast> Make(string folder, long lines, int accounts, int people)
    {
        await using var services = new ServiceCollection().AddStorage(Path.Combine(folder, "workspace")).AddUseCases().BuildServiceProvider();
        await using var own = services.CreateAsyncScope();
        await own.ServiceProvider.GetRequiredService<MakeDemo>().In(Path.Combine(folder, "sample"), new SampleSettings(lines, accounts), new Progress<DemoStep>(step => Console.Error.WriteLine(step)), CancellationToken.None);
        Directory.CreateDirectory(Path.Combine(folder, "sample")).Delete(recursive: true);
        var cast = await Fill(own.ServiceProvider, people);
        SqliteConnection.ClearAllPools();
        return cast;
    }

    private static async Task<Cast> Fill(IServiceProvider services, int people)
    {
        var all = await services.GetRequiredService<IAccountStore>().Read(CancellationToken.None);
        var plans = new List<int>();
        foreach (var account in Spread(all, Plans))
        {
            if ((await services.GetRequiredService<WritePlan>().Begin(new PlanDraft(account.Code, "bench") { Owner = account.Seller }, CancellationToken.None)).Plan is { } begun)
            {
                plans.Add(begun.Card.Number);
            }
        }

        var opportunities = new List<long>();
        foreach (var account in Spread(all, Opportunities))
        {
            opportunities.Add(await Opened(services.GetRequiredService<EditOpportunities>(), account));
        }

        return new Cast(await SignUp(services, all, people), plans, opportunities);
    }

    private static async Task<long> Opened(EditOpportunities edit, Account account)
    {
        var outcome = await edit.Open(new OpportunityDraft(account.Code, "Línea nueva", "Empaques", 25_000, "USD", DateOnly.FromDateTime(DateTime.UtcNow).AddMonths(4), account.Seller ?? "bench"), CancellationToken.None);
        return outcome.Opportunity?.Id ?? throw new InvalidOperationException($"No opportunity for {account.Code}: {outcome.Flaw}");
    }

    private static async Task<IReadOnlyList<Person>> SignUp(IServiceProvider services, IReadOnlyList<Account> all, int people)
    {
        var sellers = all.GroupBy(account => account.Seller ?? "").Where(group => group.Key.Length > 0).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var signed = new List<Person>();
        for (var i = 0; i < people; i++)
        {
            var (login, role, theirs) = (string.Create(CultureInfo.InvariantCulture, $"person{i:000}"), RoleOf(i), sellers[i % sellers.Count]);
            var name = role == Role.KeyAccountManager ? theirs.Key : login;
            await services.GetRequiredService<EditUsers>().Add(new User(login, name, role, role == Role.Reader, []), Password, CancellationToken.None);
            var (made, flaw) = await services.GetRequiredService<EditTokens>().New(login, "bench", role == Role.Reader ? TokenScope.Read : TokenScope.Write, 30, CancellationToken.None);
            signed.Add(new Person(login, role, made?.Secret ?? throw new InvalidOperationException($"No token for {login}: {flaw}"), [.. Spread(role == Role.KeyAccountManager ? [.. theirs] : all, AccountsEach).Select(account => account.Code)]));
        }

        return signed;
    }

    // Of twenty people one runs the workspace, one is of the board, one of finance, three only look and fourteen answer for accounts.
    private static Role RoleOf(int place) => (place % 20) switch { 0 => Role.Administrator, 1 => Role.Board, 2 => Role.Finance, 3 or 4 or 5 => Role.Reader, _ => Role.KeyAccountManager };

    private static IEnumerable<T> Spread<T>(IReadOnlyList<T> all, int most) => Enumerable.Range(0, Math.Min(most, all.Count)).Select(at => all[(int)((long)at * all.Count / Math.Min(most, all.Count))]);
}
