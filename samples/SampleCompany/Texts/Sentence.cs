using System.Text;

namespace Insights.SampleCompany.Texts;

static class Sentence
{
    /// <summary>Appends a sentence with its <c>{0}</c> filled; "the dashboard" at its head becomes "The dashboard".</summary>
    public static StringBuilder AppendSentence(this StringBuilder text, string sentence, string product)
    {
        var slot = sentence.IndexOf("{0}", StringComparison.Ordinal);
        if (slot < 0) return text.Append(sentence);
        text.Append(sentence, 0, slot);
        if (slot == 0) text.Append(char.ToUpperInvariant(product[0])).Append(product, 1, product.Length - 1);
        else text.Append(product);
        return text.Append(sentence, slot + 3, sentence.Length - slot - 3);
    }
}
