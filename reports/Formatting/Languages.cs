namespace Insights.Reports.Formatting;

/// <summary>Language codes as names.</summary>
public static class Languages
{
    /// <summary>The English name, or the code itself where it is not a common one.</summary>
    public static string? Name(string? code) => code is null or "" ? null : code.ToLowerInvariant().Split('-')[0] switch
    {
        "en" => "English",
        "ja" => "Japanese",
        "ru" => "Russian",
        "de" => "German",
        "fr" => "French",
        "es" => "Spanish",
        "pt" => "Portuguese",
        "it" => "Italian",
        "nl" => "Dutch",
        "pl" => "Polish",
        "zh" => "Chinese",
        "ko" => "Korean",
        "he" => "Hebrew",
        "ar" => "Arabic",
        "tr" => "Turkish",
        "uk" => "Ukrainian",
        _ => SafeText.Name(code),
    };

    /// <summary>The code when it is well-formed enough to stand in an HTML <c>lang</c> attribute.</summary>
    public static string? Tag(string? code) =>
        code is { Length: >= 2 and <= 20 } && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? code : null;
}
