using System.Globalization;
using Insights.Models.Units;
using Insights.Reports.Model;

namespace Insights.Worker.Runs.Training;

/// <summary>Puts what was learned of on whom asking works into the shape of a card.</summary>
static class AskUpliftCard
{
    const string Source = "docs/methods/scores.md", PerThousand = "referrals per 1,000 asks";

    public static ModelCard Of(AskUplift uplift) => new()
    {
        Target = "What asking adds",
        Definition = "By how much an ask raises somebody's chance of a valid referral within 90 days, learned from those asked against those held out by lot.",
        Status = uplift switch
        {
            { IsFound: true } => "it can be told on whom asking works; the list is not ranked by it yet",
            { Curve: null } => "too little to tell on whom it works",
            _ => "it can't be told on whom it works",
        },
        Because = uplift.Verdict,
        Learner = uplift.Curve is null ? null : AskUpliftTraining.Words,
        Data = [.. Data(uplift)],
        Metrics = [.. Metrics(uplift)],
        Limits =
        [
            "The ask list is ranked by the chance of a referral if asked, whatever is found here, and no row of it says yet what asking adds for that one person.",
            "Not to be told from chance does not mean that asking does the same for everybody; that takes many more held-out contacts than the effect on average.",
            "What asking adds was learned on people whom the list chose; of others it says nothing.",
        ],
    };

    static IEnumerable<CardFact> Data(AskUplift uplift)
    {
        var sums = uplift.Asks.Sums;
        yield return new("Asked", InWords($"{sums.Asked:N0}, of whom {sums.AskedWhoReferred:N0} referred"));
        yield return new("Held out", InWords($"{sums.HeldOut:N0}, of whom {sums.HeldOutWhoReferred:N0} referred all the same"));
        if (uplift.Asks.LeftOut > 0) yield return new("Left out", InWords($"{uplift.Asks.LeftOut:N0} of whom no snapshot before the ask tells"));
        yield return new("Features", InWords($"{uplift.Asks.Features.Columns.Count}, the columns of features.advocacy on the last end of a month before the ask"));
        if (uplift.Curve is { } curve)
            yield return new("Judged", InWords($"{curve.Rows:N0} later asks, {curve.Rows - curve.Treated:N0} of them held out, each ranked by a model of asks of other accounts that were over before"));
    }

    static IEnumerable<Figure> Metrics(AskUplift uplift)
    {
        yield return new("Mean effect of asking", uplift.MeanEffect is { } effect
            ? Finding.Known("uplift.mean_effect", UnitNames.Share, effect, Source) : Finding.Withhold("uplift.mean_effect", UnitNames.Share, uplift.Verdict, Source))
        {
            Note = "Share of those asked who referred, less that of those held out; the interval counts accounts.",
        };
        if (uplift.Curve is not { } curve) yield break;
        yield return new("Qini, referrals per 1,000 asks", Finding.Known("uplift.qini", PerThousand, curve.Qini.Times(1000), Source)) { Note = "Gained by the ranking over drawing lots, on average over every length of list." };
        yield return new("What lots reach, referrals per 1,000 asks", Finding.Known("uplift.qini_by_lot", PerThousand, curve.ByLot.Times(1000), Source)) { Note = "A Qini within it can be luck." };
    }

    static string InWords(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
