using Insights.Models.Statistics;
using Insights.SampleCompany.Names;

namespace Insights.SampleCompany.World;

/// <summary>The customer-success managers: one for about 60 accounts, at most 60.</summary>
sealed class Owners
{
    private readonly string[] _emails;
    private readonly SeededRandom _random;

    public Owners(SampleOptions options)
    {
        _random = SeededRandom.For(options.Seed, "owners");
        var emails = new List<string>();
        var count = Math.Clamp((options.Accounts + 59) / 60, 1, 60);
        while (emails.Count < count)
        {
            var email = PersonNames.Draw("en", _random).Mailbox + "@" + SampleCompany.Domain;
            if (!emails.Contains(email)) emails.Add(email);
        }
        _emails = [.. emails];
    }

    public string Draw() => _random.Pick(_emails);
}
