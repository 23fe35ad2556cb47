using Insights.Models.Findings;

namespace Insights.Models.Tests.Findings;

/// <summary>What raises a score, summed by what it is about. Which feature is of which theme is tested beside the features, in the worker.</summary>
public class ReasonThemesTests
{
    [Theory]
    [InlineData("last_nps_average", ReasonTheme.Answer)]
    [InlineData("account_last_nps_average", ReasonTheme.Voices)]
    [InlineData("tickets_last90_days", ReasonTheme.Support)]
    [InlineData("account_tickets_last90_days", ReasonTheme.Support)]
    [InlineData("account_usage_slope", ReasonTheme.Usage)]
    [InlineData("colleagues_referrals", ReasonTheme.Colleagues)]
    [InlineData("shoe_size", ReasonTheme.Profile)]
    public void An_accounts_answers_are_others_voices_and_else_its_features_are_of_the_same_theme(string feature, ReasonTheme theme) =>
        Assert.Equal(theme, ReasonThemes.Of(feature));

    [Fact]
    public void Themes_come_by_what_their_features_add_together() => Assert.Equal(
        [ReasonTheme.Usage, ReasonTheme.Support],
        ReasonThemes.Raising(["open_tickets", "usage_slope", "seats_used", "csat_mean_last180_days"], [0.4, 0.3, 0.2, -0.1]));

    [Fact]
    public void A_theme_whose_features_lower_the_score_or_hardly_raise_it_is_no_reason() => Assert.Empty(
        ReasonThemes.Raising(["open_tickets", "usage_slope", "seats_used", "mrr"], [-0.4, 0.3, -0.3, 0.01]));
}
