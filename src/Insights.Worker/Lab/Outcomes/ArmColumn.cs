namespace Insights.Worker.Lab.Outcomes;

/// <summary>The column that says which arm of a test a row was drawn into.</summary>
/// <param name="Name">As in the file.</param>
/// <param name="Sql">Its column in <c>lab_rows</c>.</param>
/// <param name="Treated">The arm to judge.</param>
/// <param name="Control">The arm it is held against.</param>
sealed record ArmColumn(string Name, string Sql, string Treated, string Control)
{
    /// <summary>SQL: true in the treated arm, false in the control arm, nothing elsewhere.</summary>
    public string IsTreated => $"(CASE lower({Sql}) WHEN {Database.Sql.Text(Treated.ToLowerInvariant())} THEN true WHEN {Database.Sql.Text(Control.ToLowerInvariant())} THEN false END)";
}
