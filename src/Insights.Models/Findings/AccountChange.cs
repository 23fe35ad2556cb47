using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// What is different about an account from a week before, in words, the most important first: what speaks for leaving before what speaks
/// for staying. See <c>docs/methods/ask-list.md</c>.
/// </summary>
public static class AccountChange
{
    /// <summary>A share of points that moved by less than this is called unchanged; a probability, by less than this times five of itself.</summary>
    public const double SmallestRiskChange = 0.05;

    /// <summary>Smaller changes of what is billed a month, as a share of it, are no news.</summary>
    public const double SmallestRevenueChange = 0.01;

    /// <summary>Sentences about one account.</summary>
    public const int Most = 3;

    /// <summary>Said where nothing is different.</summary>
    public const string Nothing = "nothing that we can see";

    /// <summary>Said of an account that was none of ours then; nothing else can be compared.</summary>
    public const string NoCustomerThen = "not a customer a week ago";

    /// <summary>At most three sentences, never none.</summary>
    /// <param name="now">Today.</param>
    /// <param name="before">A week before; null when the account was not known then.</param>
    /// <param name="wasListed">Whether the list of the week before had it; null when there was no such list.</param>
    public static IReadOnlyList<string> Words(AccountWeek now, AccountWeek? before, bool? wasListed)
    {
        if (before is null || !CallFirst.IsCustomer(before.Account, before.AsOf)) return [NoCustomerThen];
        List<string> changes = [.. wasListed == false ? ["new on this list"] : (string[])[], .. Worse(now, before), .. Better(now, before)];
        return changes.Count == 0 ? [Nothing] : [.. changes.Take(Most)];
    }

    /// <summary>Said of every account where the day a week before can't be known.</summary>
    /// <param name="dataBegins">The first day of which the data tells; null when no row has a day.</param>
    public static string NotKnown(DateOnly? dataBegins) => dataBegins is { } day
        ? $"last week is not known: the data begins on {InWords.Day(day)}"
        : "last week is not known: no answers, tickets or subscriptions are loaded";

    static IEnumerable<string> Worse(AccountWeek now, AccountWeek before)
    {
        if (now.Account.OpenDispute && !before.Account.OpenDispute) yield return "a billing dispute was opened";
        if (now.Account.UrgentOpenedLast7Days is > 0 and var urgent) yield return $"{InWords.Count(urgent, "urgent ticket")} opened";
        foreach (var gone in PeopleChange.OptedOut(now, before, important: true)) yield return gone;
        if (PeopleChange.LowAnswers(now, before) is { } answered) yield return answered;
        if (UseFell(now, before) is { } fell) yield return fell;
        if (Billed(now, before, rises: false) is { } less) yield return less;
        if (Risk(now, before, rises: true) is { } riskier) yield return riskier;
        if (now.Account.OpenedLast7Days - now.Account.UrgentOpenedLast7Days is > 0 and var opened)
            yield return $"{InWords.Count(opened, "ticket")} opened, not solved yet";
        foreach (var gone in PeopleChange.OptedOut(now, before, important: false)) yield return gone;
    }

    static IEnumerable<string> Better(AccountWeek now, AccountWeek before)
    {
        if (before.Account.OpenDispute && !now.Account.OpenDispute) yield return "the billing dispute was closed";
        if (before.Account.UrgentOpenTickets + now.Account.UrgentOpenedLast7Days - now.Account.UrgentOpenTickets is > 0 and var solved)
            yield return $"{InWords.Count(solved, "urgent ticket")} solved";
        if (UseRose(now, before) is { } rose) yield return rose;
        if (Billed(now, before, rises: true) is { } more) yield return more;
        if (Risk(now, before, rises: false) is { } safer) yield return safer;
    }

    static string? UseFell(AccountWeek now, AccountWeek before)
    {
        if (Usage.QuietWeeks(now.Account, now.AsOf) is { } weeks && Usage.QuietWeeks(before.Account, before.AsOf) is null) return FactWords.NoUsage(weeks);
        // A week that was out of the usual already is last week's news.
        return Signal(now, now.AsOf) is { IsLow: true } low && Signal(now, before.AsOf) is not { IsLow: true } ? UseInWords("fell", low) : null;
    }

    static string? UseRose(AccountWeek now, AccountWeek before) =>
        Signal(now, now.AsOf) is { IsHigh: true } high && Signal(now, before.AsOf) is not { IsHigh: true } ? UseInWords("rose", high) : null;

    static UsageSignal? Signal(AccountWeek account, DateOnly asOf) => UsageSignal.Of(account.Use, UsageSignal.LatestWeek(asOf));

    /// <summary>The usual as whole users: the lowest and highest numbers within the limits.</summary>
    static string UseInWords(string moved, UsageSignal signal)
    {
        var (low, high) = ((int)Math.Max(0, Math.Ceiling(signal.Low)), (int)Math.Floor(signal.High));
        var usual = low == high ? InWords.Number(low) : $"{InWords.Number(low)} to {InWords.Number(high)}";
        return $"active users {moved} to {InWords.Number(signal.Users)} last week, usually {usual}";
    }

    /// <summary>In the contract's own currency: a rate of exchange is nobody's decision.</summary>
    static string? Billed(AccountWeek now, AccountWeek before, bool rises)
    {
        if (now.Account.Billed is not { } today || before.Account.Billed is not { } then || today == then) return null;
        if (today.Currency != then.Currency) return rises ? null : $"billed {Amount(today)} a month, {Amount(then)} before";
        var change = (double)(today.MinorUnits - then.MinorUnits);
        if (Math.Abs(change) < SmallestRevenueChange * Math.Abs(then.MinorUnits) || change > 0 != rises) return null;
        return $"monthly revenue {(rises ? "up" : "down")} from {Amount(then)} to {Amount(today)}";
    }

    static string Amount(Money money) => money.MinorUnits % money.Currency.MinorPerUnit == 0 ? money.Currency.Format(money.Amount) : money.ToString();

    /// <summary>Both days' scores are of the same rules or the same model; a share of points and a probability can't be compared.</summary>
    static string? Risk(AccountWeek now, AccountWeek before, bool rises)
    {
        if (now.Score is not { } today || before.Score is not { } then || today.Kind != then.Kind) return null;
        var change = today.Value - then.Value;
        var smallest = today.Kind == ScoreKind.Model ? 5 * SmallestRiskChange * then.Value : SmallestRiskChange;
        if (Math.Abs(change) < smallest || change > 0 != rises) return null;
        var moved = rises ? "up" : "down";
        return today.Kind == ScoreKind.Model
            ? $"risk of leaving {moved} from {InWords.Number(100 * then.Value)} % to {InWords.Number(100 * today.Value)} %"
            : $"risk {moved} from {100 * then.Value:0} to {100 * today.Value:0} of 100 points";
    }
}
