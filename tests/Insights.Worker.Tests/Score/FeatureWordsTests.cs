using Insights.Models.Findings;
using Insights.Reports.Charts;
using Insights.Worker.Database;
using Insights.Worker.Ingest;
using Insights.Worker.Runs.Training;
using Insights.Worker.Score;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Tests.Score;

/// <summary>Whoever adds a column to what the models look at has to say in words what it is.</summary>
public sealed class FeatureWordsTests
{
    // What the narrow chart of a card has for a name.
    const double Room = 330;

    static readonly Dictionary<string, string[]> Columns = ReadColumns();

    public static TheoryData<string> Features => ["advocacy", "churn"];

    [Theory]
    [MemberData(nameof(Features))]
    public void Every_column_that_a_model_looks_at_has_words_of_its_own_that_fit_the_chart(string features)
    {
        var words = Columns[features].ToDictionary(column => column, column => Words(features, column));

        Assert.True(words.Count > 40);
        Assert.Empty(words.Where(each => each.Value is null).Select(each => each.Key));
        Assert.Empty(words.GroupBy(each => each.Value).Where(same => same.Count() > 1).Select(same => string.Join(", ", same.Select(each => each.Key))));
        Assert.All(words.Values, each => Assert.True(!each!.Contains('_') && TextWidth.Of(each, LabelShape.UsualSize) < Room, each));
    }

    [Fact]
    public void An_accounts_column_is_called_the_same_for_its_contacts_but_for_the_month_which_is_nobodys()
    {
        var ofAccounts = Columns["advocacy"].Where(column => column.StartsWith("account_", StringComparison.Ordinal)).ToList();
        Assert.Equal(Columns["churn"].Select(column => "account_" + column).Order(), ofAccounts.Order());
        Assert.All(ofAccounts.Except(["account_month_of_year"]), column =>
            Assert.Equal($"account's {FeatureWords.OfAccount(column["account_".Length..])}", FeatureWords.OfContact(column)));
    }

    [Fact]
    public void A_column_that_nobody_has_put_into_words_has_none() =>
        Assert.Equal((null, null, null), (FeatureWords.OfContact("shoe_size"), FeatureWords.OfContact("account_shoe_size"), FeatureWords.OfAccount("shoe_size")));

    static string? Words(string features, string column) => features == "advocacy" ? FeatureWords.OfContact(column) : FeatureWords.OfAccount(column);

    static Dictionary<string, string[]> ReadColumns()
    {
        using var warehouse = WarehouseFile.Open(":memory:", "Europe/Berlin");
        RawTables.Create(warehouse);
        new ScoreTables(warehouse).Create();
        new ListTables(warehouse).Create();
        var runner = new ModelRunner(warehouse, ModelParameters.For(new DateOnly(2026, 6, 30), "EUR"));
        runner.DefineMacros();
        runner.Build(["staging", "core", "features"], null, CancellationToken.None);
        return Target.All.ToDictionary(target => target.Features, target => warehouse
            .Query($"select column_name from (describe features.{target.Features})", row => row.GetString(0))
            .Where(column => !SnapshotBuild.NotFeatures.Contains(column)).ToArray());
    }
}
