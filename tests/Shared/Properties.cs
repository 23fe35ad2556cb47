using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Insights.Tests;

/// <summary>
/// Runs properties on one fixed seed, so that the same commit gives the same result everywhere. To search further,
/// <c>INSIGHTS_FSCHECK_SEED</c> takes <c>random</c>, a number, or the pair that a failure prints, such as <c>(123,457)</c>;
/// <c>INSIGHTS_FSCHECK_CASES</c> takes how many cases each property gets.
/// </summary>
static class Properties
{
    const ulong Seed = 20_261_005, Gamma = 0x9E3779B97F4A7C15;

    public static void Holds(this Property property, int cases = 100) => property.Check(Configured(cases));

    static Config Configured(int cases)
    {
        var asked = Environment.GetEnvironmentVariable("INSIGHTS_FSCHECK_CASES");
        var config = Config.QuickThrowOnFailure.WithMaxTest(asked is null ? cases : int.Parse(asked, CultureInfo.InvariantCulture));
        return Environment.GetEnvironmentVariable("INSIGHTS_FSCHECK_SEED") switch
        {
            "random" => config,
            { Length: > 0 } seed => Replaying(config, [.. seed.Trim('(', ')').Split(',').Select(part => ulong.Parse(part, CultureInfo.InvariantCulture))]),
            _ => Replaying(config, [Seed]),
        };
    }

    /// <remarks>FsCheck's generator (SplitMix, Steele and others 2014) needs an odd gamma.</remarks>
    static Config Replaying(Config config, ulong[] seed) => config.WithReplay(seed[0], seed.Length > 1 ? seed[1] | 1 : Gamma);
}
