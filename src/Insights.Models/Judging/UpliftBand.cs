using Insights.Models.Statistics;

namespace Insights.Models.Judging;

/// <summary>What Qini a ranking by lot reaches on the same rows: the measure of every claim that a score finds whom to treat.</summary>
/// <param name="StandardDeviation">Of Qini over the permutations.</param>
/// <param name="Low">Lower end of the band that holds <paramref name="Level"/> of them; about as far below 0 as <paramref name="High"/> is above.</param>
/// <param name="High">Upper end: a Qini at or below it can be luck.</param>
/// <param name="Level">Within (0, 1).</param>
/// <param name="Permutations">How many were drawn.</param>
public sealed record UpliftBand(double StandardDeviation, double Low, double High, double Level, int Permutations)
{
    internal static UpliftBand Of(UpliftRanking ranking, UpliftCurveOptions options)
    {
        var random = SeededRandom.For(options.Seed, "uplift band");
        byte[] kinds = [.. ranking.Kinds];
        // From the same start whatever the score, so that two scores of the same rows are held against the same lots.
        Array.Sort(kinds);
        var draws = new double[options.Permutations];
        for (var draw = 0; draw < draws.Length; draw++)
        {
            Shuffle(kinds, random);
            draws[draw] = ranking.Qini(kinds);
        }
        var mean = draws.Average();
        var deviation = Math.Sqrt(draws.Sum(draw => (draw - mean) * (draw - mean)) / (draws.Length - 1));
        var band = Percentiles.Interval(0, draws, options.Level, ranking.Count);
        return new(deviation, band.Low, band.High, options.Level, options.Permutations);
    }

    static void Shuffle(Span<byte> kinds, SeededRandom random)
    {
        for (var last = kinds.Length - 1; last > 0; last--)
        {
            var other = random.NextInt(last + 1);
            (kinds[last], kinds[other]) = (kinds[other], kinds[last]);
        }
    }
}
