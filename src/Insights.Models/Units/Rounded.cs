using System.Globalization;

namespace Insights.Models.Units;

/// <summary>A number with the digits it is to be said with, so that each language can write it with its own comma or point.</summary>
/// <param name="Value">The number itself; finite.</param>
/// <param name="Format">A .NET number format such as <c>0.#</c>.</param>
public sealed record Rounded(double Value, string Format)
{
    /// <summary>In English.</summary>
    public override string ToString() => In(CultureInfo.InvariantCulture.NumberFormat);

    /// <summary>With a language's digits.</summary>
    public string In(NumberFormatInfo digits) => Value.ToString(Format, digits);
}
