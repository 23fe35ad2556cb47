using Insights.Models.Units;
using Insights.Worker.Database;
using Insights.Worker.Incentives;
using Insights.Worker.Ingest;
using Insights.Worker.Options;
using Insights.Worker.Tests.Find;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Tests.Incentives;

/// <summary>A planned test's assignment goes into the inbox as it is, and its read-out says what became of the registration.</summary>
public sealed class RegisteredTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly InsightsOptions _options;
    readonly WrittenPlan _planned;

    public RegisteredTests()
    {
        _options = PlannedCompany.Options(_folder);
        _planned = PlannedCompany.Plan(_options);
    }

    [Fact]
    public void The_assignment_loads_without_a_quarantined_row_and_the_test_is_too_early_to_read_until_its_first_horizon_ends()
    {
        using var warehouse = Load();
        Assert.Empty(warehouse.Query("select * from raw.quarantine", row => row.GetString(0)));
        var data = new TestReader(warehouse, _options.Incentives, Currency.Of("EUR")).Read("autumn", PlannedCompany.Start);
        var section = new TestReadouts(_options, null).Of(data);
        Assert.Equal(300, data.Assigned.Values.Sum());
        Assert.Equal(
            "Too early to read: control has 0 accounts whose 90 days are over, 100 are needed in each arm. Of 300 more accounts the 90 days end, the first on 2026-12-06.",
            section.Readout.Withheld);
        Assert.Equal(_planned.Plan.ReadOn, data.NextOver);
        Assert.StartsWith($"Registered on 2026-09-01 (SHA-256 {_planned.Hash[..12]}…) and unchanged since: Offering cash or perk brings another share", section.Registered!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PlanFolder.RegistrationName, "\"horizonDays\": 90", "\"horizonDays\": 30")]
    [InlineData(PlanFolder.RegistrationName, "brings another share", "brings a larger share")]
    [InlineData(PlanFolder.AssignmentName, ",control,", ",cash,")]
    public void What_was_changed_afterwards_is_found_out_and_said(string file, string before, string after)
    {
        var path = Path.Combine(_planned.Folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
        Assert.Contains("registration or assignment were changed afterwards: do not rely on what they say", Registered(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PlanFolder.AssignmentName)]
    [InlineData(PlanFolder.HashName)]
    public void What_is_gone_is_said_and_stops_no_read_out(string file)
    {
        File.Delete(Path.Combine(_planned.Folder, file));
        Assert.Contains("were changed afterwards", Registered(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_registration_that_is_none_any_more_is_said_and_stops_no_read_out()
    {
        File.WriteAllText(Path.Combine(_planned.Folder, PlanFolder.RegistrationName), "{");
        Assert.Contains("can't be read any more", Registered(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_that_is_read_over_another_horizon_than_registered_says_so()
    {
        using var warehouse = Load();
        var shorter = _options with { Incentives = _options.Incentives with { HorizonDays = 30 } };
        var data = new TestReader(warehouse, shorter.Incentives, Currency.Of("EUR")).Read("autumn", PlannedCompany.Start);
        Assert.EndsWith("It was registered for 90 days and is read over 30.", new TestReadouts(shorter, null).Of(data).Registered, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_of_a_test_that_nobody_registered()
    {
        using var warehouse = Load();
        Assert.Null(new TestReadouts(_options with { Experiments = _folder["elsewhere"] }, null)
            .Of(new TestReader(warehouse, _options.Incentives, Currency.Of("EUR")).Read("autumn", PlannedCompany.Start)).Registered);
    }

    string Registered()
    {
        var data = new Models.Incentives.TestData(new() { Name = "autumn", Variants = ["cash", "perk"] }, 90, PlannedCompany.Start, []);
        return new TestReadouts(_options, null).Of(data).Registered!;
    }

    /// <summary>As a run does it: the inbox's loader, then the models that tests need.</summary>
    WarehouseFile Load()
    {
        File.Copy(Path.Combine(_planned.Folder, _planned.AssignmentName), _folder.Write("inbox/exposures-autumn.csv", ""), overwrite: true);
        _folder.Write("inbox/contacts.csv", "contact_id,account_id,email\n" + string.Concat(
            _planned.Plan.Assignments.Select(assigned => $"{assigned.ContactId},{assigned.AccountId},{assigned.ContactId}@here.example\n")));
        var warehouse = WarehouseFile.Open(":memory:", _options.TimeZone);
        RawTables.Create(warehouse);
        new InboxLoader(warehouse, _options, TimeProvider.System) { Settle = TimeSpan.Zero }.Load(_options.Inbox, null, CancellationToken.None);
        NeededModels.Build(warehouse, ModelParameters.For(PlannedCompany.Start, "EUR"), NeededModels.Of("marts.test_accounts", "marts.test_shown", "marts.test_weeks", "marts.test_faults"));
        return warehouse;
    }

    public void Dispose() => _folder.Dispose();
}
