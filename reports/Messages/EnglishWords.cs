using System.Globalization;

namespace Insights.Reports.Messages;

sealed class EnglishWords : MessageWords
{
    static readonly string[] Numbers = ["no", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    protected override string Referrals(int count) => count == 1 ? "the introduction you made" : "the introductions you made";

    protected override string Answer(int answer, DateOnly on, bool thisYear) =>
        $"the {answer} out of 10 you gave us in {on.ToString(thisYear ? "MMMM" : "MMMM yyyy", CultureInfo.InvariantCulture)}";

    protected override string Years(int years) =>
        $"more than {(years < Numbers.Length ? Numbers[years] : years.ToString(CultureInfo.InvariantCulture))} {(years == 1 ? "year" : "years")} with us";

    protected override string Sentence(IReadOnlyList<string> thanks) => "Thank you for " + thanks.Count switch
    {
        1 => thanks[0],
        2 => $"{thanks[0]} and for {thanks[1]}",
        _ => $"{string.Join(", for ", thanks.SkipLast(1))}, and for {thanks[^1]}",
    } + ".";
}
