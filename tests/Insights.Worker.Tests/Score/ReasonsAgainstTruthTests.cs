using Insights.Models.Findings;
using static Insights.Worker.Tests.Score.TrueDrivers;

namespace Insights.Worker.Tests.Score;

/// <summary>
/// Do the lists say why? At the sample company it is known why, so the words of the first 100 rows are held against it. How it is
/// counted, and what was measured, is in <c>docs/methods/scores.md</c>.
/// </summary>
public sealed class ReasonsAgainstTruthTests(LearnedCompany company) : IClassFixture<LearnedCompany>
{
    /// <summary>The hidden doer trait shows itself in deeds, and partly in the role.</summary>
    static readonly ReasonCount OfAsking = new(
    [
        (Satisfaction, ["answered", "answers average", "answers surveys", "support ticket", "monthly revenue up"]),
        (Doer, ["referred", "said yes when last asked", "champion", "decision maker"]),
        (Usage, ["seats active", "active users"]),
        (Role, ["champion", "decision maker"]),
        (Tenure, ["customer for"]),
    ]);

    static readonly ReasonCount OfLeaving = new(
    [
        (Satisfaction, ["answer", "ticket", "monthly revenue down"]),
        (Usage, ["seats active", "active users", "no usage"]),
        (Tenure, ["customer for"]),
    ]);

    [Fact]
    public void Both_lists_of_a_company_of_this_size_are_ranked_by_models() =>
        Assert.All(company.Basis, basis => Assert.True(basis.Kind == ScoreKind.Model, basis.Because));

    [Fact]
    public void Reasons_for_asking_agree_with_what_truly_makes_the_first_hundred_refer() => Agree("asking", OfAsking, company.Asks);

    [Fact]
    public void Reasons_for_calling_agree_with_what_truly_makes_the_first_hundred_leave() => Agree("calling", OfLeaving, company.Calls);

    [Theory(Explicit = true)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_same_holds_at_other_companies(ulong seed)
    {
        var other = new LearnedCompany();
        await other.MakeAsync(seed);
        Agree($"asking, seed {seed}", OfAsking, other.Asks);
        Agree($"calling, seed {seed}", OfLeaving, other.Calls);
    }

    static void Agree(string what, ReasonCount reasons, ReasonedList list)
    {
        var (hundred, everybody) = (list.FirstHundred, list.Everybody);
        Assert.True(hundred.Count == 100 && everybody.Count == 500, $"{hundred.Count} are on the list and {everybody.Count} are not; a company of this size has more.");
        Assert.Empty(reasons.Unknown([.. list.Listed, .. everybody]));

        Compare named = new("the strongest driver is named", reasons.Agreement(hundred), reasons.Dealt(hundred, everybody, rows => reasons.Agreement(rows)));
        Compare soon = new("it is named by the first two", reasons.Agreement(list.Listed, 2), reasons.Dealt(list.Listed, list.Listed, rows => reasons.Agreement(rows, 2)));
        Compare truthful = new("a reason is true of the first hundred", reasons.Truthfulness(hundred), reasons.Dealt(hundred, everybody, reasons.Truthfulness));
        Compare anywhere = new("a reason is true of anybody", reasons.Truthfulness(everybody), reasons.Dealt(everybody, everybody, reasons.Truthfulness));
        var figures = $"{what}: {string.Join("; ", [named, soon, truthful, anywhere])}";
        TestContext.Current.TestOutputHelper?.WriteLine(figures);

        Assert.True(named.Share >= 0.85 && named.Share >= named.ByChance + 0.2, figures);
        Assert.True(soon.Share >= 0.65 && soon.Share >= soon.ByChance + 0.02, figures);
        Assert.True(truthful.Share >= 0.85, figures);
        Assert.True(anywhere.Share >= 0.6 && anywhere.Share >= anywhere.ByChance + 0.15, figures);
    }

    /// <summary>A share beside what dealing somebody else's reasons would count.</summary>
    sealed record Compare(string What, double Share, double ByChance)
    {
        public override string ToString() => FormattableString.Invariant($"{What} {Share:P1}, by chance {ByChance:P1}");
    }
}
