using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>A logistic regression in a saved model.</summary>
static class SavedLogisticRegression
{
    /// <summary>Two values of 32-bit floats never have a standard deviation smaller than this, however many rows there are.</summary>
    const double SmallestScale = 1e-60;

    const int LeastTermBytes = 2 * sizeof(int) + 3 * sizeof(double);

    internal static void Write(LogisticRegression model, SavedModelWriter to)
    {
        to.Number(model.Strength);
        to.Whole(model.Steps);
        to.Number(model.Intercept);
        to.Number(model.InterceptError);
        to.Whole(model.Terms.Count);
        foreach (var (term, source) in model.Terms.Zip(model.Encoding.Sources))
        {
            to.Whole(source.Feature);
            to.Whole(source.Code);
            if (source.Code == LogisticEncoding.Quantity)
            {
                to.Number(term.Centre);
                to.Number(term.Scale);
            }
            else to.Number(term.Average);
            to.Number(term.Coefficient);
            to.Number(term.StandardError);
        }
    }

    internal static LogisticRegression Read(SavedModelReader from, SavedModelHead head)
    {
        var strength = from.Number("strength", double.Epsilon, LogisticOptions.Strongest);
        var steps = from.Whole("number of steps", 0, int.MaxValue);
        List<double> coefficients = [from.Number("intercept")], errors = [from.Number("standard error of the intercept", least: 0)];
        var encoding = new LogisticEncoding(head.SchemaOrRefuse(from));
        for (var left = TermCount(from); left > 0; left--)
        {
            ReadTerm(from, encoding);
            coefficients.Add(from.Number("coefficient"));
            errors.Add(from.Number("standard error", least: 0));
        }
        return new(encoding, strength, steps, [.. coefficients], [.. errors]);
    }

    static int TermCount(SavedModelReader from)
    {
        var count = from.Count("number of terms", LeastTermBytes);
        return count <= LogisticEncoding.MostTerms ? count : throw from.Refusal($"there are {count} terms, and {LogisticEncoding.MostTerms} are the most");
    }

    static void ReadTerm(SavedModelReader from, LogisticEncoding encoding)
    {
        var features = encoding.Schema.Features;
        // Feature by feature, as a row's terms are counted up.
        var feature = from.Whole("column of a term", encoding.Sources is [.., var last] ? last.Feature : 0, features.Count - 1);
        var code = from.Whole("level of a term", LogisticEncoding.Quantity, LevelsOf(features[feature]) - 1);
        if (code == LogisticEncoding.Quantity && features[feature].Kind is not FeatureKind.Numeric) throw from.Refusal($"column {features[feature].Name} is no quantity, but a term takes it for one");
        if (encoding.Sources.Contains((feature, code))) throw from.Refusal($"two terms stand for the same values of column {features[feature].Name}");
        if (code == LogisticEncoding.Quantity) encoding.AddQuantity(feature, from.Number("mean of a quantity", float.MinValue, float.MaxValue), from.Number("deviation of a quantity", SmallestScale, float.MaxValue));
        else encoding.AddIndicator(feature, code, from.Number("share of a level", 0, 1));
    }

    static int LevelsOf(FeatureDescription feature) => feature.Kind switch
    {
        FeatureKind.Numeric => 0,
        FeatureKind.Boolean => 2,
        _ => feature.Levels!.Count,
    };
}
