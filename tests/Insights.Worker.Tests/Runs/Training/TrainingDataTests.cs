using Insights.Worker.Database;
using Insights.Worker.Runs.Training;
using Insights.Worker.Score;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Tests.Runs.Training;

public sealed class TrainingDataTests : IDisposable
{
    static readonly DateOnly AsOf = new(2026, 6, 29);

    readonly WarehouseFile _warehouse = WarehouseFile.Open(":memory:", "Europe/Berlin");

    public TrainingDataTests()
    {
        new ModelRunner(_warehouse, ModelParameters.For(AsOf, "EUR")).DefineMacros();
        _warehouse.Execute(
            """
            create schema core;
            create schema features;
            create schema staging;
            create table core.responses (responded_on date);
            create table core.subscriptions (account_id varchar, month date, mrr_minor bigint);
            create table core.invitations (sent_on date);
            create table staging.usage (week date);
            create table core.tickets (opened_at timestamp);
            create table core.accounts (account_id varchar, is_stub boolean, ended_on date, started_on date);
            create table core.referrals (referrer_contact_id varchar, invalid_reason varchar, submitted_at timestamp, referrer_account_id varchar);
            create table features.churn (account_id varchar);
            create table features.advocacy (contact_id varchar);
            """);
    }

    [Theory]
    [InlineData(100, 24, 1)]
    [InlineData(4_166, 24, 1)]
    [InlineData(4_167, 24, 2)]
    [InlineData(8_333, 24, 2)]
    [InlineData(8_334, 24, 3)]
    [InlineData(0, 24, 1)]
    public void Of_more_rows_than_a_model_needs_one_in_so_many_is_enough(int contacts, int days, int oneIn)
    {
        _warehouse.Execute($"insert into features.advocacy select i::varchar from range({contacts}) as r(i)");

        Assert.Equal(oneIn, TrainingData.OneIn(_warehouse, Target.Advocacy, days));
        Assert.Equal(1, TrainingData.OneIn(_warehouse, Target.Churn, days));
    }

    [Fact]
    public void Without_data_there_is_no_first_day() => Assert.Null(TrainingData.FirstDay(_warehouse));

    [Fact]
    public void The_data_begins_with_the_earliest_of_its_tables_and_rows_dated_by_mistake_do_not_count()
    {
        _warehouse.Execute(
            """
            insert into core.responses select date '2025-03-01' + (i % 300)::integer from range(3000) as r(i);
            insert into core.responses values (date '1970-01-01'), (date '0001-01-01');
            """);
        Assert.Equal(new DateOnly(2025, 3, 1), TrainingData.FirstDay(_warehouse));

        _warehouse.Execute("insert into core.subscriptions (month) values (date '2025-02-01')");
        Assert.Equal(new DateOnly(2025, 2, 1), TrainingData.FirstDay(_warehouse));

        // Half past eleven at night in UTC is the next day in Berlin.
        _warehouse.Execute("insert into core.tickets values (timestamp '2025-01-09 23:30:00')");
        Assert.Equal(new DateOnly(2025, 1, 10), TrainingData.FirstDay(_warehouse));

        _warehouse.Execute("insert into staging.usage values (date '2025-01-06')");
        Assert.Equal(new DateOnly(2025, 1, 6), TrainingData.FirstDay(_warehouse));
    }

    [Fact]
    public void A_referral_says_since_when_data_is_there_unless_it_is_dated_before_its_account_started()
    {
        _warehouse.Execute(
            """
            insert into core.accounts (account_id, is_stub, started_on) values ('a', false, date '2024-05-01');
            insert into core.referrals (referrer_contact_id, submitted_at, referrer_account_id) values
              ('a-1', timestamp '2009-03-02 09:00:00', 'a'), ('a-1', timestamp '2024-06-03 09:00:00', 'a'), ('x', timestamp '2011-01-01 09:00:00', null);
            """);

        Assert.Equal(new DateOnly(2024, 6, 3), TrainingData.FirstDay(_warehouse));
    }

    [Fact]
    public void Of_accounts_those_count_that_are_known_and_have_left_by_the_day()
    {
        _warehouse.Execute("insert into core.accounts (account_id, is_stub, ended_on) values ('a', false, '2026-06-29'), ('b', false, '2026-06-30'), ('c', true, '2026-01-01'), ('d', false, null), ('e', false, '2025-01-01')");

        Assert.Equal(2, TrainingData.Happened(_warehouse, Target.Churn, AsOf));

        // Who stops paying has left, too; a trial that never paid has not, nor has whoever left twice over.
        _warehouse.Execute(
            """
            insert into core.subscriptions values
              ('f', '2026-01-01', 900), ('f', '2026-02-01', 0), ('g', '2026-01-01', 0), ('a', '2026-05-01', 900), ('a', '2026-06-01', 0),
              ('h', '2026-06-01', 900), ('h', '2026-07-01', 0)
            """);
        Assert.Equal(3, TrainingData.Happened(_warehouse, Target.Churn, AsOf));
    }

    [Fact]
    public void Of_contacts_those_count_once_that_have_referred_validly_by_the_day()
    {
        _warehouse.Execute(
            """
            insert into core.referrals (referrer_contact_id, invalid_reason, submitted_at) values
              ('a', null, '2026-06-29 21:59:00'), ('a', null, '2025-01-01 10:00:00'), ('b', 'duplicate', '2026-01-01 10:00:00'),
              ('c', null, '2026-06-29 22:00:00'), ('d', null, '2026-02-01 10:00:00'), (null, null, '2026-02-01 10:00:00')
            """);

        Assert.Equal(2, TrainingData.Happened(_warehouse, Target.Advocacy, AsOf));
    }

    public void Dispose() => _warehouse.Dispose();
}
