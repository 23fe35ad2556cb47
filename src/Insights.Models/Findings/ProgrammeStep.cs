namespace Insights.Models.Findings;

/// <summary>A step of the programme that can be what holds it up.</summary>
public enum ProgrammeStep
{
    /// <summary>Customers who refer at all.</summary>
    Volume,

    /// <summary>Referrals that qualify.</summary>
    Qualification,

    /// <summary>Qualified referrals that are won.</summary>
    Close,

    /// <summary>Referrers who refer again.</summary>
    Participation,

    /// <summary>Promises to referrers: rewards in time.</summary>
    Service,
}

/// <summary>How a step does.</summary>
public enum StepVerdict
{
    /// <summary>The whole interval lies on the wrong side.</summary>
    Broken,

    /// <summary>The whole interval lies on the right side.</summary>
    Sound,

    /// <summary>The interval allows both.</summary>
    TooCloseToTell,

    /// <summary>The figure is withheld.</summary>
    Unknown,
}

/// <summary>What was found about one step.</summary>
/// <param name="Step">Which.</param>
/// <param name="Verdict">How it does.</param>
/// <param name="Finding">The name of the finding that it rests on.</param>
/// <param name="Benchmark">What the finding is held against; null where that is no difference at all.</param>
/// <param name="Title">What is wrong if it is broken: "Too few referrals qualify".</param>
/// <param name="Remedy">What is known to help.</param>
public sealed record StepDiagnosis(ProgrammeStep Step, StepVerdict Verdict, string Finding, Benchmark? Benchmark, string Title, string Remedy);
