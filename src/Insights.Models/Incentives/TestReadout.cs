using Insights.Models.Statistics;

namespace Insights.Models.Incentives;

/// <summary>A test read out: what each arm did, what each variant adds, and what to do now.</summary>
/// <param name="Data">What it was read from.</param>
/// <param name="Ratio">Accounts per arm against the plan; null where fewer than two arms have any.</param>
/// <param name="Withheld">Why nothing is told, as a sentence that says what to do; null where it is.</param>
/// <param name="Advice">One plain sentence: launch, stop, or keep on.</param>
public sealed record TestReadout(TestData Data, SampleRatio? Ratio, string? Withheld, TestAdvice Advice)
{
    /// <summary>Fewer accounts in an arm have no trustworthy interval (see <see cref="ClusteredArm"/>).</summary>
    public const int FewestAccounts = 100;

    /// <summary>Fewer people who referred, of all arms together, tell no arm from another.</summary>
    public const int FewestReferred = 20;

    /// <summary>Whether people were assigned otherwise than planned, so that the test tells nothing however long it runs.</summary>
    public bool IsBroken => Withheld is not null && Advice.Step == TestStep.Stop;

    /// <summary>The arms, control first; empty where the read-out is withheld.</summary>
    public IReadOnlyList<ArmReadout> Arms { get; init; } = [];

    /// <summary>Each variant against control; empty where the read-out is withheld.</summary>
    public IReadOnlyList<VariantReadout> Variants { get; init; } = [];

    /// <summary>Reads a test.</summary>
    /// <param name="data">Of the warehouse.</param>
    /// <param name="shares">What share of accounts each arm was to get; null: equal ones.</param>
    /// <param name="economics">What a referral leads to; null where it is not known, and profit is not told.</param>
    /// <param name="offers">What the variants cost; those not named have no profit.</param>
    public static TestReadout Of(TestData data, IReadOnlyDictionary<string, double>? shares, ReferralEconomics? economics, IReadOnlyList<Incentive> offers)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(offers);
        var ratio = RatioOf(data, shares);
        if (WhyUnreadable(data, ratio) is { } broken) return new(data, ratio, broken, new(TestStep.Stop, broken));
        if (WhyTooEarly(data) is { } early) return new(data, ratio, early, new(TestStep.KeepOn, early));
        var reading = new TestReading(data, economics, offers);
        var (arms, variants) = (reading.Arms(), reading.Variants());
        return new(data, ratio, null, TestAdvice.Of(data, arms, variants)) { Arms = arms, Variants = variants };
    }

    static SampleRatio? RatioOf(TestData data, IReadOnlyDictionary<string, double>? shares)
    {
        // An adaptive test changes its shares on purpose.
        if (data.Assigned.Count < 2 || data.Test.AdaptiveFloor is not null) return null;
        string[] arms = [.. data.Assigned.Keys.Order(StringComparer.Ordinal)];
        return SampleRatio.Of([.. arms.Select(arm => data.Assigned[arm])], [.. arms.Select(arm => shares?.GetValueOrDefault(arm, 1) ?? 1)]);
    }

    static string? WhyUnreadable(TestData data, SampleRatio? ratio)
    {
        if (data.Faults.Count > 0)
            return $"Do not read this test: {string.Join("; ", data.Faults.Select(fault => FormattableString.Invariant($"{fault.Contacts:N0} contacts, {fault.What}")))}. Find out how people were assigned, and assign anew.";
        return ratio is { IsMismatch: true }
            ? FormattableString.Invariant($"Do not read this test: its arms have {string.Join(", ", data.Assigned.OrderBy(arm => arm.Key, StringComparer.Ordinal).Select(arm => FormattableString.Invariant($"{arm.Key} {arm.Value:N0}")))} accounts, which chance hardly brings about (p = {ratio.PValue:0.0e+0}). Accounts were lost or added after the lots were drawn; find out where, and assign anew.")
            : null;
    }

    static string? WhyTooEarly(TestData data)
    {
        if (!data.Assigned.ContainsKey(IncentiveKinds.Control))
            return $"Nothing can be held against nothing: no exposure of {data.Test.Name} is of the variant \"{IncentiveKinds.Control}\".";
        if (data.Variants.Count == 0) return $"{data.Test.Name} has no variant but control.";
        var arms = data.Variants.Prepend(IncentiveKinds.Control).Select(arm => (Name: arm, Accounts: data.Arm(arm).Count)).ToList();
        var next = data.NextOver is { } day ? $" Of {data.OpenAccounts:N0} more accounts the {data.HorizonDays} days end, the first on {day:yyyy-MM-dd}." : "";
        var more = next == "" ? " Assign more accounts." : next;
        if (arms.Where(arm => arm.Accounts < FewestAccounts).ToList() is [var (name, accounts), ..])
            return FormattableString.Invariant($"Too early to read: {name} has {accounts:N0} accounts whose {data.HorizonDays} days are over, {FewestAccounts} are needed in each arm.") + more;
        var referred = data.Accounts.Sum(account => account.Referred);
        return referred >= FewestReferred ? null
            : FormattableString.Invariant($"Too early to read: {referred} people have referred in all arms together, {FewestReferred} are needed.") + (next == "" ? " Test more accounts, or a longer horizon." : next);
    }
}
