namespace Insights.Models.Incentives;

/// <summary>What a read-out advises.</summary>
public enum TestStep
{
    /// <summary>Offer it to everybody of the audience.</summary>
    Launch,

    /// <summary>End the test and offer none of it.</summary>
    Stop,

    /// <summary>Let it run, or test more accounts.</summary>
    KeepOn,
}
