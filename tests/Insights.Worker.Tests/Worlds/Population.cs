using Insights.Models.Statistics;

namespace Insights.Worker.Tests.Worlds;

/// <summary>A customer company; what changes about it is in <see cref="FirmState"/>.</summary>
/// <param name="TermWeeks">It can leave only when a term is over.</param>
/// <param name="FirstWeek">The week it became a customer in; below 0 before the world is watched.</param>
/// <param name="FirstPerson">Its people follow each other.</param>
sealed record Firm(string Id, string Name, Land Land, string Industry, int Seats, int TermWeeks, int FirstWeek, string Owner, int FirstPerson, int People)
{
    public bool HasChampion { get; init; }

    public int LastPerson => FirstPerson + People - 1;
}

/// <summary>Somebody who works there.</summary>
sealed record Person(string Id, int Firm, string Name, string Role, string Email);

/// <summary>Who there is.</summary>
sealed record Population(IReadOnlyList<Firm> Firms, IReadOnlyList<Person> People)
{
    static readonly string[] Roles = ["decision_maker", "user", "user", "other"];

    public static Population Of(OtherWorldOptions options)
    {
        var random = SeededRandom.For(options.Seed, "population");
        var (firms, people) = (new List<Firm>(), new List<Person>());
        for (var number = 0; number < options.Accounts; number++)
        {
            var firm = Draw(options, number, people.Count, random);
            firms.Add(firm);
            for (var place = 0; place < firm.People; place++) people.Add(Draw(options, firm, number, place, people.Count, random));
        }
        return new(firms, people);
    }

    static Firm Draw(OtherWorldOptions options, int number, int firstPerson, SeededRandom random)
    {
        var land = Land.Pick(Land.All, random);
        return new(
            options.NumericIds ? $"{100_000 + number}" : $"顧-{number}", $"{Land.Pick(land.Companies, random)} {number}", land, Land.Pick(Land.Industries, random),
            Seats: 3 + (int)(4 / (0.02 + random.NextDouble())), TermWeeks: random.NextBool(0.75) ? 52 : 4,
            FirstWeek: random.NextInt(options.Weeks + 150) - 160, $"担当{number % Math.Max(1, options.Accounts / 250)}@our.example", firstPerson, 1 + random.NextInt(4))
        { HasChampion = random.NextBool(0.7) };
    }

    static Person Draw(OtherWorldOptions options, Firm firm, int firmNumber, int place, int number, SeededRandom random)
    {
        var family = Land.Pick(firm.Land.Families, random);
        var given = Land.Pick(firm.Land.Givens, random);
        return new(
            options.NumericIds ? $"{700_000 + number}" : $"人-{number}", firmNumber, firm.Land.Language == "ja" ? $"{family} {given}" : $"{given} {family}",
            place == 0 && firm.HasChampion ? "champion" : Land.Pick(Roles, random), $"p{number}@c{firmNumber}.example");
    }
}
