using System.Globalization;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Tests.Find.PocketCalculator;

/// <summary>A company of thirty referrals, figure by figure against the sums that a person would type: see the README beside this file.</summary>
public sealed class PocketCalculatorTests(PocketCompany company) : IClassFixture<PocketCompany>
{
    /// <summary>Figure, unit, typed, result and words; a row of the withheld has two cells.</summary>
    const int Cells = 4;

    static IReadOnlyList<string[]> Known => [.. PocketCompany.Rows().Where(row => row.Length >= Cells)];

    static IReadOnlyList<string[]> Withheld => [.. PocketCompany.Rows().Where(row => row.Length < Cells)];

    [Fact]
    public void Every_figure_is_that_of_the_pocket_calculator()
    {
        Assert.True(Known.Count > 150, $"Only {Known.Count} rows of the README could be read.");
        Assert.Equal([], Known.Select(row => Difference(row[0], row[1], company.Calculate(row[2]))).OfType<string>());
    }

    [Fact]
    public void What_is_typed_comes_to_the_result_that_the_page_shows() => Assert.Equal([], Known
        .Where(row => Shown(company.Calculate(row[2]), row[3]) != row[3]).Select(row => $"{row[0]}: {row[2]} = {company.Calculate(row[2])}, not {row[3]}"));

    [Fact]
    public void What_cannot_be_told_says_why()
    {
        Assert.True(Withheld.Count >= 10);
        Assert.All(Withheld, row => Assert.Contains(row[1], company.Findings[row[0]].Withheld));
    }

    [Fact]
    public void No_check_finds_a_fault() => Assert.Equal([], company.Faults.Where(fault => fault.Severity == CheckSeverity.Hard).Select(fault => $"{fault.Name}: {fault.Examples}"));

    [Fact]
    public void Channels_sum_to_all_accounts_won() => Assert.Equal(["15 15"], company.Column(
        """
        select concat_ws(' ', (select cast(sum(new_customers) as integer) from marts.acquisition where period = 'now'),
          (select count(*) from core.accounts where started_on between '2025-06-01' and '2026-05-31' and status <> 'trial'))
        """));

    [Fact]
    public void Rewards_earned_are_pending_paid_or_voided_in_each_currency() => Assert.Equal(
        // Minor units, in which a yen is one and a cent is one.
        ["EUR 320000 = 50000 + 250000 + 20000", "JPY 360000 = 0 + 360000 + 0", "USD 330000 = 120000 + 210000 + 0"],
        company.Column(
            """
            select format('{} {} = {} + {} + {}', currency, sum(earned_owed)::bigint, sum(pending_owed)::bigint, sum(paid_owed)::bigint, sum(voided_owed)::bigint)
            from marts.rewards where period = 'now' group by currency order by currency
            """));

    [Fact]
    public void Stages_only_get_smaller() => Assert.Equal(
        ["customer: 20 14 9 7", "partner: 3 2 1 1"],
        company.Column("select format('{}: {} {} {} {}', programme, submitted, qualified, opportunity, won) from marts.referral_funnel where period = 'now' order by programme"));

    [Fact]
    public void A_referral_that_does_not_count_says_why() => Assert.Equal(
        ["F23 claimed before by someone else", "F24 already a customer", "F25 no contact data", "F26 introduced after more than 90 days", "F27 not through the programme"],
        company.Column("select referral_id || ' ' || invalid_reason from core.referrals where invalid_reason is not null order by 1"));

    string? Difference(string name, string unit, double expected)
    {
        if (company.Findings.TryGet(name) is not { } finding) return $"{name}: there is no such finding";
        if (finding.Estimate is not { } estimate) return $"{name}: {expected} by hand, withheld: {finding.Withheld}";
        if (finding.Unit != unit) return $"{name}: in {unit} by hand, in {finding.Unit}";
        // Sixteen digits of a binary number, not a tolerance for another sum.
        return Math.Abs(estimate.Value - expected) <= 1e-12 * Math.Max(1, Math.Abs(expected)) ? null : $"{name}: {expected} by hand, {estimate.Value}";
    }

    /// <summary>The value with as many decimals as the page shows.</summary>
    static string Shown(double value, string result)
    {
        var decimals = result.Contains('.', StringComparison.Ordinal) ? result.Length - result.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return Math.Round(value, decimals).ToString($"N{decimals}", CultureInfo.InvariantCulture).Replace('-', '−');
    }
}
