namespace Insights.Models.Judging;

/// <summary>Rows at the top of a ranking; not whole where equal scores straddle its end.</summary>
readonly record struct UpliftCounts(double Treated, double TreatedHappened, double Control, double ControlHappened)
{
    internal static UpliftCounts Of(ReadOnlySpan<byte> kinds)
    {
        Span<int> counts = stackalloc int[4];
        foreach (var kind in kinds) counts[kind]++;
        return new(counts[2] + counts[3], counts[3], counts[0] + counts[1], counts[1]);
    }

    /// <summary>Q: how many more of the treated it happened to than if they did as the control rows did (Radcliffe 2007).</summary>
    internal double Gain => TreatedHappened - (Control > 0 ? ControlHappened * Treated / Control : 0);

    /// <summary>U: share of the treated less share of the control rows to whom it happened; a group without a row counts as 0.</summary>
    internal double Uplift => (Treated > 0 ? TreatedHappened / Treated : 0) - (Control > 0 ? ControlHappened / Control : 0);

    /// <summary>Treated and control in each other's place.</summary>
    internal UpliftCounts Swapped => new(Control, ControlHappened, Treated, TreatedHappened);

    internal UpliftCounts Plus(UpliftCounts block, double share) => new(
        Treated + share * block.Treated, TreatedHappened + share * block.TreatedHappened,
        Control + share * block.Control, ControlHappened + share * block.ControlHappened);
}
