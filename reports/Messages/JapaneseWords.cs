namespace Insights.Reports.Messages;

sealed class JapaneseWords : MessageWords
{
    protected override string Referrals(int count) => "以前のご紹介";

    protected override string Answer(int answer, DateOnly on, bool thisYear) => $"{(thisYear ? "" : $"{on.Year}年")}{on.Month}月にいただいた{answer}点のご評価";

    protected override string Years(int years) => $"{years}年以上にわたるご利用";

    protected override string Sentence(IReadOnlyList<string> thanks) => (thanks.Count == 1
        ? thanks[0]
        : $"{string.Join("、", thanks.SkipLast(1))}、そして{thanks[^1]}") + "に、心より感謝申し上げます。";
}
