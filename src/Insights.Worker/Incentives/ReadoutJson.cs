using System.Text.Json;
using System.Text.Json.Serialization;
using Insights.Models.Incentives;
using Insights.Reports.Model;

namespace Insights.Worker.Incentives;

/// <summary>A read-out as scripts get it: what <c>experiment read --json</c> prints, and what <c>incentives.json</c> has of each test.</summary>
public sealed record ReadoutJson(
    string Test, int HorizonDays, DateOnly AsOf, TestStep Step, string Advice, string? Withheld, double? SampleRatioP, int OpenAccounts, string? Registered,
    IReadOnlyList<ArmReadout> Arms, IReadOnlyList<VariantReadout> Variants, IReadOnlyList<string>? Targeting)
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IncludeFields = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static ReadoutJson Of(TestSection section)
    {
        var readout = section.Readout;
        return new(
            readout.Data.Test.Name, readout.Data.HorizonDays, readout.Data.AsOf, readout.Advice.Step, readout.Advice.Sentence, readout.Withheld, readout.Ratio?.PValue,
            readout.Data.OpenAccounts, section.Registered, readout.Arms, readout.Variants, section.Targeting.Count == 0 ? null : section.Targeting);
    }
}
