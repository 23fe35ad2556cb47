using Insights.Models.Findings;

namespace Insights.Reports.Messages;

/// <summary>What a letter says of its own accord, in one language: why this person is asked.</summary>
abstract class MessageWords
{
    static readonly SortedDictionary<string, MessageWords> All = new(StringComparer.Ordinal)
    {
        ["en"] = new EnglishWords(), ["ja"] = new JapaneseWords(), ["ru"] = new RussianWords(),
    };

    /// <summary>The languages that there are words in.</summary>
    public static IReadOnlyCollection<string> Languages => All.Keys;

    /// <summary>The words of a language; null where there are none. Region and script make no difference.</summary>
    public static MessageWords? Of(string language) => All.GetValueOrDefault(language.Split('-')[0]);

    /// <summary>One sentence of thanks for what may be said; null where nothing may.</summary>
    public string? Reason(AskGrounds grounds, DateOnly asOf)
    {
        string[] thanks =
        [
            .. grounds.Referrals > 0 ? [Referrals(grounds.Referrals)] : Array.Empty<string>(),
            .. grounds is { Answer: { } answer, AnsweredOn: { } on } ? [Answer(answer, on, on.Year == asOf.Year)] : Array.Empty<string>(),
            .. grounds.YearsAsCustomer > 0 ? [Years(grounds.YearsAsCustomer)] : Array.Empty<string>(),
        ];
        return thanks.Length == 0 ? null : Sentence(thanks);
    }

    /// <summary>For having referred before, as part of <see cref="Sentence"/>.</summary>
    protected abstract string Referrals(int count);

    /// <summary>For their own answer, as part of <see cref="Sentence"/>.</summary>
    protected abstract string Answer(int answer, DateOnly on, bool thisYear);

    /// <summary>For more than so many years, as part of <see cref="Sentence"/>.</summary>
    protected abstract string Years(int years);

    /// <summary>Thanks for one to three things.</summary>
    protected abstract string Sentence(IReadOnlyList<string> thanks);
}
