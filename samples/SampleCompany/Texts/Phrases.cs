using System.Text;
using Insights.Models.Statistics;

namespace Insights.SampleCompany.Texts;

/// <summary>Sentences by part of a text; a text takes one from each part it uses. <c>{0}</c> is a part of the product.</summary>
/// <param name="Openings">What the writer feels.</param>
/// <param name="Details">Why, with a place for a part of the product.</param>
/// <param name="Closings">What they want or will do.</param>
sealed record Phrases(string[] Openings, string[] Details, string[] Closings)
{
    /// <summary>Writes one to three sentences, the short ones more often, as people do.</summary>
    public void Compose(StringBuilder text, string[] products, string gap, SeededRandom random)
    {
        var shape = random.NextInt(10);
        if (shape < 7) text.Append(random.Pick(Openings));
        if (shape is > 1) Append(text, gap, random.Pick(Details), random.Pick(products));
        if (shape is 4 or 5 or 9)
        {
            // Some press Enter between two thoughts: files then hold quoted line breaks.
            Append(text, random.NextBool(0.3) ? "\n" : gap, random.Pick(Closings), "");
        }
    }

    private static void Append(StringBuilder text, string gap, string sentence, string product)
    {
        if (text.Length > 0) text.Append(gap);
        text.AppendSentence(sentence, product);
    }
}
