using Insights.Worker.Ingest;
using Insights.Worker.Ingest.Reading;

namespace Insights.Worker.Lab.Outcomes;

/// <summary>Finds the two arms that are named among those of the file.</summary>
sealed class ArmReader(Statements statements, Source source)
{
    /// <exception cref="FileRefusedException">There is no such column, no row is in one of the arms, or both are the same.</exception>
    public ArmColumn Read(string name, string treated, string control)
    {
        var place = source.Place(name);
        name = source.Columns[place];
        var values = new OutcomeReader(statements, source).Values(place);
        var arms = new ArmColumn(name, $"c{place}", Named(treated, "--treated"), Named(control, "--control"));
        return arms.Treated != arms.Control ? arms
            : throw new FileRefusedException($"--treated and --control are both '{arms.Treated}': an effect is the difference of two arms.");

        string Named(string arm, string option) =>
            values.FirstOrDefault(value => string.Equals(value.Text, arm.Trim(), StringComparison.OrdinalIgnoreCase))?.Text
            ?? throw new FileRefusedException($"{option} is '{arm}', but {name} has {OutcomeReader.Listed(values)}. Name one of them.");
    }
}
