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
    /// <summary>Of one ranking: whatever lot a row draws, so does its place.</summary>
    internal static UpliftBand Of(UpliftRanking ranking, UpliftCurveOptions options) => Draw(ranking, options, kinds => ranking.Qini(kinds));

    /// <summary>
    /// Of the best of several rankings of the same rows, each draw giving the same lots to all: what picking the highest Qini yields by
    /// luck (Westfall and Young 1993, <i>Resampling-Based Multiple Testing</i>). Its middle lies above 0.
    /// </summary>
    internal static UpliftBand OfBest(IReadOnlyList<UpliftRanking> rankings, UpliftCurveOptions options)
    {
        var inPlace = new byte[rankings[0].Count];
        return Draw(rankings[0], options, kinds => rankings.Max(ranking =>
        {
            for (var place = 0; place < inPlace.Length; place++) inPlace[place] = kinds[ranking.Rows[place]];
            return ranking.Qini(inPlace);
        }));
    }

    static UpliftBand Draw(UpliftRanking ranking, UpliftCurveOptions options, Func<byte[], double> qini)
    {
        var random = SeededRandom.For(options.Seed, "uplift band");
        // From the same start whatever the scores, so that their order of rows never shows.
        byte[] kinds = [.. ranking.Kinds.Order()];
        var draws = new double[options.Permutations];
        for (var draw = 0; draw < draws.Length; draw++)
        {
            Shuffle(kinds, random);
            draws[draw] = qini(kinds);
        }
        var mean = draws.Average();
        var deviation = Math.Sqrt(draws.Sum(draw => (draw - mean) * (draw - mean)) / (draws.Length - 1));
        var band = Percentiles.Interval(mean, draws, options.Level, ranking.Count);
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
