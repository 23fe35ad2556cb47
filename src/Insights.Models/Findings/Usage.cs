namespace Insights.Models.Findings;

/// <summary>What the usage figures of an account say: the one place where level, trend and silence are worked out.</summary>
static class Usage
{
    const int QuietFromWeeks = 4;

    /// <summary>Active users over seats, at most 1; null when either is not known.</summary>
    public static double? SeatsUsed(AccountFacts account) =>
        account is { ActiveUsersLast4Weeks: { } active, LicensedUsers: > 0 and var seats } ? Math.Min(1, active / seats) : null;

    /// <summary>Relative change of active users against the four weeks before; null when not known or from nothing.</summary>
    public static double? Change(AccountFacts account) =>
        account is { ActiveUsersLast4Weeks: { } now, ActiveUsersPrevious4Weeks: > 0 and var before } ? now / before - 1 : null;

    /// <summary>Whole weeks since the latest week with usage, when at least four; null otherwise.</summary>
    public static int? QuietWeeks(AccountFacts account, DateOnly asOf)
    {
        if (account.LastUsageWeek is not { } monday) return null;
        var weeks = (asOf.DayNumber - monday.DayNumber - 7) / 7;
        return weeks >= QuietFromWeeks ? weeks : null;
    }

    /// <summary>True when it is known that nobody uses the product.</summary>
    public static bool NobodyActive(AccountFacts account, DateOnly asOf) =>
        account.ActiveUsersLast4Weeks is <= 0 || QuietWeeks(account, asOf) is not null;

    /// <summary>Why usage does not count as active; null when it does.</summary>
    public static string? WhyNotActive(AccountFacts account, int fewest, DateOnly asOf)
    {
        if (QuietWeeks(account, asOf) is { } weeks) return FactWords.NoUsage(weeks);
        return account.ActiveUsersLast4Weeks switch
        {
            null => "no usage known for the account",
            <= 0 => "no active users in four weeks",
            var active when active < fewest => $"{InWords.Number(active.Value)} active users a week, {fewest} are needed",
            _ => null,
        };
    }

    /// <summary><c>24 of 30 seats active, up 12 %</c>.</summary>
    public static string InWordsOf(AccountFacts account)
    {
        var active = InWords.Number(account.ActiveUsersLast4Weeks ?? 0);
        var level = account.LicensedUsers is > 0 and var seats ? $"{active} of {seats} seats active" : $"{active} active users a week";
        return Change(account) switch
        {
            >= 0.005 and var up => $"{level}, up {InWords.Percent(up)}",
            <= -0.005 and var down => $"{level}, down {InWords.Percent(-down)}",
            _ => level,
        };
    }
}
