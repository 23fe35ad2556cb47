using System.Text.Json;
using Insights.Worker.Lab.Testing;

namespace Insights.Worker.Tests.Lab.Testing;

/// <summary>Kevin Hillstrom's e-mail test of 2008, read out by the mapping in samples/; what R says of it stands in tests/oracles/hillstrom.json.</summary>
public sealed class HillstromTests
{
    static readonly Lazy<FileTestResult> ReadOut = new(() => FileTest.Run(
        Repository.RealData("hillstrom.csv"), Path.Combine(Repository.Root, "samples", "mappings", "hillstrom.json"), Nobody.Watches, CancellationToken.None), LazyThreadSafetyMode.PublicationOnly);

    [Fact]
    public void What_each_e_mail_adds_to_visits_and_purchases_is_what_R_says()
    {
        var effects = ReadOut.Value.Effects.ToDictionary(effect => (effect.Outcome, effect.Arm));
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "oracles", "hillstrom.json"))).RootElement.GetProperty("effects").EnumerateArray().ToList();
        Assert.Equal(effects.Count, expected.Count);
        foreach (var row in expected)
        {
            var effect = effects[(row.GetProperty("outcome").GetString()!, row.GetProperty("arm").GetString()!)];
            Assert.Equal(row.GetProperty("happened").GetDouble() / row.GetProperty("rows").GetDouble(), effect.Share.Value, 1e-12);
            Assert.Equal(row.GetProperty("controlHappened").GetDouble() / row.GetProperty("controlRows").GetDouble(), effect.Control.Value, 1e-12);
            Assert.Equal(row.GetProperty("difference").GetDouble(), effect.Difference.Value, 1e-9);
            Assert.Equal(row.GetProperty("low").GetDouble(), effect.Difference.Low, 1e-9);
            Assert.Equal(row.GetProperty("high").GetDouble(), effect.Difference.High, 1e-9);
            Assert.True(effect.IsReal);
        }
    }

    [Fact]
    public void Its_arms_are_as_large_as_planned() => Assert.Equal(
        (null, 64_000, true), (ReadOut.Value.Withheld, ReadOut.Value.Rows, ReadOut.Value.SampleRatioP > 0.01));

    [Fact]
    public void Choosing_people_helps_for_the_womens_e_mail_and_there_is_no_evidence_that_it_does_for_the_mens()
    {
        Assert.Equal([("Mens E-Mail", false), ("Womens E-Mail", true)], ReadOut.Value.Targeting.Select(targeting => (targeting.Arm, targeting.Recommended)));
        Assert.StartsWith("Mens E-Mail: no evidence that targeting helps.", ReadOut.Value.Targeting[0].Sentence, StringComparison.Ordinal);
        Assert.StartsWith("Womens E-Mail: choose people by their score.", ReadOut.Value.Targeting[1].Sentence, StringComparison.Ordinal);
    }
}
