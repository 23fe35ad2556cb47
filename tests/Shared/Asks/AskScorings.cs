using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Findings;

namespace Insights.Tests.Asks;

/// <summary>Scores of a world: its points, or any others of either kind with the reasons that a model gives.</summary>
static class AskScorings
{
    static readonly Gen<double> Share = Gen.Choose(0, 1_000_000).Select(millionths => millionths / 1e6);

    static readonly Gen<double> Low = Share.Select(share => share * share * share * 0.3);

    /// <summary>How the scores of one world lie.</summary>
    static readonly Gen<Gen<double>> Spread = Gen.Elements(
        Share, Low, Gen.Constant(0.0), Gen.Constant(1.0), Gen.Constant(0.3), Gen.Elements(0.0, 1.0), Gen.Elements(0.1, 0.2, 0.5),
        Gen.Elements(double.Epsilon, 1e-300, 1e-12, 0.0), Gen.Elements(1 - 1e-16, 1.0, 0.5));

    static readonly Gen<ReasonTheme[]> Themes = Gen.SubListOf(Enum.GetValues<ReasonTheme>()).Select(themes => themes.ToArray());

    /// <summary>Every account scored; by a model only some, as it knows only those who pay.</summary>
    public static Gen<AskScores> Whole(AskFacts facts) => Of(facts, gaps: false);

    /// <summary>Some accounts without a risk, or with one that is no number.</summary>
    public static Gen<AskScores> WithGaps(AskFacts facts) => Of(facts, gaps: true);

    static Gen<AskScores> Of(AskFacts facts, bool gaps) => Gen.Frequency((1, Gen.Fresh(() => AskScores.ByPoints(facts))), (2, Random(facts, gaps)));

    static Gen<AskScores> Random(AskFacts facts, bool gaps) =>
        from kinds in Gen.Elements(ScoreKind.Rules, ScoreKind.Model).Two()
        from advocacySpread in Spread
        from churnSpread in Gen.Frequency((2, Gen.Constant(Low)), (1, Spread))
        from advocacy in Gen.CollectToList(facts.Contacts, contact => Advocacy(facts, contact, kinds.Item1, advocacySpread))
        from risks in Gen.CollectToList(facts.Accounts, account => Churn(facts, account, kinds.Item2, gaps ? Holed(churnSpread) : churnSpread))
        from missing in Gen.Elements(0, 0, 0, 0, 1, 2, 5)
        select new AskScores(
            advocacy.ToDictionary(score => score.ContactId, StringComparer.Ordinal),
            risks.Where((_, i) => missing == 0 || !(gaps || kinds.Item2 == ScoreKind.Model) || i % missing > 0).ToDictionary(score => score.AccountId, StringComparer.Ordinal)) { ChurnKind = kinds.Item2 };

    static Gen<double> Holed(Gen<double> spread) => Gen.Frequency((30, spread), (1, Gen.Elements(double.NaN, -0.5, 7)));

    static Gen<ContactScore> Advocacy(AskFacts facts, ContactFacts contact, ScoreKind kind, Gen<double> spread) =>
        from value in spread
        from themes in Themes
        let account = facts.Accounts.FirstOrDefault(account => account.AccountId == contact.AccountId) ?? new AccountFacts { AccountId = contact.AccountId, IsStub = true }
        select new ContactScore(contact.ContactId, value, kind, AdvocacyReasons.Words(themes, contact, account, facts.AsOf));

    static Gen<AccountScore> Churn(AskFacts facts, AccountFacts account, ScoreKind kind, Gen<double> spread) =>
        from value in spread
        from themes in Themes
        select new AccountScore(account.AccountId, value, kind, ChurnReasons.Words(themes, account, facts.AsOf));
}
