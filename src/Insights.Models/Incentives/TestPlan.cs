namespace Insights.Models.Incentives;

/// <summary>A test before its start: who is in which arm, how alike the arms are, what the test can see, and how long it takes.</summary>
public sealed record TestPlan
{
    /// <summary>What is tested.</summary>
    public required IncentiveTest Test { get; init; }

    /// <summary>First day of assignment.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Days after assignment within which a referral counts.</summary>
    public required int HorizonDays { get; init; }

    /// <summary>Arm → the share of accounts it gets.</summary>
    public required IReadOnlyDictionary<string, double> Shares { get; init; }

    /// <summary>Of the lots.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Everybody in the test, ordered by contact.</summary>
    public required IReadOnlyList<TestAssignment> Assignments { get; init; }

    /// <summary>The arms, control first.</summary>
    public required IReadOnlyList<ArmBalance> Balance { get; init; }

    /// <summary>Share of people who refer without an offer, as expected; null where no test has told.</summary>
    public required double? Control { get; init; }

    /// <summary>
    /// The smallest lift over control that an arm of this size shows 8 times of 10, all comparisons together at 5 %; null where control's share is not known,
    /// or no lift would be found.
    /// </summary>
    public required double? DetectableLift { get; init; }

    /// <summary>By variant, the people that each arm needs to show what is predicted for it; null where nothing, or nothing better, is predicted.</summary>
    public required IReadOnlyDictionary<string, long?> PeopleNeeded { get; init; }

    /// <summary>How many people it takes to tell as much as one stranger.</summary>
    public required double DesignEffect { get; init; }

    /// <summary>The day on which everybody's horizon is over and the test can be read.</summary>
    public required DateOnly ReadOn { get; init; }

    /// <summary>Weeks from the start until then, rounded up.</summary>
    public int Weeks => (ReadOn.DayNumber - Start.DayNumber + 6) / 7;

    /// <summary>The people of the smallest arm.</summary>
    public int SmallestArm => Balance.Min(arm => arm.People);

    /// <summary>Plans a test.</summary>
    /// <param name="test">What is tested.</param>
    /// <param name="audience">Who takes part: those of its segments and scores.</param>
    /// <param name="model">What past tests teach.</param>
    /// <param name="start">First day.</param>
    /// <param name="seed">Of the lots.</param>
    /// <param name="shares">Arm → its share of accounts; null: equal ones.</param>
    /// <exception cref="ArgumentException">There are fewer accounts than arms.</exception>
    public static TestPlan Of(
        IncentiveTest test, IReadOnlyList<AudienceMember> audience, UptakeModel model, DateOnly start, ulong seed, IReadOnlyDictionary<string, double>? shares = null)
    {
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(audience);
        ArgumentNullException.ThrowIfNull(model);
        return new TestPlanning(test, audience, model, start, seed, shares).Plan();
    }
}
