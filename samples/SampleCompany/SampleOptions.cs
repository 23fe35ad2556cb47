using Insights.SampleCompany.Parameters;

namespace Insights.SampleCompany;

/// <summary>What company to make up. The same options give the same bytes on every machine.</summary>
public sealed record SampleOptions
{
    /// <summary>Distinct rows in <c>accounts</c>: trials, customers and those that left. At least 1.</summary>
    public int Accounts { get; init; } = 400;

    /// <summary>Another seed is another company with the same causes.</summary>
    public ulong Seed { get; init; } = 7;

    /// <summary>The last day that the files know anything about.</summary>
    public DateOnly AsOf { get; init; } = new(2026, 6, 29);

    /// <summary>Calendar months the files cover; the last one is the month of <see cref="AsOf"/>. At least 3.</summary>
    public int Months { get; init; } = 24;

    /// <summary>Weeks of usage before <see cref="AsOf"/>, at most what <see cref="Months"/> covers.</summary>
    public int UsageWeeks { get; init; } = 52;

    /// <summary>IANA name of the zone in which working days begin and plain dates are meant.</summary>
    public string TimeZone { get; init; } = "Europe/Berlin";

    /// <summary>Whether the files carry the mistakes that real exports have; <c>docs/sample-company.md</c> lists them.</summary>
    public bool Dirt { get; init; } = true;

    /// <summary>Canonical tables to write; null: all thirteen. What is left out happens all the same, so the others are as they would be.</summary>
    public IReadOnlyCollection<string>? Tables { get; init; }

    /// <summary>
    /// Whether the truth has the chances of every account and contact on the as-of day: <c>accounts.csv</c>, <c>contacts.csv</c> and
    /// <c>variants.csv</c>. A test of the asks alone needs none of them.
    /// </summary>
    public bool TruthOfPeople { get; init; } = true;

    /// <summary>Strengths of all causes. Setting one to 0 cuts that arrow of the model.</summary>
    public CausalParameters Causes { get; init; } = new();

    internal void Verify()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Accounts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Months, 3);
        ArgumentOutOfRangeException.ThrowIfLessThan(UsageWeeks, 0);
    }
}
