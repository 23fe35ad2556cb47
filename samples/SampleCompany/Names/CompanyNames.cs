using Insights.Models.Statistics;
using Insights.SampleCompany.World;

namespace Insights.SampleCompany.Names;

/// <summary>Makes up firms; no two share a name or a domain. Domains end in .example, which nobody can register (RFC 2606).</summary>
sealed class CompanyNames(ulong seed)
{
    private readonly SeededRandom _random = SeededRandom.For(seed, "companies");
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _domains = new(StringComparer.Ordinal);

    public Company Draw()
    {
        var country = Places.Countries[_random.Weighted(Places.CountryWeights)];
        var industry = Places.Industries[_random.Weighted(Places.IndustryWeights)];
        var employees = (int)Math.Clamp(_random.LogNormal(70, 1.1), 4, 9000);
        var (name, domain) = Name(country, industry.Name);
        return new Company(name, domain, country, industry, employees);
    }

    private (string Name, string Domain) Name(Country country, string industry)
    {
        var form = _random.Pick(country.Forms);
        for (var attempt = 0; ; attempt++)
        {
            // A taken name first gets its town, as branches and namesakes do.
            var town = attempt < 3 ? null : _random.Pick(country.Cities);
            var (name, label) = country.Language switch
            {
                "ja" => Japanese(industry, form, town),
                "ru" => Russian(industry, form, town),
                _ => English(industry, form, town),
            };
            var extra = attempt < 3 ? "" : "-" + (attempt - 2);
            var domain = $"{label}{extra}.example";
            if (_names.Contains(name) || !_domains.Add(domain)) continue;
            _names.Add(name);
            return (name, domain);
        }
    }

    private (string Name, string Label) English(string industry, string form, string? town)
    {
        var first = _random.Pick(EnglishNames.Company);
        var ending = _random.Pick(EnglishNames.Ending);
        var activity = _random.Pick(EnglishNames.Activity(industry));
        var name = first.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? first : first + ending;
        var label = activity.StartsWith('&') ? name + "partners" : name + activity;
        return ($"{name} {activity} {(town is null ? form : town + " " + form)}", label.ToLowerInvariant());
    }

    private (string Name, string Label) Japanese(string industry, string form, string? town)
    {
        var first = _random.Pick(JapaneseNames.Company);
        var activity = _random.Pick(JapaneseNames.Activity(industry));
        var name = town + first.Name + activity.Name;
        // The legal form stands before the name or after it.
        return (_random.NextBool(0.7) ? form + name : name + form, $"{first.Latin}-{activity.Latin}");
    }

    private (string Name, string Label) Russian(string industry, string form, string? town)
    {
        var first = _random.Pick(RussianNames.Company);
        var activity = _random.Pick(RussianNames.Activity(industry));
        var name = $"{form} «{first.Name}{activity.Name}»";
        return (town is null ? name : $"{name}, {town}", $"{first.Latin}{activity.Latin}");
    }
}
