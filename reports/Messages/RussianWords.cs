namespace Insights.Reports.Messages;

/// <summary>Without words that would tell the gender of who writes or who reads.</summary>
sealed class RussianWords : MessageWords
{
    static readonly string[] Months =
    [
        "январе", "феврале", "марте", "апреле", "мае", "июне", "июле", "августе", "сентябре", "октябре", "ноябре", "декабре",
    ];

    static readonly string[] MoreThan = ["", "", "двух", "трёх", "четырёх", "пяти", "шести", "семи", "восьми", "девяти", "десяти"];

    protected override string Referrals(int count) => count == 1 ? "вашу рекомендацию" : "ваши рекомендации";

    protected override string Answer(int answer, DateOnly on, bool thisYear) =>
        $"оценку {answer} из 10 в {Months[on.Month - 1]}{(thisYear ? "" : $" {on.Year} года")}";

    protected override string Years(int years) => "то, что вы с нами больше " + years switch
    {
        1 => "года",
        _ when years < MoreThan.Length => MoreThan[years] + " лет",
        _ => $"{years} {(years % 10 == 1 && years % 100 != 11 ? "года" : "лет")}",
    };

    protected override string Sentence(IReadOnlyList<string> thanks) => "Спасибо за " + thanks.Count switch
    {
        1 => thanks[0],
        _ => $"{string.Join(", за ", thanks.SkipLast(1))} и за {thanks[^1]}",
    } + ".";
}
