using Insights.Models.Findings;
using Insights.Worker.Database;
using Insights.Worker.Score;

namespace Insights.Worker.Tests.Score;

/// <summary>Everybody's chance as the list wants it: if asked now.</summary>
public sealed class ModelScorerTests : IDisposable
{
    readonly WarehouseFile _warehouse = WarehouseFile.Open(":memory:");

    public ModelScorerTests()
    {
        _warehouse.Execute("create schema features");
        Put("('d', 'a1', null, 9, 'user')", "('b', 'a1', 150, 9, 'user')", "('c', 'a2', 3, 2, null)", "('a', 'a2', 40, 10, 'champion')");
    }

    [Fact]
    public void Everybody_is_scored_as_if_asked_today()
    {
        var expected = SmallModel.OfAdvocacy.Probabilities(SmallModel.Table([0, 0, 0, 0], [10, 9, 2, 9], ["champion", "user", null, "user"]));

        var probabilities = new ModelScorer(_warehouse, Target.Advocacy, SmallModel.OfAdvocacy).Probabilities;

        Assert.Equal(new[] { "a", "b", "c", "d" }.Zip(expected), probabilities.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)));
        var asTheyAre = SmallModel.OfAdvocacy.Probabilities(SmallModel.Table([40, 150, 3, float.NaN], [10, 9, 2, 9], ["champion", "user", null, "user"]));
        Assert.True(probabilities["b"] > asTheyAre[1] + 0.05, "Having been asked is hardly worth anything to this model, so this says little.");
        Assert.Equal(probabilities["b"], probabilities["d"]);
    }

    /// <summary>A company that never asked has no column to learn from, and none to set.</summary>
    [Fact]
    public void Where_nobody_was_ever_asked_nothing_is_set()
    {
        Put("('a', 'a1', null::integer, 9, 'user')", "('b', 'a1', null, 4, 'champion')");

        var expected = SmallModel.OfAdvocacy.Probabilities(SmallModel.Table([float.NaN, float.NaN], [9, 4], ["user", "champion"]));
        Assert.Equal(expected, new ModelScorer(_warehouse, Target.Advocacy, SmallModel.OfAdvocacy).Probabilities.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value));
    }

    [Fact]
    public void What_was_set_for_everybody_is_nobodys_reason()
    {
        var themes = new ModelScorer(_warehouse, Target.Advocacy, SmallModel.OfAdvocacy).Themes(["a", "b", "c", "d"]);

        Assert.All(themes.Values, each => Assert.DoesNotContain(ReasonTheme.Asks, each));
        Assert.Equal([ReasonTheme.Answer, ReasonTheme.Role], themes["a"].Where(theme => theme != ReasonTheme.Profile).Order());
        Assert.DoesNotContain(ReasonTheme.Answer, themes["c"]);
    }

    [Fact]
    public void Reasons_are_given_for_those_asked_for_and_known()
    {
        var scorer = new ModelScorer(_warehouse, Target.Advocacy, SmallModel.OfAdvocacy);

        Assert.Equal(["b"], scorer.Themes(["b", "stranger"]).Keys);
        Assert.Empty(scorer.Themes([]));
        Assert.Empty(scorer.Themes(["stranger"]));
    }

    void Put(params string[] rows) => _warehouse.Execute(
        $"create or replace table features.advocacy as select * from (values {string.Join(", ", rows)}) as rows(contact_id, account_id, days_since_ask, last_nps_score, role)");

    public void Dispose() => _warehouse.Dispose();
}
