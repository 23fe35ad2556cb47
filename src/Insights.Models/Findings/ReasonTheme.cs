namespace Insights.Models.Findings;

/// <summary>What a reason is about: features that tell the same story share one, so that a row never gives the same reason twice.</summary>
public enum ReasonTheme
{
    /// <summary>What the contact answered.</summary>
    Answer,

    /// <summary>Whether the contact answers at all.</summary>
    Silence,

    /// <summary>What the contact has referred before.</summary>
    Referrals,

    /// <summary>What came of earlier asks.</summary>
    Asks,

    /// <summary>What the contact decides.</summary>
    Role,

    /// <summary>What colleagues answered and did.</summary>
    Colleagues,

    /// <summary>How much the account uses the product.</summary>
    Usage,

    /// <summary>What the account pays.</summary>
    Revenue,

    /// <summary>Tickets and how they went.</summary>
    Support,

    /// <summary>What the people of the account answered.</summary>
    Voices,

    /// <summary>How long it has been a customer.</summary>
    Tenure,

    /// <summary>What kind of company or person it is; no reason to give.</summary>
    Profile,
}

/// <summary>Which theme a feature of <c>3_features</c> belongs to.</summary>
public static class ReasonThemes
{
    /// <summary>How a contact's features begin that are its account's.</summary>
    internal const string OfAccount = "account_";

    // Held against the sample company's truth, themes that weigh less are right about as often as a coin.
    const double LeastLogOdds = 0.05;

    static readonly (string Part, ReasonTheme Theme)[] Parts =
    [
        ("colleagues_", ReasonTheme.Colleagues), ("came_by_", ReasonTheme.Profile),
        ("referral", ReasonTheme.Referrals), ("reward", ReasonTheme.Referrals), ("payout", ReasonTheme.Referrals),
        ("ask", ReasonTheme.Asks), ("settled", ReasonTheme.Asks), ("held_out", ReasonTheme.Asks), ("offer", ReasonTheme.Asks),
        ("invitation", ReasonTheme.Silence), ("response_rate", ReasonTheme.Silence), ("answers_", ReasonTheme.Silence),
        ("ticket", ReasonTheme.Support), ("csat", ReasonTheme.Support), ("transactional", ReasonTheme.Support), ("replies", ReasonTheme.Support),
        ("reopened", ReasonTheme.Support), ("dispute", ReasonTheme.Support),
        ("nps", ReasonTheme.Answer), ("score", ReasonTheme.Answer), ("answer", ReasonTheme.Answer), ("told", ReasonTheme.Answer),
        ("voices", ReasonTheme.Answer), ("detractors", ReasonTheme.Answer),
        ("mrr", ReasonTheme.Revenue),
        ("usage", ReasonTheme.Usage), ("seats", ReasonTheme.Usage), ("actions", ReasonTheme.Usage), ("quiet", ReasonTheme.Usage), ("licensed", ReasonTheme.Usage),
        ("tenure", ReasonTheme.Tenure), ("anniversary", ReasonTheme.Tenure), ("days_known", ReasonTheme.Tenure),
        ("role", ReasonTheme.Role),
    ];

    /// <summary>The theme; <see cref="ReasonTheme.Profile"/> for what describes and does not explain.</summary>
    /// <param name="feature">Its column's name.</param>
    public static ReasonTheme Of(string feature)
    {
        var ofAccount = feature.StartsWith(OfAccount, StringComparison.Ordinal);
        foreach (var (part, theme) in Parts)
            if (feature.Contains(part, StringComparison.Ordinal)) return theme == ReasonTheme.Answer && ofAccount ? ReasonTheme.Voices : theme;
        return ReasonTheme.Profile;
    }

    /// <summary>
    /// The themes that raise a row's odds by a twentieth or more, most first: the contributions of each theme's features together.
    /// </summary>
    /// <param name="features">Names of the features.</param>
    /// <param name="contributions">What each adds to the row's log-odds.</param>
    public static IEnumerable<ReasonTheme> Raising(IReadOnlyList<string> features, ReadOnlySpan<double> contributions)
    {
        var sums = new double[Enum.GetValues<ReasonTheme>().Length];
        for (var place = 0; place < features.Count; place++) sums[(int)Of(features[place])] += contributions[place];
        return [.. Enum.GetValues<ReasonTheme>().Where(theme => sums[(int)theme] >= LeastLogOdds).OrderByDescending(theme => sums[(int)theme])];
    }
}
