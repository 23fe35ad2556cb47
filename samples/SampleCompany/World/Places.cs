namespace Insights.SampleCompany.World;

/// <summary>Where the customers are and what they do.</summary>
static class Places
{
    public static Country[] Countries { get; } =
    [
        new("DE", "en", "EUR", 0.28, ["GmbH", "GmbH", "AG"], ["Hamburg", "Leipzig", "Munich", "Cologne", "Bremen", "Kassel", "Jena", "Ulm"]),
        new("NL", "en", "EUR", 0.09, ["B.V."], ["Utrecht", "Delft", "Arnhem", "Breda", "Zwolle"]),
        new("FR", "en", "EUR", 0.09, ["SAS", "SARL"], ["Lyon", "Nantes", "Lille", "Rennes", "Dijon"]),
        new("AT", "en", "EUR", 0.06, ["GmbH"], ["Graz", "Linz", "Salzburg", "Wels"]),
        new("IE", "en", "EUR", 0.04, ["Ltd"], ["Cork", "Galway", "Sligo"]),
        new("GB", "en", "GBP", 0.11, ["Ltd", "Ltd", "plc"], ["Leeds", "Bristol", "York", "Derby", "Bath", "Exeter"]),
        new("US", "en", "USD", 0.11, ["Inc.", "LLC"], ["Denver", "Austin", "Portland", "Tulsa", "Boise", "Dayton"]),
        new("JP", "ja", "JPY", 0.12, ["株式会社", "株式会社", "合同会社"], ["東京", "大阪", "札幌", "福岡", "仙台", "名古屋", "広島", "金沢", "松本", "高松"]),
        new("EE", "ru", "EUR", 0.03, ["ООО"], ["Таллин", "Нарва", "Тарту", "Пярну"]),
        new("LV", "ru", "EUR", 0.03, ["ООО"], ["Рига", "Лиепая", "Елгава", "Юрмала"]),
        new("KZ", "ru", "USD", 0.04, ["ТОО", "АО"], ["Алматы", "Астана", "Караганда", "Шымкент", "Актобе", "Павлодар"]),
    ];

    public static Industry[] Industries { get; } =
    [
        new("Agency", "agency", 0.20), new("Software", "technology", 0.18), new("Telecommunications", "technology", 0.07),
        new("Retail", "commerce", 0.13), new("Logistics", "commerce", 0.10), new("Manufacturing", "commerce", 0.14),
        new("Healthcare", "institution", 0.08), new("Education", "institution", 0.06), new("Public sector", "institution", 0.04),
    ];

    public static double[] CountryWeights { get; } = [.. Countries.Select(country => country.Weight)];

    public static double[] IndustryWeights { get; } = [.. Industries.Select(industry => industry.Weight)];

    /// <summary>EUR for one unit, around which the rates move; also what list prices in a currency were set by.</summary>
    public static double EurosPer(string currency) => currency switch
    {
        "EUR" => 1,
        "USD" => 0.92,
        "GBP" => 1.16,
        "JPY" => 0.0062,
        _ => throw new ArgumentOutOfRangeException(nameof(currency), currency, "No rate for this currency."),
    };
}
