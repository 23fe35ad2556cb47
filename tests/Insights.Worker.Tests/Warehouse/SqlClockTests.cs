using System.Text.RegularExpressions;
using Insights.Worker.Runs;
using Insights.Worker.Warehouse;
using Mono.Cecil.Cil;

namespace Insights.Worker.Tests.Warehouse;

/// <summary>
/// Time comes from the run's date and lots from its seed: no query asks the machine for either, or a run made again would give other figures.
/// BannedSymbols.txt keeps them out of C#.
/// </summary>
public sealed partial class SqlClockTests
{
    [Fact]
    public void No_model_or_check_asks_the_machine_for_the_time_or_draws_lots()
    {
        Assert.True(SqlFiles.All.Count > 50);
        Assert.Empty(SqlFiles.All.Where(model => Asks(model.Text)).Select(model => model.FullName));
    }

    [Fact]
    public void No_query_in_the_workers_code_does()
    {
        using var types = new TypeUses(typeof(WeeklyRun).Assembly);
        var texts = types.All.SelectMany(type => type.Methods).Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions.Where(each => each.OpCode == OpCodes.Ldstr).Select(each => (method.FullName, Text: (string)each.Operand)))
            .ToList();

        Assert.Contains(texts, text => text.Text.Contains("from core.responses", StringComparison.Ordinal));
        Assert.Equal("", string.Join('\n', texts.Where(text => Asks(text.Text)).Select(text => $"{text.FullName}: {text.Text}")));
    }

    [Theory]
    [InlineData("select now()")]
    [InlineData("select * from t where day > TODAY ( )")]
    [InlineData("where day >= current_date - 90")]
    [InlineData("select current_timestamp, 1")]
    [InlineData("select current_localtimestamp()")]
    [InlineData("select get_current_time()")]
    [InlineData("select transaction_timestamp()")]
    [InlineData("select age(started_on) from core.accounts")]
    [InlineData("order by random()")]
    [InlineData("select gen_random_uuid()")]
    [InlineData("from t using sample 10%")]
    public void What_is_looked_for_is_found(string sql) => Assert.True(Asks(sql));

    [Theory]
    [InlineData("select known_on, day from core.contacts")]
    [InlineData("-- what is known now (and was not then)")]
    [InlineData("select age(started_on, $as_of), max(usage(a))")]
    [InlineData("The current date of the run")]
    public void What_only_looks_like_it_is_not(string sql) => Assert.False(Asks(sql));

    static bool Asks(string text) => ClockOrLots().IsMatch(text);

    [GeneratedRegex(
        @"\b(now|today|transaction_timestamp|statement_timestamp|clock_timestamp|random|setseed|uuid|uuidv4|uuidv7|gen_random_uuid)\s*\(\s*\)"
        + @"|\b(current_date|current_time|current_timestamp|current_localtime|current_localtimestamp|localtime|localtimestamp)\b"
        + @"|\bget_current_\w+|\bage\s*\(\s*[\w.]+\s*\)|\b(using\s+sample|tablesample)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex ClockOrLots();
}
