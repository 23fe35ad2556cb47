namespace Insights.Models.Units;

/// <summary>The units a <see cref="Finding"/> may carry; money carries its ISO 4217 code instead.</summary>
public static class UnitNames
{
    /// <summary>Net Promoter points, −100 to 100. Not a percentage.</summary>
    public const string Points = "points";

    /// <summary>A share within [0, 1]; shown as a percentage. A rate of change may leave that range.</summary>
    public const string Share = "share";

    /// <summary>A number of people.</summary>
    public const string People = "people";

    /// <summary>A number of things counted: accounts, answers, referrals.</summary>
    public const string Count = "count";

    /// <summary>One amount over another: 3.2 means 3.2 : 1.</summary>
    public const string Ratio = "ratio";

    /// <summary>Calendar days.</summary>
    public const string Days = "days";

    /// <summary>Months.</summary>
    public const string Months = "months";
}
