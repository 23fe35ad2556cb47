// What does the programme return, what does a referred customer cost, how many referrals qualify? Three figures of the report, from the rows in the warehouse step by step.
//
//   dotnet run --file notebooks/03-roi.cs                                        the demo's warehouse
//   dotnet run --file notebooks/03-roi.cs -- path/to/warehouse.duckdb [--out FOLDER]
#:project ../src/Insights.Worker/Insights.Worker.csproj

using System.CommandLine;
using Insights.Models.Findings;
using Insights.Models.Learners;
using Insights.Models.Statistics;
using Insights.Models.Units;
using Insights.Notebooks;
using Insights.Reports.Charts;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Worker.Database;
using Insights.Worker.Find;

var here = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var path = new Argument<string>("warehouse")
{
    Description = "The DuckDB file", DefaultValueFactory = _ => Path.GetFullPath(Path.Combine(here, "..", "demo", "warehouse.duckdb")),
};
var to = new Option<string>("--out") { Description = "Folder for the Markdown and its pictures", DefaultValueFactory = _ => Path.Combine(here, "out") };
var command = new RootCommand("Derives the programme's return, its cost of a customer and its qualified share step by step") { path, to };
command.SetAction(async (given, _) =>
{
    var file = given.GetValue(path)!;
    if (!File.Exists(file))
    {
        Console.Error.WriteLine($"There is no warehouse at {file}. Make the demo's with ./insights demo first, or name another one after --.");
        return 1;
    }
    using var warehouse = WarehouseFile.OpenReadOnly(file);
    var run = LastRun.Of(warehouse);
    var page = new Page(given.GetValue(to)!, "03-roi");
    var isEqual = await new Derivation(warehouse, run, page, new Comparison(run.Findings(file))).WriteAsync();
    Console.WriteLine(page.Save());
    return isEqual ? 0 : 1;
});
return await command.Parse(args).InvokeAsync();

/// <summary>One method a step, in the order of the page.</summary>
sealed class Derivation(WarehouseFile warehouse, LastRun run, Page page, Comparison compared)
{
    const string Source = "this notebook";

    readonly Currency _currency = Currency.Of(run.Currency);
    readonly string _known = $"end_of_day(date '{run.AsOf:yyyy-MM-dd}')";
    readonly MoneyReader _money = new(warehouse, Currency.Of(run.Currency));
    readonly Sentence? _noReferrals = new FunnelReader(warehouse).ReferralsKnown() ? null : "No referral has been loaded. Drop the referrals export into the inbox.";
    DateOnly _from, _end;

    /// <summary>False when a figure differs from the published one.</summary>
    public async Task<bool> WriteAsync()
    {
        (_from, _end) = warehouse.Query("select first_day, end_day from marts.periods where period = 'now'", row => (row.Day("first_day")!.Value, row.Day("end_day")!.Value)).Single();
        page.Write($"""
            # Return, cost of a customer and qualified share of {run.Company}, derived

            The report's period is {Dates.Day(_from)} to {Dates.Day(_end.AddDays(-1))}, known as of {Dates.Day(run.AsOf)}. Amounts are in {_currency.Code}, each at the rate of its own day;
            `core` has them in minor units, of which {_currency.MinorPerUnit} make one. Written by `notebooks/03-roi.cs`.
            """);
        await ReturnAsync();
        await CostAsync();
        await QualifiedAsync();
        page.Write("## 4 · Against the report");
        return compared.Write(page);
    }

    // ---- 1 · What came back for what was spent ------------------------------------------------------------------------------

    async Task ReturnAsync()
    {
        page.Write("""
            ## 1 · What came back for what was spent

            Revenue: the first year's value of each valid referral of the customers' programme that was won in the period.
            """);
        page.Step(warehouse, "won", $"""
            select referrer_contact_id, count(*) as won, count(*) filter (where deal_value_minor is null) as without_value,
              coalesce(sum(deal_value_minor), 0) / {_currency.MinorPerUnit} as revenue
            from core.referrals
            where programme = 'customer' and invalid_reason is null and won and submitted_at < {_known}
              and {Within("local_date(closed_at)")}
            group by referrer_contact_id order by revenue desc, referrer_contact_id
            """);
        page.Write("Rewards: earned in the period, of both sides, paid or not, those voided by now left out.");
        page.Step(warehouse, "rewards", $"""
            select referrer_contact_id, count(*) as rewards,
              {Earned("referrer")},
              {Earned("referee")},
              sum(amount_minor) / {_currency.MinorPerUnit} as amount
            from core.rewards
            where programme = 'customer' and (voided_at is null or voided_at >= {_known})
              and {Within("earned_on")}
            group by referrer_contact_id order by amount desc, referrer_contact_id
            """);
        page.Write("Operations, tooling and whatever else the programme itself cost, which no referrer causes:");
        page.Step(warehouse, "own_cost", $"""
            select kind, coalesce(sum(amount_minor), 0) / {_currency.MinorPerUnit} as amount
            from core.spend where channel = 'referral' and {Within("month")} group by kind order by kind
            """);
        page.Write("By referrer, for the interval: everybody who referred, had a referral won or earned a reward. Who brought nothing counts, too.");
        page.Step(warehouse, "referrers", $"""
            with brought as (
              select referrer_contact_id, count(*) filter (where {Within("local_date(submitted_at)")}) as submitted
              from core.referrals
              where programme = 'customer' and invalid_reason is null and submitted_at < {_known}
                and ({Within("local_date(submitted_at)")} or {Within("local_date(closed_at)")})
              group by referrer_contact_id
            )
            select referrer_contact_id, coalesce(submitted, 0) as submitted, coalesce(revenue, 0) as revenue, coalesce(amount, 0) as rewards
            from brought full join rewards using (referrer_contact_id) left join won using (referrer_contact_id)
            order by referrer_contact_id
            """);
        await RatioAsync();
    }

    async Task RatioAsync()
    {
        var referrers = warehouse.Query("select submitted, revenue, rewards from referrers order by referrer_contact_id",
            row => new ReferrerSums(row.Count("submitted"), row.Number("revenue")!.Value, row.Number("rewards")!.Value));
        var own = warehouse.Query("select kind, amount from own_cost order by kind", row => (Kind: row.RequiredText("kind"), Amount: row.Number("amount")!.Value));
        var sums = new ProgrammeSums(referrers, own.Count == 0 ? null : own.Sum(cost => cost.Amount), 1, new AskSums(0, 0, 0, 0), run.Seed);
        var judged = Judged(ReturnOnInvestmentFindings.From(sums, _currency), _noReferrals ?? _money.WithoutRate(Period.Now));
        page.Table(["", "amount", "", "referrals"], [compared.Row("revenue", compared.Add(judged["roi.revenue.attributed"])), compared.Row("cost", compared.Add(judged["roi.cost"]))]);
        if (judged["roi.revenue_to_cost.attributed"] is { Withheld: not null } withheld)
        {
            Withheld("Revenue to cost", compared.Add(withheld));
            return;
        }
        await page.PictureAsync("return", "From revenue to what is left", $"revenue {Money(sums.Revenue)}, cost {Money(sums.Cost)}", Waterfall.Draw(
        [
            new(Known("Revenue", sums.Revenue), StepKind.Total), new(Known("Rewards", -referrers.Sum(referrer => referrer.Rewards)), StepKind.Change),
            .. own.Select(cost => new WaterfallStep(Known(cost.Kind, -cost.Amount), StepKind.Change)), new(Known("Left", sums.Revenue - sums.Cost), StepKind.Total),
        ], 680));
        Interval(referrers, sums.FixedCost!.Value);
    }

    void Interval(IReadOnlyList<ReferrerSums> referrers, double fixedCost)
    {
        double[] revenue = [.. referrers.Select(referrer => referrer.Revenue)], rewards = [.. referrers.Select(referrer => referrer.Rewards)];
        var options = new BootstrapOptions(FixedDenominator: fixedCost, CountVaries: true);
        var ratio = Bootstrap.RatioOfSums(revenue, rewards, Random(), options);
        var plain = Percentiles.Interval(ratio.Value, Bootstrap.Draw(revenue, rewards, Random(), options), Estimate.UsualLevel, ratio.N);
        page.Write($"""
            **{Numbers.WithUnit(ratio.Value, UnitNames.Ratio)}**, revenue over cost. How sure? {options.Draws:N0} times as many referrers as chance would send (a Poisson number, {referrers.Count} on average)
            are drawn from these {referrers.Count}, and revenue is set against rewards and the fixed cost again, with the run's seed {run.Seed}. Of the draws, 95 in 100 lie from
            {plain.Low:F2} to {plain.High:F2}. Where few deals make most of the revenue, few speak: by Student's t for the effective number of referrers the ends move
            outwards (Hesterberg 2015), to **{ratio.Low:F2} to {ratio.High:F2}**.
            """);
        compared.Add(Finding.Known("roi.revenue_to_cost.attributed", UnitNames.Ratio, ratio, Source));

        SeededRandom Random() => SeededRandom.For(run.Seed, "return on investment");
    }

    // ---- 2 · What a customer costs ------------------------------------------------------------------------------------------

    async Task CostAsync()
    {
        var lag = new LaggedSpendReader(warehouse).Read();
        page.Write($"""
            ## 2 · What a customer costs, by channel

            Cost: media and sales; of the programme all that it costs, rewards too. New customers: accounts that started in the period, trials left out.
            {(lag.Months is > 0 and var months ? $"Media and sales count {months} months later, as configured (`acquisition.lagMonths`)." : "")}
            """);
        page.Step(warehouse, "channels", $"""
            with dated as (
              select *, case when channel <> 'referral' and kind in ('media', 'sales') then month + to_months({lag.Months ?? 0}) else month end as counts_in
              from core.spend
            ), spent as (
              select channel, sum(amount_minor) filter (where channel = 'referral' or kind in ('media', 'sales')) as minor
              from dated where {Within("counts_in")} group by channel
            ), rewarded as (
              select 'referral' as channel, sum(amount_minor) as minor
              from core.rewards
              where coalesce(programme, 'customer') = 'customer' and (voided_at is null or voided_at >= {_known}) and {Within("earned_on")}
              having count(*) > 0
            ), started as (
              select coalesce(acquired_channel, 'not known') as channel, count(*) as new_customers
              from core.accounts where not is_stub and status <> 'trial' and {Within("started_on")} group by all
            )
            select
              channel, spent.minor / {_currency.MinorPerUnit} as spend, rewarded.minor / {_currency.MinorPerUnit} as rewards,
              case when spend is not null or rewards is not null then coalesce(spend, 0) + coalesce(rewards, 0) end as cost,
              coalesce(new_customers, 0) as new_customers, cost / nullif(coalesce(new_customers, 0), 0) as cost_of_one
            from spent full join rewarded using (channel) full join started using (channel)
            order by channel
            """, rows: 30);
        var noRate = _money.SpendWithoutRate(Period.Now);
        List<ChannelSums> channels = warehouse.Query("select channel, cost, new_customers from channels order by channel", row => new ChannelSums(
            row.RequiredText("channel"), noRate.ContainsKey(row.RequiredText("channel")) ? null : row.Number("cost"), row.Count("new_customers")));
        Sentence? none = channels.Count > 0 ? null : "No new customer and no spend is known. Load accounts with started_on and acquired_channel, and spend by channel.";
        var judged = Judged(lag.Judge(AcquisitionCostFindings.From(channels, _currency), Period.Now), none);
        foreach (var (channel, reason) in noRate)
            foreach (var name in new[] { "cac." + channel, channel == AcquisitionCostFindings.Referral ? "cac.referral_saving" : "cac.other_channels", "cac.referral_saving" })
                if (judged.TryGetValue(name, out var finding)) judged[name] = finding.ButWithheld(reason);
        await GarwoodAsync(channels, judged);
    }

    async Task GarwoodAsync(List<ChannelSums> channels, Dictionary<string, Finding> judged)
    {
        var referral = channels.Find(channel => channel.Channel == AcquisitionCostFindings.Referral);
        var paid = channels.Where(channel => channel.Channel != AcquisitionCostFindings.Referral && channel.Spend > 0).ToList();
        var others = new ChannelSums("other_channels", paid.Sum(channel => channel.Spend), paid.Sum(channel => channel.NewCustomers));
        List<Bar> bars = [.. channels.Append(others).Select(channel => new Bar(channel.Channel.Replace('_', ' '), new Figure(channel.Channel, Derived(judged["cac." + channel.Channel], () => PerCustomer(channel))),
            channel == referral ? Bar.Accent : Bar.Quiet))];
        page.Write("""
            The spend is known; how many customers come of it is chance. Garwood's interval (1936) of a count has the ends χ²₀.₀₂₅(2n)/2 and χ²₀.₉₇₅(2n + 2)/2; the cost over either
            gives the ends of the cost of one. The other channels together are those with a recorded spend.
            """);
        if (referral is null) Withheld("Referral", compared.Add(judged["cac.referral"]));
        page.Table(["channel", "cost of one", "95 % interval", "n"], bars.Select(bar => compared.Row(bar.Name, bar.Figure.Finding)));
        if (bars.Exists(bar => bar.Figure.Finding.Estimate is not null))
            await page.PictureAsync("cost", "Cost of one new customer", string.Join("; ", bars.Select(bar => bar.InWords)), BarsWithBenchmark.Draw(bars, 680));
        page.Write("What referral saves = 1 − its cost of one / the others' cost of one. Of all customers of both, the share that came by referral is binomial; Wilson's interval of that share carries over.");
        var saving = Derived(judged["cac.referral_saving"], () => Saving(referral!, others));
        page.Table(["", "saving", "95 % interval", "n"], [compared.Row("referral against the others", saving)]);
    }

    static Estimate PerCustomer(ChannelSums channel)
    {
        var (spend, count) = (channel.Spend!.Value, PoissonInterval.Exact(channel.NewCustomers));
        return new Estimate(spend / channel.NewCustomers, spend / count.High, spend / count.Low, Estimate.UsualLevel, channel.NewCustomers);
    }

    static Estimate Saving(ChannelSums referral, ChannelSums others)
    {
        var share = Proportions.Wilson(referral.NewCustomers, referral.NewCustomers + others.NewCustomers);
        return share with { Value = At(share.Value), Low = At(share.Low), High = At(share.High) };

        // With p of all customers by referral, the others' cost of one is theirs / (1 − p), referral's its own / p.
        double At(double p) => 1 - referral.Spend!.Value / p / (others.Spend!.Value / (1 - p));
    }

    // ---- 3 · How many qualify -----------------------------------------------------------------------------------------------

    async Task QualifiedAsync()
    {
        page.Write($"""
            ## 3 · How many qualify within {ReferralFunnel.QualifyDays} days

            Each valid referral submitted in the period waits until it qualifies, ends otherwise (disqualified, lost, won without ever qualifying), or is still waiting: those
            count for as long as they have waited, at most {ReferralFunnel.QualifyDays} days. Dividing by all submitted would take last month's for refused.
            """);
        page.Step(warehouse, "waits", $"""
            with ends as (
              select
                local_date(submitted_at) as submitted_on, case when qualified_at < {_known} then local_date(qualified_at) end as qualified_on,
                least(disqualified_at, case when not coalesce(won, false) then closed_at end) as refused_at,
                case when won and closed_at < {_known} then closed_at end as won_at
              from core.referrals
              where programme = 'customer' and invalid_reason is null and submitted_at < {_known} and {Within("local_date(submitted_at)")}
            ), ended as (
              select *, local_date(coalesce(case when refused_at < {_known} then refused_at end, won_at)) as ended_on from ends
            ), waited as (
              select
                greatest(coalesce(qualified_on, ended_on, date '{run.AsOf:yyyy-MM-dd}') - submitted_on, 0) as days,
                case when qualified_on is not null then 1 when ended_on is not null then 2 else 0 end as outcome
              from ended
            )
            select least(days, {ReferralFunnel.QualifyDays}) as days, case when days <= {ReferralFunnel.QualifyDays} then outcome else 0 end as outcome, count(*) as referrals
            from waited group by all order by all
            """);
        page.Write($"""
            Outcome 1 is qualified, 2 ended otherwise, 0 still waiting. Then day by day (Aalen and Johansen 1978): of those at risk, some qualify and some end; the share that had come to
            neither by the day before, times the share of those at risk who qualify on the day, adds to what has qualified so far.
            """);
        page.Step(warehouse, "curve", """
            with days as (
              select days as day, sum(referrals) as leave, coalesce(sum(referrals) filter (where outcome = 1), 0) as qualified,
                coalesce(sum(referrals) filter (where outcome = 2), 0) as ended
              from waits group by days
            ), sets as (
              select *, sum(leave) over (order by day desc) as at_risk from days
            ), survivals as (
              select *, product(1 - (qualified + ended) / at_risk) over (order by day) as survival from sets
            ), befores as (
              select *, lag(survival, 1, 1.0) over (order by day) as before from survivals
            )
            select
              day, at_risk, qualified, ended, survival,
              sum(before * qualified / at_risk) over (order by day) as qualified_share, sum(before * ended / at_risk) over (order by day) as ended_share
            from befores order by day
            """, rows: ReferralFunnel.QualifyDays + 1);
        await CurvesAsync();
    }

    async Task CurvesAsync()
    {
        var outcome = new CohortOutcome(SurvivalTimes.Of(warehouse.Query("select * from waits order by days, outcome",
            row => new SurvivalTime(row.Count("days"), (int)row.Count("outcome"), Weight: row.Count("referrals")))), ReferralFunnel.QualifyDays);
        var steps = warehouse.Query("select day, qualified_share, ended_share from curve order by day",
            row => (Day: row.Count("day"), Shares: new[] { row.Number("qualified_share")!.Value, row.Number("ended_share")!.Value }));
        var panel = new IncidencePanel("Of those submitted", "qualified", Points("qualified", CohortOutcome.WentOn), "ended", Points("disqualified", CohortOutcome.Ended));
        page.Write("The interval is log(−log), by the delta method over the same steps.");
        page.Table(["within days", "share", "95 % interval", "n"], panel.Figures.Select(figure => compared.Row(figure.Label, figure.Finding)));
        if (panel.Figures.Any(figure => figure.Finding.Estimate is not null))
            await page.PictureAsync("qualified", "Qualified and ended otherwise, by days since submission",
                string.Join("; ", panel.Figures.Select(figure => $"{figure.Label}: {FigureText.Value(figure)}")), IncidenceCurves.Draw([panel], 680));

        IReadOnlyList<IncidencePoint> Points(string word, int cause) =>
            [.. ReferralFunnel.Days(ReferralFunnel.QualifyDays).Append(ReferralFunnel.QualifyDays).Select(day => new IncidencePoint(day, new Figure($"{word} by day {day}", Share(word, cause, day))))];

        // The value is this page's SQL; the models add how sure it is, and whether it may be told at all.
        Finding Share(string word, int cause, int day)
        {
            var name = $"funnel.{word}_share" + (day == ReferralFunnel.QualifyDays ? "" : $".day_{day}");
            return compared.Add((_noReferrals ?? outcome.WhyUnknown(day, "submitted")) is { } why
                ? Finding.Withhold(name, UnitNames.Share, why, Source)
                : Finding.Known(name, UnitNames.Share, outcome.Share(cause, day) with { Value = steps.LastOrDefault(step => step.Day <= day).Shares?[cause - 1] ?? 0 }, Source));
        }
    }

    // ---- What the steps share -----------------------------------------------------------------------------------------------

    string Within(string day) => $"{day} >= date '{_from:yyyy-MM-dd}' and {day} < date '{_end:yyyy-MM-dd}'";

    string Earned(string side) => $"coalesce(sum(amount_minor) filter (where side = '{side}'), 0) / {_currency.MinorPerUnit} as {side}";

    static Dictionary<string, Finding> Judged(IEnumerable<Finding> findings, Sentence? unlessBecause) =>
        findings.ToDictionary(finding => finding.Name, finding => unlessBecause is null ? finding : finding.ButWithheld(unlessBecause));

    /// <summary>Derived here, unless it may not be told.</summary>
    Finding Derived(Finding judged, Func<Estimate> estimate) =>
        compared.Add(judged.Withheld is not null ? judged : Finding.Known(judged.Name, judged.Unit, estimate(), Source));

    void Withheld(string label, Finding finding) => page.Write($"{label} is withheld: {compared.WhyWithheld(finding)}");

    Figure Known(string label, double amount) => new(label, Finding.Known(label, _currency.Code, Estimate.Counted(amount, 1), Source));

    string Money(double amount) => Numbers.WithUnit(amount, _currency.Code);
}
