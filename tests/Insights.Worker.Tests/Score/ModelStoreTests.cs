using Insights.Models.Findings;
using Insights.Worker.Score;

namespace Insights.Worker.Tests.Score;

public sealed class ModelStoreTests : IDisposable
{
    static readonly DateOnly March = new(2026, 3, 2), April = new(2026, 4, 6), May = new(2026, 5, 4);
    static readonly Dictionary<string, string> Notes = new() { ["as of"] = "2026-03-02" };

    readonly TemporaryFolder _folder = new();

    ModelStore Store => new(_folder["models"]);

    string Index => Path.Combine(_folder["models"], "models.json");

    [Fact]
    public void Without_a_folder_nothing_was_ever_trained() => Assert.Null(Store.Latest(Target.Churn, May));

    [Fact]
    public void A_training_comes_back_as_it_was_kept_and_says_what_lists_are_ranked_by()
    {
        ModelRecord used = new("churn", March, true, "It is better.", "churn-2026-03-02.model", 0.81, 0.2), refused = new("advocacy", March, false, "Too few.", null);
        Store.Save(used, SmallModel.OfAdvocacy, Notes);
        Store.Save(refused, null, Notes);

        Assert.Equal(used, Store.Latest(Target.Churn, March));
        Assert.Equal(refused, Store.Latest(Target.Advocacy, May));
        Assert.Equal((ScoreKind.Model, ScoreKind.Rules), (used.Kind, refused.Kind));
    }

    [Fact]
    public void A_run_of_a_day_knows_the_latest_training_up_to_it_and_none_after()
    {
        foreach (var day in new[] { April, March, May }) Store.Save(new("churn", day, false, $"{day}", null), null, Notes);
        Store.Save(new("advocacy", May, false, "", null), null, Notes);

        Assert.Null(Store.Latest(Target.Churn, March.AddDays(-1)));
        Assert.Equal(March, Store.Latest(Target.Churn, April.AddDays(-1))!.AsOf);
        Assert.Equal(April, Store.Latest(Target.Churn, April)!.AsOf);
        Assert.Equal(May, Store.Latest(Target.Churn, May.AddDays(300))!.AsOf);
        Assert.Null(Store.Latest(Target.Advocacy, April));
    }

    [Fact]
    public void A_training_made_again_takes_the_place_of_that_days_and_of_no_other()
    {
        Store.Save(new("churn", March, false, "older", null), null, Notes);
        Store.Save(new("churn", April, false, "first", null), null, Notes);
        Store.Save(new("churn", April, false, "second", null), null, Notes);

        Assert.Equal(["older", "second"], new[] { March, April }.Select(day => Store.Latest(Target.Churn, day)!.Because));
    }

    [Fact]
    public void The_model_scores_as_it_did_before_it_was_kept_and_nothing_unfinished_is_left()
    {
        var record = Keep();
        var table = SmallModel.Table([0, 100, float.NaN], [10, 3, 8], ["champion", "user", null]);

        Assert.Equal(SmallModel.OfAdvocacy.Probabilities(table), Store.Load(record).Probabilities(table));
        Assert.Equal(["advocacy-2026-03-02.model", "models.json"], Directory.EnumerateFiles(_folder["models"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[{\"target\": \"churn\", ")]
    [InlineData("{}")]
    [InlineData("")]
    public void A_damaged_list_of_models_is_named_with_what_to_do(string text)
    {
        _folder.Write("models/models.json", text);

        var problem = Assert.Throws<InvalidDataException>(() => Store.Latest(Target.Churn, May));

        Assert.StartsWith($"{Index} is damaged: ", problem.Message);
        Assert.EndsWith("Move it away, and the next run trains the models anew.", problem.Message);
    }

    [Fact]
    public void A_damaged_list_is_not_written_over()
    {
        _folder.Write("models/models.json", "not json");

        Assert.Throws<InvalidDataException>(() => Store.Save(new("churn", May, false, "", null), null, Notes));
        Assert.Equal("not json", File.ReadAllText(Index));
    }

    [Fact]
    public void A_model_that_is_gone_is_named_with_what_to_do()
    {
        var record = Keep();
        File.Delete(_folder["models/" + record.File]);

        SaysWhatToDo(record);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(-1)]
    public void A_model_that_is_cut_short_is_named_with_what_to_do(int bytes)
    {
        var record = Keep();
        var file = _folder["models/" + record.File];
        var whole = File.ReadAllBytes(file);
        File.WriteAllBytes(file, whole[..(bytes < 0 ? whole.Length + bytes : bytes)]);

        SaysWhatToDo(record);
    }

    [Fact]
    public void A_record_without_the_name_of_its_model_is_named_with_what_to_do()
    {
        var problem = Assert.Throws<InvalidDataException>(() => Store.Load(new("churn", March, true, "", null)));

        Assert.Equal($"{Index} says that the model for churn of 2026-03-02 is used and names no file. Delete that record, and the next run trains another.", problem.Message);
    }

    void SaysWhatToDo(ModelRecord record)
    {
        var problem = Assert.Throws<InvalidDataException>(() => Store.Load(record));

        Assert.StartsWith($"The model {_folder["models"]}{Path.DirectorySeparatorChar}{record.File} can't be read: ", problem.Message);
        Assert.EndsWith($"Delete its record in {Index}, and the next run trains another.", problem.Message);
    }

    ModelRecord Keep()
    {
        ModelRecord record = new("advocacy", March, true, "", "advocacy-2026-03-02.model");
        Store.Save(record, SmallModel.OfAdvocacy, Notes);
        return record;
    }

    public void Dispose() => _folder.Dispose();
}
