using System.Globalization;
using Insights.Models.Incentives;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Worker.Incentives;

namespace Insights.Worker.Web.Planner;

/// <summary>Turns what was filled in into a question to the model, or says which field can't be used and what is expected there.</summary>
sealed class FieldReading
{
    /// <summary>More than any programme pays, and far from where sums lose their cents.</summary>
    public const double LargestAmount = 1e9;

    /// <summary>A test that begins later is dealt from people who are long gone by then.</summary>
    public const int DaysAhead = 366;

    const NumberStyles Decimal = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    readonly List<FieldProblem> _problems = [];

    /// <summary>Everything wrong, in the order of the fields.</summary>
    public IReadOnlyList<FieldProblem> Problems => _problems;

    /// <summary>What is to be predicted; to be used only where nothing is wrong.</summary>
    public ForecastRequest Forecast(SentFields sent, PlannerFields fields, IReadOnlyList<Incentive> offers)
    {
        var audience = Audience(sent, fields);
        IReadOnlyList<Incentive> chosen = [.. offers.Index().Where(offer => fields.Offers[offer.Index].IsChosen).Select(offer => Offer(offer.Item, fields.Offers[offer.Index], offer.Index))];
        foreach (var unknown in sent.Offers.Except(offers.Select(offer => offer.Name), StringComparer.Ordinal))
            Wrong("offers", $"Offers: there is no offer {unknown}; the configuration names {Names(offers.Select(offer => offer.Name))}.");
        if (chosen.Count == 0) Wrong("offers", "Offers: none is ticked; tick at least one.");
        return new(chosen, audience, fields.Budget.Trim().Length == 0 ? null : Amount("budget", "Budget", fields.Budget));
    }

    /// <summary>The first day of a test.</summary>
    public DateOnly Start(PlannerFields fields, DateOnly today)
    {
        if (!DateOnly.TryParseExact(fields.Start.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start))
            Wrong("start", $"First day: \"{fields.Start}\" is no day; expected is one such as {today.AddDays(1):yyyy-MM-dd}.");
        else if (start <= today || start > today.AddDays(DaysAhead))
            Wrong("start", $"First day: {start:yyyy-MM-dd} is {(start <= today ? "not after today, and what a test is to show must be written down before" : "more than a year ahead")}; expected is a day from {today.AddDays(1):yyyy-MM-dd} to {today.AddDays(DaysAhead):yyyy-MM-dd}.");
        return start;
    }

    /// <summary>The name of a test.</summary>
    public string Name(PlannerFields fields, PlanFolder plans)
    {
        var name = fields.Name.Trim();
        if (!PlanFolder.CanBeNamed(name)) Wrong("name", $"Name: \"{name}\" can't be a test's name; expected are letters, digits, - and _, 1 to 64 of them.");
        else if (plans.Has(name)) Wrong("name", $"Name: there is a plan of {name} already, and what was registered is not written over; give another name.");
        return name;
    }

    /// <summary>Says what else is wrong with a field.</summary>
    public void Wrong(string field, string text) => _problems.Add(new(field, text));

    TestAudience Audience(SentFields sent, PlannerFields fields)
    {
        foreach (var unknown in sent.Segments.Except(fields.Segments.Select(segment => segment.Name), StringComparer.Ordinal))
            Wrong("segments", $"Segments: there is no segment {unknown}; there are {Names(fields.Segments.Select(segment => segment.Name))}.");
        IReadOnlyList<string> chosen = [.. fields.Segments.Where(segment => segment.IsChosen).Select(segment => segment.Name)];
        if (chosen.Count == 0) Wrong("segments", "Segments: none is ticked; tick at least one.");
        if (!double.TryParse(fields.Share, Decimal, CultureInfo.InvariantCulture, out var percent) || percent is not (> 0 and <= 100))
            Wrong("share", $"Share with the highest scores: \"{fields.Share}\" can't be used; expected is a percentage above 0 and up to 100.");
        return new() { Segments = chosen.Count == fields.Segments.Count ? [] : chosen, TopShare = percent / 100 };
    }

    Incentive Offer(Incentive offer, OfferChoice typed, int place)
    {
        double[] amounts = [.. FieldNames.Amounts.Select(amount => Amount($"amount-{place}-{amount.Key}", $"{UptakeText.Offer(offer.Name)}, {amount.Words}", typed.Amounts[amount.Key]))];
        return offer with { Referrer = new(amounts[0], amounts[1]), Referee = new(amounts[2], amounts[3]) };
    }

    double Amount(string field, string words, string text)
    {
        if (double.TryParse(text, Decimal, CultureInfo.InvariantCulture, out var amount) && amount is >= 0 and <= LargestAmount) return amount;
        Wrong(field, $"{words}: \"{text}\" can't be used; expected is an amount of 0 to {LargestAmount.ToString("N0", CultureInfo.InvariantCulture)}.");
        return 0;
    }

    static string Names(IEnumerable<string> names) => string.Join(", ", names);
}
