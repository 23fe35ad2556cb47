using Insights.Models.Incentives;
using Insights.Models.Statistics;

namespace Insights.Worker.Incentives;

/// <summary>The next batch of an adaptive test: which of its accounts, and what share of them each arm gets.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Shares">Arm → share; null: equal ones.</param>
sealed record TestBatch(int Number, IReadOnlyDictionary<string, double>? Shares, IncentiveTest Test)
{
    /// <exception cref="InvalidDataException">All batches are assigned, or nothing has come of those before yet.</exception>
    public static TestBatch Next(PlanFolder plans, IncentiveTest test, IncentiveBasis basis, int horizonDays)
    {
        var number = plans.Batches(test.Name) + 1;
        if (number > test.Batches) throw new InvalidDataException($"All {test.Batches} batches of {test.Name} are assigned; read it with ./insights experiment read {test.Name}.");
        if (number == 1) return new(1, null, test);
        if (plans.Start(test.Name, number - 1).AddDays(horizonDays) is var over && over > basis.AsOf)
            throw new InvalidDataException($"Batch {number - 1} of {test.Name} is over on {over:yyyy-MM-dd} only, and the last run knows what happened until {basis.AsOf:yyyy-MM-dd}: the next batch follows what that one has shown.");
        return basis.NextShares.TryGetValue(test.Name, out var shares) ? new(number, shares, test)
            : throw new InvalidDataException($"Nothing is known yet of the batches of {test.Name} before this one: drop their assignment into the inbox, wait until their horizon is over, and do ./insights run.");
    }

    /// <summary>The batch's accounts: each is in one batch, by lot.</summary>
    public IReadOnlyList<AudienceMember> Of(IReadOnlyList<AudienceMember> audience, ulong seed) =>
        [.. audience.Where(member => SeededRandom.For(seed, $"batch/{Test.Name}/{member.AccountId}").NextInt(Test.Batches) == Number - 1)];
}
