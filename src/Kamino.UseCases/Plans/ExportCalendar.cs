using System.Globalization;
using System.Text;
using Kamino.Core.Plans;
using Kamino.UseCases.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>The days of one plan as a calendar file: for us its open actions and reviews, for the customer what is shared and nothing else.</summary>
/// <param name="plans">The plans.</param>
/// <param name="due">What is due.</param>
/// <param name="files">Writes calendars.</param>
/// <param name="company">The company's time zone and address.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class ExportCalendar(ViewPlans plans, ReadDue due, ICalendarFiles files, ICompanySettings company, TimeProvider clock, IAsker asker)
{
    /// <summary>Everything that has a day; <c>null</c> where there is no such plan.</summary>
    public async Task<byte[]?> Plan(int number, PlanAudience audience, IReaderWords words, CancellationToken ct)
    {
        asker.Demand(Right.Export);
        ArgumentNullException.ThrowIfNull(words);
        return await plans.Shared(number, ct) is not { } shared ? null : audience switch
        {
            PlanAudience.Us => await Write(shared.Customer, await Ours(number, words, _ => true, ct), ct),
            PlanAudience.Customer => await Write(shared.Us, Theirs(number, shared), ct),
        };
    }

    /// <summary>The next reviews alone; <c>null</c> where there is no such plan.</summary>
    public async Task<byte[]?> Reviews(int number, IReaderWords words, CancellationToken ct)
    {
        asker.Demand(Right.Export);
        ArgumentNullException.ThrowIfNull(words);
        return await plans.Shared(number, ct) is { } shared ? await Write(shared.Customer, await Ours(number, words, own => own.Where.StartsWith("review/", StringComparison.Ordinal), ct), ct) : null;
    }

    private async Task<IReadOnlyCollection<CalendarEntry>> Ours(int number, IReaderWords words, Func<DueThing, bool> wanted, CancellationToken ct)
    {
        var site = (await company.Read(ct)).Mail.PublicAddress;
        return [.. (await due.All(ct)).Where(own => own.Plan == number && wanted(own)).Select(own => FeedCalendar.Entry(own, words.Language, site))];
    }

    private static IReadOnlyCollection<CalendarEntry> Theirs(int number, SharedPlan shared) =>
    [
        .. shared.Actions.Where(own => own is { Done: null, Due: not null }).Select(own => Entry(number, $"actions-{own.Id}", own.Text, own.Due.GetValueOrDefault())),
        .. shared.Meetings.Where(own => own.Day is not null).Select(own => Entry(number, $"meetings-{own.Id}", own.Text, own.Day.GetValueOrDefault())),
    ];

    private static CalendarEntry Entry(int number, string id, string text, DateOnly day) => new(string.Create(CultureInfo.InvariantCulture, $"shared-{number}-{id}@kamino"), text, day, null, "");

    private async Task<byte[]> Write(string name, IReadOnlyCollection<CalendarEntry> entries, CancellationToken ct) =>
        Encoding.UTF8.GetBytes(files.Write($"Kamino · {name}", entries, (await company.Read(ct)).TimeZone ?? clock.LocalTimeZone.Id, clock.GetUtcNow()));
}
