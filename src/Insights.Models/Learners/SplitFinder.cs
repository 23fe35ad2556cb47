namespace Insights.Models.Learners;

/// <summary>
/// The best division of a leaf by its histogram. Second-order gain: Chen and Guestrin 2016, doi:10.1145/2939672.2939785;
/// levels sorted by gradient over hessian: Fisher 1958, doi:10.1080/01621459.1958.10501479, as in LightGBM (Ke et al. 2017, NeurIPS 30).
/// </summary>
/// <param name="featureOrder">Of divisions that gain exactly the same the first in this order is taken: by name, so that the order of columns does not show.</param>
sealed class SplitFinder(FeatureBins bins, BoostedTreesOptions options, int[] monotone, int[] featureOrder, Derivatives derivatives)
{
    /// <summary>More levels than this on both sides fit noise.</summary>
    const int MostLevelsOnOneSide = 32;

    readonly long[] _room = new long[256];
    readonly int[] _order = new int[256];
    readonly double[] _ratio = new double[256];

    internal Split Best(OpenLeaf leaf, bool[] usable)
    {
        var best = Split.None with { Gain = Math.Max(options.Gamma, 1e-9) };
        foreach (var feature in featureOrder)
            if (usable[feature]) best = Better(leaf, feature, best);
        return best.Feature < 0 ? Split.None : best;
    }

    internal double LeafValue(long sum, double low, double high) =>
        Math.Clamp(-derivatives.Gradient(sum) / Math.Max(derivatives.Hessian(sum) + options.Lambda, 1e-300), low, high);

    Split Better(OpenLeaf leaf, int feature, Split best)
    {
        var cuts = bins.Cuts[feature];
        var histogram = bins.Columns.Own(feature, leaf.Histogram!, _room);
        if (cuts.IsCategorical) return BetterLevels(leaf, feature, histogram[..(cuts.MissingBin + 1)], best);
        var missing = histogram[cuts.MissingBin];
        var withMissing = Whole(leaf, options.Lambda);
        long left = 0;
        for (var bin = 0; bin < cuts.MissingBin; bin++)
        {
            left += histogram[bin];
            var gain = Gain(leaf, left, feature, options.Lambda) - withMissing;
            // Without missing rows in this leaf, unknown values go to the heavier side.
            if (gain > best.Gain) best = new(gain, feature, bin, missing == 0 && IsHeavier(left, leaf.Sum), null, left);
            if (missing == 0) continue;
            gain = Gain(leaf, left + missing, feature, options.Lambda) - withMissing;
            if (gain > best.Gain) best = new(gain, feature, bin, true, null, left + missing);
        }
        return best;
    }

    Split BetterLevels(OpenLeaf leaf, int feature, Span<long> histogram, Split best)
    {
        var used = Sort(histogram);
        var lambda = options.Lambda + options.LevelLambda;
        var whole = Whole(leaf, lambda);
        long left = 0;
        var (count, bestLeft) = (0, 0L);
        var gain = best.Gain;
        for (var i = 0; i < used - 1; i++)
        {
            left += histogram[_order[i]];
            if (Math.Min(i + 1, used - i - 1) > MostLevelsOnOneSide) continue;
            if (Gain(leaf, left, feature, lambda) - whole is var found && found > gain) (gain, count, bestLeft) = (found, i + 1, left);
        }
        if (count == 0) return best;
        var missing = histogram.Length - 1;
        var isLeft = new bool[histogram.Length];
        foreach (var bin in _order.AsSpan(0, count)) isLeft[bin] = true;
        // Levels without a row here are treated as missing: both go to the heavier side unless missing rows said otherwise.
        var unknownLeft = histogram[missing] != 0 ? isLeft[missing] : IsHeavier(bestLeft, leaf.Sum);
        for (var bin = 0; bin < missing; bin++) isLeft[bin] |= histogram[bin] == 0 && unknownLeft;
        return new(gain, feature, 0, unknownLeft, isLeft, bestLeft);
    }

    /// <summary>The bins that hold rows, by gradient over smoothed hessian.</summary>
    int Sort(Span<long> histogram)
    {
        var used = 0;
        for (var bin = 0; bin < histogram.Length; bin++)
        {
            if (histogram[bin] == 0) continue;
            _ratio[used] = derivatives.Gradient(histogram[bin]) / (derivatives.Hessian(histogram[bin]) + options.LevelSmoothing + 1e-12);
            _order[used++] = bin;
        }
        Array.Sort(_ratio, _order, 0, used);
        return used;
    }

    bool IsHeavier(long part, long whole) => (uint)part >= (uint)(whole - part);

    double Whole(OpenLeaf leaf, double lambda) => Score(leaf.Sum, leaf, lambda);

    double Gain(OpenLeaf leaf, long left, int feature, double lambda)
    {
        var right = leaf.Sum - left;
        if ((uint)left == 0 || (uint)right == 0) return 0;
        if (derivatives.Hessian(left) < options.MinChildHessian || derivatives.Hessian(right) < options.MinChildHessian) return 0;
        var sign = monotone[feature];
        if (sign != 0 && sign * (LeafValue(right, leaf.Low, leaf.High) - LeafValue(left, leaf.Low, leaf.High)) < 0) return 0;
        return Score(left, leaf, lambda) + Score(right, leaf, lambda);
    }

    /// <summary>Twice what the best value allowed here lowers the loss by.</summary>
    double Score(long sum, OpenLeaf leaf, double lambda)
    {
        var (gradient, hessian) = (derivatives.Gradient(sum), derivatives.Hessian(sum) + lambda);
        if (!leaf.IsBounded) return gradient * gradient / hessian;
        var value = Math.Clamp(-gradient / hessian, leaf.Low, leaf.High);
        return -(2 * gradient + hessian * value) * value;
    }
}
