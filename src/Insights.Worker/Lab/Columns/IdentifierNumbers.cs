using System.Text.RegularExpressions;

namespace Insights.Worker.Lab.Columns;

/// <summary>Tells whole numbers that name a row from those that measure it, where nearly every row has one of its own.</summary>
static partial class IdentifierNumbers
{
    /// <summary>A measurement of as many digits throughout is rare; phone and account numbers are.</summary>
    const double SevenDigits = 1_000_000;

    /// <summary>Numbers given one after another leave few gaps; measurements with so few would repeat.</summary>
    const double MostGaps = 1.5;
    const long FewRows = 50;

    static readonly HashSet<string> LastWords =
        ["id", "ids", "uuid", "guid", "key", "no", "nr", "number", "rownumber", "row", "index", "phone", "telephone", "mobile", "msisdn", "phonenumber", "ssn", "iban"];

    public static bool Suspects(ColumnProfile column)
    {
        if (column.Fractional > 0) return false;
        var span = column.Highest - column.Lowest + 1;
        return Words().Matches(column.Name).LastOrDefault() is { } last && LastWords.Contains(last.Value.ToLowerInvariant())
            || span <= (column.Present < FewRows ? 1 : MostGaps) * column.Distinct
            || column.SameLength && column.Lowest >= SevenDigits;
    }

    /// <summary>customerID, customer_id and CustomerId are two words each; paid is one.</summary>
    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Words();
}
