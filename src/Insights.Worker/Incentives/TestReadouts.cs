using Insights.Models.Incentives;
using Insights.Reports.Model;
using Insights.Worker.Options;

namespace Insights.Worker.Incentives;

/// <summary>Reads tests out, beside what was written down before them.</summary>
/// <param name="options">The configuration.</param>
/// <param name="economics">What a referral leads to; null where not known.</param>
public sealed class TestReadouts(InsightsOptions options, ReferralEconomics? economics)
{
    readonly PlanFolder _plans = new(options.Experiments);

    public TestSection Of(TestData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var planned = _plans.Read(data.Test.Name);
        return new(TestReadout.Of(data, planned is { IsUntouched: true } ? planned.Registration?.Shares : null, economics, options.Incentives.Variants), planned is null ? null : Words(planned, data), []);
    }

    static string Words(PlannedTest planned, TestData data)
    {
        var hash = planned.Hash[..Math.Min(12, planned.Hash.Length)];
        if (planned.Registration is not { } registration) return "It was registered, but the registration was changed afterwards and can't be read any more.";
        if (!planned.IsUntouched) return $"Registered on {registration.WrittenOn:yyyy-MM-dd} (SHA-256 {hash}…), but registration or assignment were changed afterwards: do not rely on what they say.";
        var length = registration.HorizonDays == data.HorizonDays ? "" : $" It was registered for {registration.HorizonDays} days and is read over {data.HorizonDays}.";
        return $"Registered on {registration.WrittenOn:yyyy-MM-dd} (SHA-256 {hash}…) and unchanged since: {registration.Hypothesis}{length}";
    }
}
