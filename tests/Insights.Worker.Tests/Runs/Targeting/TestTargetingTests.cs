using System.Text;
using Insights.Models.Statistics;
using Insights.Worker.Runs;

namespace Insights.Worker.Tests.Runs.Targeting;

/// <summary>Companies whose test is known to the last person: on whom the offer works, and on whom it does not.</summary>
public sealed class TestTargetingTests : IDisposable
{
    const double Usual = 0.05;

    readonly RunFolder _company = new();

    [Fact]
    public async Task An_offer_that_works_in_one_industry_only_is_said_to_be_worth_choosing_people_for()
    {
        var sentence = Assert.Single(await TargetingAsync(accounts: 3000, industry => industry == "Retail" ? 0.3 : Usual));
        Assert.StartsWith("cash: it matters whom you offer it. Of accounts not learned from, those ranked in the first 30 % refer ", sentence, StringComparison.Ordinal);
        // Those ranked first are all in retail, where the offer adds 25 points; half of all are.
        var points = sentence.Split(' ').Select(word => double.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : (double?)null).OfType<double>().ToList();
        Assert.InRange(points[1], 18, 32);
        Assert.InRange(points[^2], 8, 17);
    }

    [Fact]
    public async Task An_offer_that_works_alike_on_everybody_is_no_reason_to_choose()
    {
        var sentence = Assert.Single(await TargetingAsync(accounts: 3000, _ => 0.2));
        Assert.StartsWith("cash: no evidence that choosing people helps. Not distinguishable from random", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_hardly_anybody_referred_nothing_is_said_of_whom_to_choose()
    {
        var sentence = Assert.Single(await TargetingAsync(accounts: 500, _ => 0.2));
        Assert.Contains("whether it matters whom you offer it can't be told.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happened_after_people_were_assigned_changes_nothing_of_what_is_learned_from()
    {
        var before = await TargetingAsync(accounts: 3000, industry => industry == "Retail" ? 0.3 : Usual);
        // Everybody in retail answers 10 once the test is over, and those in media open tickets.
        _company.Put("responses.csv", "response_id,contact_id,survey,responded_at,nps_score\n" + string.Concat(Enumerable.Range(0, 3000).Where(IsRetail).Select(row => $"R-{row},C-{row},relationship,2026-05-01T10:00:00Z,10\n")));
        _company.Put("tickets.csv", "ticket_id,account_id,contact_id,opened_at,status\n" + string.Concat(Enumerable.Range(0, 3000).Where(row => !IsRetail(row)).Select(row => $"T-{row},A-{row},C-{row},2026-05-02T10:00:00Z,open\n")));
        await RunAsync();

        Assert.Equal(before, await ReadAsync());
    }

    async Task<IReadOnlyList<string>> TargetingAsync(int accounts, Func<string, double> withOffer)
    {
        var random = SeededRandom.For(11, "targeting");
        StringBuilder accountRows = new("account_id,name,industry,status,started_on\n"), contacts = new("contact_id,account_id,email,created_on\n");
        StringBuilder subscriptions = new("account_id,month,mrr,currency\n");
        StringBuilder exposures = new("experiment,contact_id,variant,assigned_at,first_exposed_at\n"), referrals = new("referral_id,referrer_contact_id,programme,referee_company,referee_email,mechanism,submitted_at\n");
        for (var row = 0; row < accounts; row++)
        {
            var (industry, isTreated) = (IsRetail(row) ? "Retail" : "Media", random.NextBool(0.5));
            accountRows.Append($"A-{row},Company {row},{industry},active,2024-{1 + row % 12:00}-03\n");
            foreach (var month in (string[])["2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]) subscriptions.Append($"A-{row},{month}-01,100,EUR\n");
            contacts.Append($"C-{row},A-{row},somebody@company-{row}.example,2024-{1 + row % 12:00}-05\n");
            exposures.Append($"spring,C-{row},{(isTreated ? "cash" : "control")},2026-01-15T09:00:00Z,2026-01-16T09:00:00Z\n");
            if (random.NextBool(isTreated ? withOffer(industry) : Usual)) referrals.Append($"F-{row},C-{row},customer,New {row},buyer@new-{row}.example,form,2026-02-{1 + row % 27:00}T12:00:00Z\n");
        }
        _company.Put("accounts.csv", accountRows.ToString());
        _company.Put("contacts.csv", contacts.ToString());
        _company.Put("subscriptions.csv", subscriptions.ToString());
        _company.Put("exposures.csv", exposures.ToString());
        _company.Put("referrals.csv", referrals.ToString());
        await RunAsync();
        return await ReadAsync();
    }

    /// <summary>As of a day by which the test is over, whatever the last row says.</summary>
    async Task RunAsync()
    {
        var outcome = await _company.RunAsync(new RunRequest(RunFolder.AsOf));
        Assert.True(outcome.Status == RunStatus.Done, string.Join('\n', outcome.Messages));
    }

    async Task<IReadOnlyList<string>> ReadAsync()
    {
        var section = (await new TestReadoutRun(_company.Options, _company.Clock) { Browser = null }.ExecuteAsync("spring", null, null, TestContext.Current.CancellationToken)).Section;
        Assert.Null(section.Readout.Withheld);
        return section.Targeting;
    }

    static bool IsRetail(int row) => row % 2 == 0;

    public void Dispose() => _company.Dispose();
}
