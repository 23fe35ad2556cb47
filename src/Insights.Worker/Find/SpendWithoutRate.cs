using Insights.Models.Findings;
using Insights.Models.Units;

namespace Insights.Worker.Find;

/// <summary>Withholds what rests on a channel's cost where an amount of it has no rate to the reporting currency, and names the amount.</summary>
/// <param name="channels">Such channels, each with a sentence.</param>
sealed class SpendWithoutRate(IReadOnlyDictionary<string, Sentence> channels)
{
    public IReadOnlyList<Finding> Judge(IReadOnlyList<Finding> findings) => channels.Count == 0 ? findings
        : [.. findings.Select(finding => WhyNot(finding.Name) is { } reason ? finding.ButWithheld(reason) : finding)];

    Sentence? WhyNot(string name) => name switch
    {
        "cac.other_channels" => Of(channel => channel != AcquisitionCostFindings.Referral),
        "cac.referral_saving" => Of(_ => true),
        _ => Of(channel => name == "cac." + channel || name == $"acquisition.{channel}.spend"),
    };

    Sentence? Of(Func<string, bool> isMeant) => channels.Where(channel => isMeant(channel.Key)).Select(channel => channel.Value).OrderBy(reason => reason.ToString(), StringComparer.Ordinal).FirstOrDefault();
}
