using System.Text.Json;
using Insights.Models.Incentives;
using Insights.Worker.Incentives;

namespace Insights.Worker.Cli;

/// <summary>A plan as scripts get it: everything but who is in which arm, which stands in the assignment file.</summary>
sealed record PlanJson(
    string Test, DateOnly Start, DateOnly ReadOn, int Weeks, int HorizonDays, double? ExpectedWithoutOffer, double? DetectableLift,
    IReadOnlyDictionary<string, long?> PeopleNeeded, double DesignEffect, IReadOnlyList<ArmBalance> Arms, string Folder, string AssignmentFile, int? Batch,
    string RegistrationSha256)
{
    public static JsonSerializerOptions Options { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static PlanJson Of(WrittenPlan planned)
    {
        var plan = planned.Plan;
        return new(
            plan.Test.Name, plan.Start, plan.ReadOn, plan.Weeks, plan.HorizonDays, plan.Control, plan.DetectableLift, plan.PeopleNeeded, plan.DesignEffect, plan.Balance,
            planned.Folder, planned.AssignmentName, planned.Batch, planned.Hash);
    }
}
