using System.Text;
using Insights.Models.Statistics;

namespace Insights.SampleCompany.Names;

/// <summary>A person's name and the part of the address before the @.</summary>
readonly record struct PersonName(string Name, string Mailbox);

/// <summary>Composes people's names in the language of their country.</summary>
static class PersonNames
{
    public static PersonName Draw(string language, SeededRandom random) => language switch
    {
        "ja" => Japanese(random),
        "ru" => Russian(random),
        _ => English(random),
    };

    private static PersonName English(SeededRandom random)
    {
        var given = random.Pick(EnglishNames.Given);
        var family = random.Pick(EnglishNames.Family);
        return new($"{given} {family}", $"{given.ToLowerInvariant()}.{Letters(family)}");
    }

    private static PersonName Japanese(SeededRandom random)
    {
        var family = random.Pick(JapaneseNames.Family);
        var given = random.Pick(JapaneseNames.Given);
        return new($"{family.Name} {given.Name}", $"{given.Latin}.{family.Latin}");
    }

    private static PersonName Russian(SeededRandom random)
    {
        var isWoman = random.NextBool(0.5);
        var given = random.Pick(isWoman ? RussianNames.Women : RussianNames.Men);
        var family = random.Pick(RussianNames.Family);
        return isWoman
            ? new($"{given.Name} {family.Name}а", $"{given.Latin}.{family.Latin}a")
            : new($"{given.Name} {family.Name}", $"{given.Latin}.{family.Latin}");
    }

    private static string Letters(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var letter in name)
            if (char.IsAsciiLetter(letter)) letters.Append(char.ToLowerInvariant(letter));
        return letters.ToString();
    }
}
