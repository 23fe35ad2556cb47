using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Worker.Score;

namespace Insights.Worker.Runs.Steps;

/// <summary>Step 4: what is known about every contact and account as of the run's date.</summary>
static class FeatureStep
{
    public static AskFacts Read(RunContext run, DateOnly asOf) =>
        new FactReader(run.Warehouse, Currency.Of(run.Options.Currency)).Read(asOf);
}
