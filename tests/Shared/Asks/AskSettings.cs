using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Findings;

namespace Insights.Tests.Asks;

/// <summary>Any rules a configuration may hold, and any worth of a referral.</summary>
static class AskSettings
{
    static readonly Gen<double> Share = Gen.Frequency((1, Gen.Constant(0.0)), (1, Gen.Constant(1.0)), (4, Gen.Choose(0, 1000).Select(share => share / 1000.0)));

    static readonly Gen<int> Days = Gen.Elements(0, 1, 30, 60, 90, 200, int.MaxValue);

    static readonly Gen<int> Places = Gen.Elements(0, 1, 1, 2, 2, 3, 3, 5, 15, int.MaxValue);

    public static readonly Gen<AskRules> Rules =
        from age in Mostly(90, Days)
        from between in Mostly(60, Days)
        from perAccount in Mostly(2, Places)
        from places in Places.Two()
        from users in Mostly(1, Gen.Elements(0, 5, int.MaxValue))
        from shares in Share.Two()
        from atRisk in Mostly(0.5, Gen.Elements(0.001, 0.2, 0.9, 1))
        from times in Mostly(3, Gen.Elements(1.001, 2, 1e300))
        from variants in Gen.Elements<string[]>([], ["support", "cash"], ["=1+1", "<b>", "現金", "\u202E"])
        from channel in Gen.Elements("email", "phone", "in_app")
        select new AskRules
        {
            MinimumAccountAgeDays = age, DaysBetweenAsks = between, ContactsPerAccountAndQuarter = perAccount, AsksPerOwner = places.Item1, CallsPerOwner = places.Item2,
            FirstTimeShare = shares.Item1, HeldOutShare = Math.Min(shares.Item2, 0.999), AtRiskFrom = atRisk, AtRiskTimesAverage = times, MinimumActiveUsers = users,
            Variants = variants, Channel = channel,
        };

    public static readonly Gen<AskEconomics?> Economics = Gen.Frequency((1, Gen.Constant<AskEconomics?>(null)), (4,
        from rates in Share.Three()
        from known in Gen.Elements(true, true, false)
        from amounts in Gen.Elements(0, 1e-9, 250, 12_000, 1e12).Two()
        select (AskEconomics?)new AskEconomics(rates.Item1, rates.Item2, amounts.Item1, amounts.Item2, known ? rates.Item3 : null)));

    static Gen<T> Mostly<T>(T usual, Gen<T> others) => Gen.Frequency((5, Gen.Constant(usual)), (1, others));
}
