namespace Insights.Reports.Parts;

/// <summary>What a page may do, as its Content-Security-Policy says: no picture, no font, no request; only our own style and script, known by their hash.</summary>
public static class ContentPolicy
{
    /// <summary>For a page that runs nothing.</summary>
    public static string Still { get; } = $"default-src 'none'; style-src {StyleSheet.Hash}; base-uri 'none'; form-action 'none'";

    /// <summary>For the page of the lists.</summary>
    public static string WithListScript { get; } = $"{Still}; script-src {ListScript.Hash}";

    /// <summary>For the page of incentives, which alone sends forms, and only to where it came from.</summary>
    public static string WithPlannerScript { get; } =
        $"default-src 'none'; style-src {StyleSheet.Hash}; base-uri 'none'; form-action 'self'; connect-src 'self'; script-src {PlannerScript.Hash}";
}
