namespace Insights.Models.Findings;

/// <summary>The rules that keep a contact off the list, each with a sentence that says why with the values.</summary>
public static class AskGuards
{
    /// <summary>Every guard that stops the contact, in the order of <see cref="AskGuard"/>; none means it may be asked.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="account">Its account; null when there is none with its id, which counts as a stub.</param>
    /// <param name="churn">The account's risk; null when it has none, which stops: not knowing the risk is no reason to ask.</param>
    /// <param name="rules">The thresholds.</param>
    /// <param name="data">Which data the company has: a guard whose data nobody loaded is off.</param>
    /// <param name="asOf">The day of the ask.</param>
    public static IReadOnlyList<StoppedBy> Check(
        ContactFacts contact, AccountFacts? account, AccountScore? churn, AskRules rules, DataAvailable data, DateOnly asOf)
    {
        var stopped = new List<StoppedBy>();
        if (account is null or { IsStub: true })
            stopped.Add(new(AskGuard.Stub, $"account {contact.AccountId} is not in the accounts file"));
        else
        {
            AddStanding(stopped, account, data, asOf);
            AddAge(stopped, account, rules, asOf);
        }
        AddContact(stopped, contact, asOf);
        if (account is { IsStub: false }) AddHealth(stopped, account, churn, rules, data, asOf);
        AddFatigue(stopped, contact, account, rules, asOf);
        return stopped;
    }

    static void AddStanding(List<StoppedBy> stopped, AccountFacts account, DataAvailable data, DateOnly asOf)
    {
        var ended = account.EndedOn is { } end && end <= asOf;
        if (ended) stopped.Add(new(AskGuard.Churned, $"no customer since {InWords.Day(account.EndedOn!.Value)}"));
        else if (account.Status == AccountStatus.Churned) stopped.Add(new(AskGuard.Churned, "no customer any more"));
        else if (account.Status == AccountStatus.Trial) stopped.Add(new(AskGuard.Trial, "on trial"));
        else if (account.Status == AccountStatus.Collections) stopped.Add(new(AskGuard.Collections, "invoices in collections"));
        else if (account.Status != AccountStatus.Active)
            stopped.Add(new(AskGuard.StatusUnknown, string.IsNullOrWhiteSpace(account.Status)
                ? "the account has no status" : $"the account's status '{account.Status}' is none of trial, active, collections, churned"));
        if (data.Subscriptions && !account.PayingNow)
            stopped.Add(new(AskGuard.NotPaying, account.Mrr is null ? "no subscription known" : "does not pay now"));
    }

    static void AddAge(List<StoppedBy> stopped, AccountFacts account, AskRules rules, DateOnly asOf)
    {
        if (account.StartedOn is not { } start)
            stopped.Add(new(AskGuard.TooNew, "the day it became a customer is not known"));
        else if (asOf.DayNumber - start.DayNumber is var days && days < rules.MinimumAccountAgeDays)
            stopped.Add(new(AskGuard.TooNew, days < 0
                ? $"becomes a customer on {InWords.Day(start)}"
                : $"a customer for {InWords.Count(days, "day")}, {rules.MinimumAccountAgeDays} are needed"));
    }

    static void AddContact(List<StoppedBy> stopped, ContactFacts contact, DateOnly asOf)
    {
        if (contact.OptedOutOn is { } day && day <= asOf) stopped.Add(new(AskGuard.OptedOut, $"opted out on {InWords.Day(day)}"));
        if (!EmailAddress.Usable(contact.Email))
            stopped.Add(new(AskGuard.NoContactWay, string.IsNullOrWhiteSpace(contact.Email)
                ? "no e-mail address" : $"'{contact.Email}' is not an e-mail address"));
        if (contact.LastNpsScore is <= AnswerBand.DetractorUpTo and var answer)
            stopped.Add(new(AskGuard.Detractor, contact.LastNpsOn is { } on
                ? $"answered {answer} on {InWords.Day(on)}: call, don't ask" : $"answered {answer}: call, don't ask"));
    }

    static void AddHealth(
        List<StoppedBy> stopped, AccountFacts account, AccountScore? churn, AskRules rules, DataAvailable data, DateOnly asOf)
    {
        if (churn is not { IsShare: true }) stopped.Add(new(AskGuard.AtRisk, "its risk of leaving is not known"));
        else if (churn.Value >= rules.AtRiskFrom)
            stopped.Add(new(AskGuard.AtRisk, $"risk of leaving {InWords.Risk(churn.Value)}"
                + (churn.Reasons.Count > 0 ? $": {churn.Reasons[0]}" : "")));
        if (account.OpenDispute) stopped.Add(new(AskGuard.OpenDispute, "open ticket about billing"));
        if (account.UrgentOpenTickets > 0)
            stopped.Add(new(AskGuard.UrgentTicket, FactWords.UrgentOpen(account.UrgentOpenTickets)));
        if (data.Usage && Usage.WhyNotActive(account, rules.MinimumActiveUsers, asOf) is { } why)
            stopped.Add(new(AskGuard.NoActiveUsage, why));
    }

    static void AddFatigue(List<StoppedBy> stopped, ContactFacts contact, AccountFacts? account, AskRules rules, DateOnly asOf)
    {
        if (Within(contact.LastAskedOn, rules.DaysBetweenAsks, asOf) is { } asked)
            stopped.Add(new(AskGuard.AskedRecently, $"asked on {InWords.Day(asked)}, {Again(asked, rules.DaysBetweenAsks)}"));
        if (Within(contact.LastHeldOutOn, AskSums.HorizonDays, asOf) is { } held)
            stopped.Add(new(AskGuard.HeldOutRecently, $"held out on {InWords.Day(held)}, {Again(held, AskSums.HorizonDays)}"));
        if (account is not null && account.ContactsAskedThisQuarter >= rules.ContactsPerAccountAndQuarter)
            stopped.Add(new(AskGuard.AccountAskedEnough,
                $"{InWords.Count(account.ContactsAskedThisQuarter, "contact")} of the account asked this quarter"));
    }

    // A configuration may say "never again" by more days than the calendar has.
    static string Again(DateOnly day, int days) =>
        days <= DateOnly.MaxValue.DayNumber - day.DayNumber ? $"again from {InWords.Day(day.AddDays(days))}" : "not again";

    static DateOnly? Within(DateOnly? day, int days, DateOnly asOf) =>
        day is { } known && asOf.DayNumber - known.DayNumber < days ? known : null;
}
