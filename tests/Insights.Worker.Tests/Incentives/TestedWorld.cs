using Insights.Models.Incentives;
using Insights.Models.Units;
using Insights.SampleCompany;
using Insights.SampleCompany.Parameters;
using Insights.Worker.Database;
using Insights.Worker.Incentives;
using Insights.Worker.Ingest;
using Insights.Worker.Options;
using Insights.Worker.Tests.Find;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Tests.Incentives;

/// <summary>A sample company's tests as the program sees them, and what its incentives truly do. Of a run only what predictions are made of takes place.</summary>
/// <param name="Record">Its later tests, predicted from its earlier ones.</param>
/// <param name="Gain">True profit of the mix that the program chooses, over that of the best offer for everybody, the mix within its cost.</param>
sealed record TestedWorld(TrackRecord Record, double Gain)
{
    /// <summary>Share that refers without an offer, by which what incentives add to the log-odds becomes shares.</summary>
    const double BaseShare = 0.025;

    static readonly string[] Files = ["accounts", "contacts", "exposures", "fx_rates", "referrals"];

    /// <summary>As the demo's configuration has them.</summary>
    static readonly IncentiveOptions Incentives = new()
    {
        Variants =
        [
            Offer("account_credit", "credit"), Offer("cash", "cash") with { FulfilmentCost = 5 }, Offer("gift_card", "gift_card") with { FulfilmentCost = 3 },
            Offer("priority_support", "priority_support") with { CostShare = 0.8 }, Offer("donation", "donation"),
        ],
        Segments = new Dictionary<string, IReadOnlyList<string>>
        {
            ["agency"] = ["Agency"], ["commerce"] = ["Retail", "Logistics", "Manufacturing"], ["institution"] = ["Healthcare", "Education", "Public sector"],
            ["technology"] = ["Software", "Telecommunications"],
        },
        Experiments =
        [
            new() { Name = "cash-or-credit", Variants = ["account_credit", "cash"], HorizonDays = 180 },
            new() { Name = "gift-or-support", Variants = ["gift_card", "priority_support"], HorizonDays = 180 },
            new() { Name = "all-incentives", Variants = ["account_credit", "cash", "gift_card", "priority_support", "donation"], HorizonDays = 180 },
        ],
    };

    public static TestedWorld Of(SampleOptions sample)
    {
        using var folder = new TemporaryFolder();
        Insights.SampleCompany.SampleCompany.Write(sample with { Tables = Files, Dirt = false, TruthOfPeople = false }, folder["inbox"], folder["truth"]);
        using var warehouse = WarehouseFile.Open(":memory:", new WarehouseSettings { TimeZone = sample.TimeZone, Threads = 1 });
        RawTables.Create(warehouse);
        new InboxLoader(warehouse, new() { TimeZone = sample.TimeZone }, TimeProvider.System) { Settle = TimeSpan.Zero }.Load(folder["inbox"], null, CancellationToken.None);
        Build(warehouse, sample.AsOf);
        var reader = new TestReader(warehouse, Incentives, Currency.Of("EUR"));
        var tests = reader.Names().Select(name => reader.Read(name, sample.AsOf)).ToList();
        return new(TrackRecord.Of(tests, Incentives.HorizonDays), GainOf(warehouse, tests, sample));
    }

    static void Build(WarehouseFile warehouse, DateOnly asOf)
    {
        var settings = new TestSettings(
            Incentives.HorizonDays, Incentives.Experiments.ToDictionary(test => test.Name, Incentives.Horizon),
            Incentives.Segments.SelectMany(segment => segment.Value, (segment, industry) => (industry, segment.Key)).ToDictionary());
        NeededModels.Build(warehouse, ModelParameters.For(asOf, "EUR") with { Tests = settings }, NeededModels.Of(
            "marts.test_accounts", "marts.test_shown", "marts.test_weeks", "marts.test_faults"));
    }

    static double GainOf(WarehouseFile warehouse, IReadOnlyList<TestData> tests, SampleOptions sample)
    {
        var (audience, economics) = (Audience(warehouse), Economics(warehouse));
        var model = UptakeModel.Fit(tests, [.. Incentives.Variants.Select(offer => offer.Name)], [.. Incentives.Segments.Keys], Incentives.HorizonDays, sample.AsOf);
        var single = Incentives.Variants.MaxBy(offer => audience.Sum(member => TrueProfit(offer, member, economics, sample.Causes.Variants)))!;
        var budget = OfferForecast.Of(model, single, audience, economics).Cost;
        var mix = BudgetAllocation.Of(model, Incentives.Variants, audience, economics, budget);
        var chosen = audience.Zip(mix.Choices).Where(each => each.Second != BudgetAllocation.NoOffer)
            .Sum(each => TrueProfit(Incentives.Variants[each.Second], each.First, economics, sample.Causes.Variants));
        return chosen / audience.Sum(member => TrueProfit(single, member, economics, sample.Causes.Variants));
    }

    static double TrueProfit(Incentive offer, AudienceMember member, ReferralEconomics economics, VariantEffects effects)
    {
        var odds = BaseShare / (1 - BaseShare) * Math.Exp(effects.Of(member.Segment, offer.Name));
        var share = odds / (1 + odds);
        return (share - BaseShare) * economics.MarginPerReferral - share * economics.CostPerReferral(offer, earlier: 0);
    }

    static List<AudienceMember> Audience(WarehouseFile warehouse) => warehouse.Query(
        """
        select c.contact_id, c.account_id, g.segment
        from core.contacts as c
        join core.accounts as a using (account_id)
        join settings.segments as g using (industry)
        where a.status = 'active' and c.opted_out_on is null
        order by c.contact_id
        """,
        row => new AudienceMember(row.RequiredText("contact_id"), row.RequiredText("account_id"), row.RequiredText("segment"), 0.5, 1, 0));

    static ReferralEconomics Economics(WarehouseFile warehouse) => warehouse.Query(
        """
        select
          count(qualified_at) / count(*) as qualify, count(*) filter (where won) / count(qualified_at) as close,
          avg(deal_value_minor) filter (where won) / 100 as value
        from core.referrals where invalid_reason is null and (closed_at is not null or disqualified_at is not null)
        """,
        row => new ReferralEconomics(row.Number("qualify")!.Value, row.Number("close")!.Value, row.Number("value")!.Value, 0.8)).Single();

    static Incentive Offer(string name, string kind) => new() { Name = name, Kind = kind, Referrer = new(100, 450), Referee = new(0, 250) };
}
