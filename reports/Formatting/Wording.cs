using Insights.Models.Units;

namespace Insights.Reports.Formatting;

/// <summary>Says English texts in the report's language.</summary>
public static class Wording
{
    /// <summary>The sentence with its values, in the language in use.</summary>
    public static string Say(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var language = ReportLanguage.Current;
        return string.Format(language.Digits, language.Texts.Of(sentence.Template), [.. sentence.Values.Select(Value)]);
    }

    /// <summary>A word of the data that may have a translation (a channel, a kind of cost) or be a name, and then stays as it is.</summary>
    public static string Word(string word) => ReportLanguage.Current.Texts.IfKnown(word) ?? word;

    /// <summary>A count with its noun in the form that goes with it.</summary>
    public static string Count(CountOf count)
    {
        ArgumentNullException.ThrowIfNull(count);
        var forms = ReportLanguage.Current.Texts.Of($"{count.One}|{count.Many}").Split('|');
        var form = forms[Math.Min(ReportLanguage.Current.Form(count.N), forms.Length - 1)];
        // Japanese counts with a word that closes up; the form says where the number goes.
        return form.Contains('#') ? form.Replace("#", Numbers.Count(count.N), StringComparison.Ordinal) : $"{Numbers.Count(count.N)} {form}";
    }

    static object? Value(object? value) => value switch
    {
        Sentence inner => Say(inner),
        CountOf count => Count(count),
        string word => Word(word),
        int n => Numbers.Count(n),
        long n => Numbers.Count(n),
        Enum choice => Word(choice.ToString()),
        Rounded rounded => rounded.In(ReportLanguage.Current.Digits),
        Money money => Numbers.WithUnit(money.Amount, money.Currency.Code),
        DateOnly day => Dates.Day(day),
        _ => value,
    };
}
