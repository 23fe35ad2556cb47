using Insights.Models.Judging;
using Insights.Models.Learners;

namespace Insights.Worker.Runs.Training;

/// <summary>
/// Learns on whom asking works, from earlier asks and holdings out, and judges it on later ones of other accounts. One learner, named beforehand: the best of
/// several would have to beat the luck of several. The X-learner lends the few held out what the many asked teach (Künzel et al. 2019, doi:10.1073/pnas.1804597116).
/// </summary>
sealed class AskUpliftTraining(AskExperiment asks, ulong seed, CancellationToken stop)
{
    /// <summary>Fewer held out, or asked, say nothing about whom asking works on.</summary>
    public const int FewestOfArm = 200;

    /// <summary>In either arm fewer who referred say nothing either.</summary>
    public const int FewestReferred = 20;

    /// <summary>Of these in each arm before each block, and among the judged.</summary>
    public const int FewestReferredOfBlock = 5;

    const int MostRows = 6_000;
    const string AskedArm = "asked", HeldOutArm = "held out";

    static readonly UpliftOptions Options = new() { Learner = UpliftLearner.X, Base = UpliftBase.Linear, Folds = 3 };

    /// <summary>The learner in words.</summary>
    public static string Words => Options.Description;

    public AskUplift Run()
    {
        var rows = Thinned();
        var blocks = AskBlock.Of(asks, rows);
        return WhyNot(blocks) is { } because ? new(asks, null, because) : new(asks, Judge(blocks), null);
    }

    /// <summary>Whoever was held out, and one in so many of those asked, whatever came of it: the arms' shares of referrals stay as they are.</summary>
    int[] Thinned()
    {
        var heldOut = asks.Asked.Count(asked => !asked);
        var oneIn = Math.Max(1, (int)Math.Ceiling((asks.Asked.Length - heldOut) / (double)Math.Max(MostRows / 2, MostRows - heldOut)));
        var place = 0;
        return [.. Enumerable.Range(0, asks.Asked.Length).Where(row => !asks.Asked[row] || place++ % oneIn == 0)];
    }

    string? WhyNot(IReadOnlyList<AskBlock> blocks)
    {
        var sums = asks.Sums;
        if (TooFew(sums.HeldOut, sums.HeldOutWhoReferred) is { } heldOut)
            return $"Contacts held out: {sums.HeldOut}, of whom {sums.HeldOutWhoReferred} referred all the same; telling on whom asking works needs about {heldOut} more held-out asks.";
        if (TooFew(sums.Asked, sums.AskedWhoReferred) is { } asked)
            return $"Contacts asked: {sums.Asked}, of whom {sums.AskedWhoReferred} referred; telling on whom asking works needs about {asked} more asks.";
        foreach (var block in blocks)
            if (Fewest(block.Learned) < FewestReferredOfBlock)
                return $"Of those held out or asked early enough to learn from before {block.First:yyyy-MM-dd}, only {Fewest(block.Learned)} in one arm referred; {FewestReferredOfBlock} are needed. Wait for more months.";
        var judged = Fewest([.. blocks.SelectMany(block => block.Judged)]);
        return judged >= FewestReferredOfBlock ? null
            : $"Of those held out or asked since {blocks[0].First:yyyy-MM-dd}, only {judged} in one arm referred; judging needs {FewestReferredOfBlock}. Wait for more months.";
    }

    /// <summary>How many more of an arm are needed, at the pace at which its people referred; null where there are enough.</summary>
    static long? TooFew(long rows, long referred)
    {
        var more = Math.Max(FewestOfArm - rows, (long)Math.Ceiling((FewestReferred - referred) * (rows + 1) / (referred + 0.5)));
        return rows >= FewestOfArm && referred >= FewestReferred ? null : rows == 0 ? FewestOfArm : more;
    }

    /// <summary>Of both arms' numbers of rows with and without a referral the least.</summary>
    int Fewest(int[] rows) => new[] { (true, true), (true, false), (false, true), (false, false) }
        .Min(kind => rows.Count(row => asks.Asked[row] == kind.Item1 && asks.Referred[row] == kind.Item2));

    /// <summary>Scores of different models have different scales: each row counts by its rank among those that the same model ranked.</summary>
    UpliftCurve Judge(IReadOnlyList<AskBlock> blocks)
    {
        List<double> ranks = [];
        foreach (var block in blocks.Where(block => block.Judged.Length > 0))
        {
            stop.ThrowIfCancellationRequested();
            ranks.AddRange(Ranks(Learn(block.Learned).Uplift(asks.Features.Select(block.Judged))));
        }
        int[] rows = [.. blocks.SelectMany(block => block.Judged)];
        return UpliftCurve.Of(
            [.. ranks], Array.ConvertAll(rows, row => asks.Asked[row]), Array.ConvertAll(rows, row => asks.Referred[row]),
            new(Seed: seed), Array.ConvertAll(rows, row => asks.Groups[row]));
    }

    UpliftArm Learn(int[] rows) => UpliftModel.Fit(
        new(asks.Features.Select(rows), Array.ConvertAll(rows, row => asks.Asked[row] ? AskedArm : HeldOutArm), HeldOutArm, Array.ConvertAll(rows, row => asks.Referred[row])),
        Options with { Seed = seed })[AskedArm];

    /// <summary>Within (0, 1), the highest last; equal scores share the mean of their places.</summary>
    static IEnumerable<double> Ranks(double[] scores)
    {
        double[] sorted = [.. scores.Order()];
        var places = sorted.Index().GroupBy(each => each.Item, each => each.Index).ToDictionary(equal => equal.Key, equal => (equal.Average() + 0.5) / scores.Length);
        return scores.Select(score => places[score]);
    }
}
