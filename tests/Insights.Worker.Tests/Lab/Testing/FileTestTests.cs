using Insights.Models.Statistics;
using Insights.Worker.Ingest;
using Insights.Worker.Lab.Testing;
using Insights.Worker.Options;

namespace Insights.Worker.Tests.Lab.Testing;

/// <summary>Small randomised tests in files, made up.</summary>
public sealed class FileTestTests : IDisposable
{
    const string Alone = """{ "variant": "arm", "control": "none", "outcomes": ["bought"] }""";
    const string ByAccount = """{ "variant": "arm", "control": "none", "outcomes": ["bought"], "account": "company" }""";

    readonly TemporaryFolder _folder = new();

    [Fact]
    public void Rows_that_stand_alone_have_Newcombes_interval_by_outcome_and_arm()
    {
        var result = Read(Alone, Rows(900, (row, random) => $"{Arm(row % 3)},c{row},{random.NextInt(9)},{YesNo(row / 3 % 100 < ((int[])[20, 50, 21])[row % 3])}"));
        Assert.Null(result.Withheld);
        Assert.Equal([("none", 300L, null), ("mail", 300L, null), ("phone", 300L, (long?)null)], result.Arms.Select(arm => (arm.Name, arm.Rows, arm.Accounts)));
        Assert.Equal([("mail", true), ("phone", false)], result.Effects.Select(effect => (effect.Arm, effect.IsReal)));
        foreach (var effect in result.Effects)
        {
            long happened = (long)Math.Round(effect.Share.Value * 300), control = (long)Math.Round(effect.Control.Value * 300);
            Assert.Equal(new TwoShares(happened, 300, control, 300).Difference(), effect.Difference);
        }
        Assert.Equal(["mail", "phone"], result.Targeting.Select(targeting => targeting.Arm));
    }

    /// <summary>Ten people of each of a hundred accounts do all the same, so that they say no more than a hundred.</summary>
    [Fact]
    public void People_of_one_account_say_no_more_than_it_does()
    {
        var random = SeededRandom.For(4, "accounts");
        var bought = Enumerable.Range(0, 100).Select(account => random.NextBool(account % 2 == 0 ? 0.3 : 0.45)).ToList();
        var text = Rows(1000, (row, other) => $"{Arm(row / 10 % 2)},c{row / 10},{other.NextInt(9)},{YesNo(bought[row / 10])}");
        var (alone, together) = (Assert.Single(Read(Alone, text).Effects), Assert.Single(Read(ByAccount, text).Effects));
        Assert.Equal(alone.Difference.Value, together.Difference.Value, 12);
        Assert.InRange((together.Difference.High - together.Difference.Low) / (alone.Difference.High - alone.Difference.Low), 0.9 * Math.Sqrt(10), 1.1 * Math.Sqrt(10));
        Assert.Equal((true, false), (alone.IsReal, together.IsReal));
        ClusteredArm Expected(int arm) => new(Enumerable.Range(0, 100).Where(account => account % 2 == arm).Select(account => (10L, bought[account] ? 10L : 0)));
        Assert.Equal(ClusteredDifference.Of(Expected(1), Expected(0)), together.Difference);
        Assert.Equal([50, 50], Read(ByAccount, text).Arms.Select(arm => arm.Accounts!.Value));
    }

    [Fact]
    public void A_row_without_an_account_is_one_of_its_own()
    {
        var result = Read(ByAccount, Rows(400, (row, random) => $"{Arm(row % 2)},{(row < 200 ? "" : $"c{row}")},{random.NextInt(9)},{YesNo(random.NextBool(0.3))}"));
        Assert.Equal([200, 200], result.Arms.Select(arm => arm.Accounts!.Value));
        Assert.Null(result.Withheld);
    }

    [Fact]
    public void Arms_unlike_the_plan_withhold_every_effect_unless_the_mapping_plans_them_so()
    {
        var text = Rows(1000, (row, random) => $"{Arm(row % 10 < 4 ? 1 : 0)},c{row},{random.NextInt(9)},{YesNo(random.NextBool(0.3))}");
        var result = Read(Alone, text);
        Assert.StartsWith("Do not read this test: its arms have none 600, mail 400, which chance hardly brings about (p = ", result.Withheld!, StringComparison.Ordinal);
        Assert.Empty(result.Effects);
        Assert.Empty(result.Targeting);
        var planned = Read(Alone.Replace("\"arm\",", "\"arm\", \"shares\": { \"none\": 0.6, \"mail\": 0.4 },", StringComparison.Ordinal), text);
        Assert.Null(planned.Withheld);
        Assert.Single(planned.Effects);
    }

    [Fact]
    public void Accounts_in_two_arms_withhold_every_effect()
    {
        var result = Read(ByAccount, Rows(400, (row, random) => $"{Arm(row % 2)},c{(row < 6 ? row / 2 : row)},{random.NextInt(9)},{YesNo(random.NextBool(0.3))}"));
        Assert.Equal("Do not read this test: 3 accounts have rows in several arms, so that colleagues were offered different things.", result.Withheld);
        Assert.Empty(result.Effects);
    }

    [Theory]
    [InlineData("""{ "variant": "group", "control": "none", "outcomes": ["bought"] }""", "'variant' names the column 'group', which this file has not. Found: arm, company, size, bought.")]
    [InlineData("""{ "variant": "arm", "control": "none", "outcomes": ["bought", "paid"], "drop": ["spend"] }""", "'outcomes' names the column 'paid', and 'drop' names the column 'spend', which this file has not.")]
    [InlineData("""{ "variant": "arm", "control": "none", "outcomes": ["bought"], "account": "firm" }""", "'account' names the column 'firm'")]
    [InlineData("""{ "variant": "arm", "control": "nobody", "outcomes": ["bought"] }""", "arm has no 'nobody', which the mapping names as control. It has 'mail', 'none'.")]
    [InlineData("""{ "variant": "company", "control": "c1", "outcomes": ["bought"] }""", "company has 40 values; two to twenty arms are expected.")]
    public void A_mapping_that_does_not_fit_the_file_is_refused_by_the_name_of_its_entry(string mapping, string message)
    {
        var text = Rows(40, (row, random) => $"{Arm(row % 2)},c{row},{random.NextInt(9)},{YesNo(random.NextBool(0.3))}");
        Assert.Contains(message, Assert.Throws<FileRefusedException>(() => Read(mapping, text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "control": "none", "outcomes": ["bought"] }""", "'variant' is missing.")]
    [InlineData("""{ "variant": "arm", "control": "none", "outcomes": [] }""", "'outcomes' is empty; name at least one column.")]
    [InlineData("""{ "variant": "arm", "control": "none", "outcomes": ["bought"], "shares": { "none": 60 } }""", "'shares.none' is 60; allowed: a share above 0 and up to 1.")]
    [InlineData("""{ "variant": "arm", "control": "none", "outcomes": ["bought"], "acount": "x" }""", "'acount' is not known; did you mean 'account'?")]
    public void A_mapping_that_can_not_be_is_refused_by_the_name_of_its_entry(string mapping, string message) =>
        Assert.Contains(message, Assert.Throws<OptionsProblem>(() => Read(mapping, "arm,bought\nnone,yes\n")).Message, StringComparison.Ordinal);

    static string Arm(int place) => ((string[])["none", "mail", "phone"])[place];

    static string YesNo(bool happened) => happened ? "yes" : "no";

    static string Rows(int count, Func<int, SeededRandom, string> row)
    {
        var random = SeededRandom.For(6, "rows");
        return "arm,company,size,bought\n" + string.Concat(Enumerable.Range(0, count).Select(number => row(number, random) + "\n"));
    }

    FileTestResult Read(string mapping, string text) =>
        FileTest.Run(_folder.Write("test.csv", text), _folder.Write("mapping.json", mapping), Nobody.Watches, CancellationToken.None);

    public void Dispose() => _folder.Dispose();
}
