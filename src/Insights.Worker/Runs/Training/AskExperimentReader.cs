using Insights.Worker.Database;
using Insights.Worker.Score;

namespace Insights.Worker.Runs.Training;

/// <summary>Brings the lists' experiment out of the snapshots, from the first holding out on: before it nobody drew lots.</summary>
static class AskExperimentReader
{
    const string SinceTheFirst = "asked_on >= (select min(asked_on) from marts.drawn_asks where held_out)";

    static readonly HashSet<string> NotFeatures = new(StringComparer.Ordinal)
    {
        "ask_id", "contact_id", "account_id", "as_of", "asked_on", "held_out", "referred",
    };

    public static AskExperiment Read(WarehouseFile warehouse)
    {
        var (features, numbers) = new FeatureTableReader(warehouse).Read(
            SnapshotBuild.Asks, NotFeatures, SinceTheFirst, "asked_on, ask_id", "as_of", "asked_on", "held_out::int", "referred::int", "hash(account_id) % 16777216");
        var drawn = warehouse.Scalar<long>($"select count(*) from marts.drawn_asks where {SinceTheFirst}");
        return new(
            features, Days(numbers[0]), Days(numbers[1]), Array.ConvertAll(numbers[2], heldOut => heldOut == 0), Array.ConvertAll(numbers[3], referred => referred == 1),
            Array.ConvertAll(numbers[4], account => (int)account), (int)drawn - features.Rows);
    }

    static DateOnly[] Days(float[] sinceEpoch) => Array.ConvertAll(sinceEpoch, day => new DateOnly(1970, 1, 1).AddDays((int)day));
}
