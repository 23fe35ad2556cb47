using Insights.Models.Findings;
using Insights.Models.Incentives;
using Insights.Worker.Database;
using Insights.Worker.Options;

namespace Insights.Worker.Incentives;

/// <summary>Who may be offered something: everybody whom the rules for asks let through, however recently somebody was asked.</summary>
public sealed class AudienceReader(WarehouseFile warehouse, InsightsOptions options)
{
    /// <summary>More digits would tell nothing and make up most of the published file; rounded here, a run and its file predict the same.</summary>
    const int ScoreDigits = 7, LikelihoodDigits = 6;

    static readonly HashSet<AskGuard> OnlyForAsks = [AskGuard.AskedRecently, AskGuard.HeldOutRecently, AskGuard.AccountAskedEnough];

    /// <summary>The audience, ordered by contact.</summary>
    /// <param name="facts">What is known of everybody.</param>
    /// <param name="scores">Their scores.</param>
    public IReadOnlyList<AudienceMember> Read(AskFacts facts, AskScores scores)
    {
        var accounts = facts.AccountsById();
        var segments = options.Incentives.SegmentsByIndustry();
        var earlier = EarlierQualified();
        var rules = options.Asks with { AtRiskFrom = scores.AtRiskFrom(options.Asks) };
        var members = facts.Contacts
            .Where(contact => AskGuards.Check(contact, accounts.GetValueOrDefault(contact.AccountId), scores.Churn.GetValueOrDefault(contact.AccountId), rules, facts.Data, facts.AsOf)
                .All(stopped => OnlyForAsks.Contains(stopped.Guard)))
            .Select(contact => Member(contact, accounts[contact.AccountId]))
            .OrderBy(member => member.ContactId, StringComparer.Ordinal).ToList();
        return WithLikelihoods(members, facts.Contacts.Count > 0 && scores.Advocacy.Values.First().Kind == ScoreKind.Model);

        AudienceMember Member(ContactFacts contact, AccountFacts account) => new(
            contact.ContactId, contact.AccountId, account.Industry is { } industry ? segments.GetValueOrDefault(industry, industry) : "unknown",
            Math.Round(scores.Of(contact).Value, ScoreDigits), 1, earlier.GetValueOrDefault(contact.ContactId))
        {
            Mrr = account.Mrr,
            CustomerDays = account.StartedOn is { } start ? facts.AsOf.DayNumber - start.DayNumber : null,
        };
    }

    Dictionary<string, int> EarlierQualified() => warehouse.Query(
        "select referrer_contact_id, count(*) as qualified from core.referrals where invalid_reason is null and qualified_at is not null and referrer_contact_id is not null group by all",
        row => (Contact: row.RequiredText("referrer_contact_id"), Qualified: (int)row.Count("qualified"))).ToDictionary(StringComparer.Ordinal);

    /// <summary>Points are no probabilities: by them nobody is so many times as likely as another.</summary>
    static IReadOnlyList<AudienceMember> WithLikelihoods(IReadOnlyList<AudienceMember> members, bool areProbabilities)
    {
        if (!areProbabilities) return members;
        var means = members.GroupBy(member => member.Segment, StringComparer.Ordinal)
            .ToDictionary(segment => segment.Key, segment => segment.Average(member => member.Score), StringComparer.Ordinal);
        return [.. members.Select(member => means[member.Segment] > 0 ? member with { Likelihood = Math.Round(member.Score / means[member.Segment], LikelihoodDigits) } : member)];
    }
}
