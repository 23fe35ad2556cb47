using Insights.Worker.Database;

namespace Insights.Worker.Find;

/// <summary>Brings the answers to the programme survey out of the marts.</summary>
public sealed class ProgrammeSatisfactionReader(WarehouseFile warehouse)
{
    /// <summary>People who said how satisfied they are, and those of them who are, by account; a person without one is an account of their own.</summary>
    public IReadOnlyList<(long People, long Satisfied)> Read(Period period) => warehouse.Query(
        $"""
        select account_id is null as is_alone, people, satisfied from marts.programme_satisfaction
        where period = {Sql.Text(period.Name())} order by account_id
        """,
        row => (IsAlone: row.Flag("is_alone"), People: row.Count("people"), Satisfied: row.Count("satisfied")))
        .SelectMany(row => row.IsAlone ? Alone(row.People, row.Satisfied) : [(row.People, row.Satisfied)]).ToList();

    static IEnumerable<(long People, long Satisfied)> Alone(long people, long satisfied)
    {
        for (var person = 0L; person < people; person++) yield return (1, person < satisfied ? 1 : 0);
    }
}
