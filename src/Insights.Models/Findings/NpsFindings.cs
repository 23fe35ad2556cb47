using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>Names what is known about one survey's NPS, and says what is not: <c>nps.relationship.every_response</c> and its siblings.</summary>
public static class NpsFindings
{
    /// <summary>Accounts with a known revenue below this share leave the revenue-weighted score withheld.</summary>
    public const double FewestRevenueKnown = 0.8;

    const string Source = "answers by account; docs/methods/nps.md";
    const string ResponseSource = "invitations and answers; docs/methods/response-rate.md";

    /// <summary>All findings of one survey, always under the same names, known or withheld.</summary>
    public static IReadOnlyList<Finding> From(NpsSums sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        var name = $"nps.{sums.Survey.ToString().ToLowerInvariant()}.";
        return
        [
            EveryResponse(name + "every_response", sums),
            AccountMeans(name + "account_means", sums),
            Waterfall(name + "waterfall", sums),
            RevenueWeighted(name + "revenue_weighted", sums),
            Change(name + "change", sums),
            Counted(name + "promoters", sums, answers => answers.Promoters),
            Counted(name + "passives", sums, answers => answers.Passives),
            Counted(name + "detractors", sums, answers => answers.Detractors),
            ResponseRate(name + "response_rate", sums),
            Bound(name + "if_silent_were_detractors", sums, NetPromoterScore.IfSilentWereDetractors),
            Bound(name + "if_silent_were_promoters", sums, NetPromoterScore.IfSilentWerePromoters),
        ];
    }

    static Finding EveryResponse(string name, NpsSums sums) =>
        sums.Answers.Total == 0 ? Withhold(name, Nobody(sums)) : EveryResponse(name, sums.Now);

    /// <summary>NPS over every answer, under a name of the caller's: of a month, of a segment.</summary>
    /// <param name="name">Dotted and stable.</param>
    /// <param name="accounts">A row per account, and rows without an account for anonymous answers.</param>
    /// <returns>In points; the interval is clustered by account where people of one account answered together.</returns>
    public static Finding EveryResponse(string name, IReadOnlyList<AccountAnswers> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var answers = accounts.Aggregate(new ScoreCounts(), (sum, account) => sum + account.All);
        if (answers.Total == 0) return Withhold(name, "Nobody answered in this window. Load newer answers, or widen the window.");
        // A single answer is independent of all others; one account's several answers are not.
        if (answers.Total == 1) return Known(name, NetPromoterScore.FromCounts(answers.Promoters, answers.Passives, answers.Detractors));
        if (CountVoices(accounts) < 2)
            return Withhold(name, $"All {answers.Total} answers come from one account, which shows no spread between accounts. Invite people of other accounts too.");
        return Known(name, NetPromoterScore.Clustered(accounts));
    }

    static Finding AccountMeans(string name, NpsSums sums) => TooFewAccounts(sums) is { } reason
        ? Withhold(name, reason)
        : Known(name, NetPromoterScore.MeanOfAccountMeans(sums.Now));

    static Finding Waterfall(string name, NpsSums sums)
    {
        if (TooFewAccounts(sums) is { } reason) return Withhold(name, reason);
        if (!Answering(sums).Any(account => account.KnowsRoles))
            return Withhold(name, "The role of nobody who answered is known. Fill the contacts' role: decision_maker, champion or user.");
        return Known(name, NetPromoterScore.Waterfall(sums.Now));
    }

    static Finding RevenueWeighted(string name, NpsSums sums)
    {
        if (TooFewAccounts(sums) is { } reason) return Withhold(name, reason);
        var accounts = Answering(sums).ToList();
        var known = accounts.Count(account => account.MonthlyRevenue is not null);
        if (known < FewestRevenueKnown * accounts.Count)
            return Withhold(name, $"The monthly revenue of {accounts.Count - known} of the {accounts.Count} accounts that answered is not known. Load their subscriptions.");
        var paying = accounts.Count(account => account.MonthlyRevenue > 0);
        return paying < 2
            ? Withhold(name, $"{paying} of the accounts that answered pays anything; weighting by revenue needs two or more.")
            : Known(name, NetPromoterScore.RevenueWeighted(sums.Now));
    }

    static Finding Change(string name, NpsSums sums)
    {
        foreach (var (answers, window) in new[] { (sums.Now, "current window"), (sums.Before, "window before it") })
        {
            var total = answers.Sum(account => account.All.Total);
            if (total < NetPromoterScore.FewestForClaims)
                return Withhold(name, $"The {window} has {new CountOf(total, "answer", "answers")}; a change is told from {NetPromoterScore.FewestForClaims} on in each.");
            if (CountVoices(answers) < 2)
                return Withhold(name, $"The {window} has answers of one account only; a change needs two or more.");
        }
        return Known(name, NpsChange.Between(sums.Now, sums.Before).Difference);
    }

    static Finding Counted(string name, NpsSums sums, Func<ScoreCounts, long> band) =>
        Finding.Known(name, UnitNames.Count, Estimate.Counted(band(sums.Answers), sums.Answers.Total), Source);

    static Finding ResponseRate(string name, NpsSums sums) => sums.Invited == 0
        ? Finding.Withhold(name, UnitNames.Share, NoInvitations, ResponseSource)
        : Finding.Known(name, UnitNames.Share, Proportions.Wilson(sums.InvitedWhoAnswered, sums.Invited), ResponseSource);

    static Finding Bound(string name, NpsSums sums, Func<ScoreCounts, long, Estimate> bound)
    {
        if (sums.Invited == 0) return Finding.Withhold(name, UnitNames.Points, NoInvitations, ResponseSource);
        var silent = sums.Invited - sums.InvitedWhoAnswered;
        if (sums.Answers.Total + silent == 0) return Finding.Withhold(name, UnitNames.Points, Nobody(sums), ResponseSource);
        return Finding.Known(name, UnitNames.Points, bound(sums.Answers, silent), ResponseSource);
    }

    const string NoInvitations = "No invitation is recorded for this window, so nobody can say how many were silent. Load the invitations.";

    static Sentence? TooFewAccounts(NpsSums sums)
    {
        if (sums.Answers.Total == 0) return Nobody(sums);
        return Answering(sums).Count() switch
        {
            0 => "No answer names an account. Load answers with contact_id or email, and contacts with their account.",
            1 => "Only one account answered; an interval needs two or more.",
            _ => null,
        };
    }

    static Sentence Nobody(NpsSums sums) =>
        $"Nobody answered the {sums.Survey.ToString().ToLowerInvariant()} survey in this window. Load newer answers, or widen the window.";

    static IEnumerable<AccountAnswers> Answering(NpsSums sums) =>
        sums.Now.Where(account => account.Answered);

    static long CountVoices(IReadOnlyList<AccountAnswers> accounts) =>
        accounts.Sum(account => account.AccountId is null ? account.All.Total : Math.Min(1, account.All.Total));

    static Finding Known(string name, Estimate estimate) => Finding.Known(name, UnitNames.Points, estimate, Source);

    static Finding Withhold(string name, Sentence reason) => Finding.Withhold(name, UnitNames.Points, reason, Source);
}
