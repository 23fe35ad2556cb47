using FsCheck;
using FsCheck.Fluent;
using Insights.Worker.Database;
using Insights.Worker.Find;

namespace Insights.Worker.Tests.Find;

/// <summary>Whoever waits longest for a reply stands first.</summary>
public sealed class DetractorReaderTests : IDisposable
{
    readonly WarehouseFile _warehouse = WarehouseFile.Open(":memory:");

    public DetractorReaderTests() => _warehouse.Execute("""
        create schema marts;
        create table marts.unanswered_detractors (contact_id text, contact text, email text, account_id text, account text, owner_email text,
            score bigint, answered_on date, days_waiting bigint, comment text, language text, mrr_minor bigint)
        """);

    [Fact]
    public void Detractors_come_longest_waiting_first_then_by_revenue_unknown_last() => Prop.ForAll(
        (from days in Gen.Choose(0, 5) from revenue in Gen.Elements<long?>(null, 0, 5, 900) select (days, revenue)).ArrayOf().ToArbitrary(), people =>
        {
            _warehouse.Execute("delete from marts.unanswered_detractors");
            for (var i = 0; i < people.Length; i++)
                _warehouse.Execute($"""
                    insert into marts.unanswered_detractors (contact_id, score, answered_on, days_waiting, mrr_minor)
                    values ('c{i:000}', 3, date '2026-10-12' - {people[i].days}, {people[i].days}, {people[i].revenue?.ToString() ?? "null"})
                    """);
            Assert.Equal(
                people.Select((person, i) => (person.days, person.revenue, Id: $"c{i:000}"))
                    .OrderByDescending(person => person.days).ThenByDescending(person => person.revenue ?? -1).ThenBy(person => person.Id, StringComparer.Ordinal).Select(person => person.Id),
                new DetractorReader(_warehouse).Read().Select(person => person.ContactId));
        }).Holds(30);

    public void Dispose() => _warehouse.Dispose();
}
