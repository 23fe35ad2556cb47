using System.Diagnostics;
using System.Text.Json;
using Insights.Models.Incentives;
using Insights.Worker.Incentives;
using Insights.Worker.Tests.Runs;

namespace Insights.Worker.Tests.Incentives;

public sealed class TestPlannerTests : IDisposable
{
    static readonly IncentiveTest Following = new() { Name = "following", Variants = ["cash"], AdaptiveFloor = 0.1, Batches = 3 };

    readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_plan_has_everybody_in_one_arm_and_a_registration_that_says_the_same()
    {
        var (options, basis) = (PlannedCompany.Options(_folder), PlannedCompany.Basis());
        var planned = PlannedCompany.Plan(options, basis: basis);
        var rows = Rows(Path.Combine(planned.Folder, planned.AssignmentName));
        Assert.Equal(basis.Audience.Select(member => member.ContactId), rows.Select(row => row["contact_id"]));
        Assert.All(rows, row => Assert.Equal(("autumn", "2026-09-07", ""), (row["experiment"], row["assigned_at"], row["first_exposed_at"])));
        var registered = new PlanFolder(options.Experiments).Read("autumn")!.Registration!;
        Assert.Equal(rows.GroupBy(row => row["variant"]).ToDictionary(arm => arm.Key, arm => arm.Count()), registered.People.ToDictionary());
        Assert.Equal((PlannedCompany.Today, PlannedCompany.Start, new DateOnly(2026, 12, 6), 90), (registered.WrittenOn, registered.Start, registered.ReadOn, registered.HorizonDays));
        Assert.Equal(["cash", "perk"], registered.Offers.Select(offer => offer.Name));
    }

    [Fact]
    public void What_was_registered_is_never_written_over()
    {
        var options = PlannedCompany.Options(_folder);
        var folder = PlannedCompany.Plan(options).Folder;
        var before = Contents(folder);
        var problem = Assert.Throws<InvalidDataException>(() => PlannedCompany.Plan(options, basis: PlannedCompany.Basis(200)));
        Assert.Contains("There is a plan of autumn already", problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, Contents(folder));
    }

    [Fact]
    public void A_name_that_a_read_out_has_is_another_tests()
    {
        var options = PlannedCompany.Options(_folder);
        _folder.Write(Path.Combine("experiments", "autumn", "read-out.html"), "");
        var problem = Assert.Throws<InvalidDataException>(() => PlannedCompany.Plan(options));
        Assert.Contains("There is a read-out of autumn already", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../autumn")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("/autumn")]
    [InlineData("autumn\n")]
    [InlineData("a.b")]
    [InlineData(".hidden")]
    [InlineData("")]
    public void A_name_that_would_leave_the_folder_or_is_no_folders_is_refused(string name)
    {
        var options = PlannedCompany.Options(_folder);
        Assert.Throws<InvalidDataException>(() => PlannedCompany.Plan(options, name));
        Assert.Null(new PlanFolder(options.Experiments).Read(name));
        Assert.Equal(0, new PlanFolder(options.Experiments).Batches(name));
        Assert.False(Directory.Exists(options.Experiments) && Directory.EnumerateFileSystemEntries(options.Experiments).Any());
    }

    [Fact]
    public void The_hash_beside_a_registration_is_what_sha256sum_checks()
    {
        var planned = PlannedCompany.Plan(PlannedCompany.Options(_folder));
        Assert.Equal(RunFolder.Sha256(Path.Combine(planned.Folder, PlanFolder.RegistrationName)), planned.Hash);
        Assert.SkipUnless(OperatingSystem.IsLinux(), "there is no sha256sum here");
        using var check = Process.Start(new ProcessStartInfo("sha256sum", ["--check", "--strict", PlanFolder.HashName]) { WorkingDirectory = planned.Folder, RedirectStandardOutput = true })!;
        Assert.Equal($"{PlanFolder.RegistrationName}: OK\n", check.StandardOutput.ReadToEnd());
        check.WaitForExit();
        Assert.Equal(0, check.ExitCode);
    }

    [Theory]
    [InlineData("2026-09-01")]
    [InlineData("2026-08-31")]
    public void A_test_that_does_not_begin_after_today_is_refused(string start)
    {
        var problem = Assert.Throws<InvalidDataException>(() => PlannedCompany.Plan(PlannedCompany.Options(_folder), start: DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains($"The test would begin on {start}, which is not after today", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_start_is_told_a_test_begins_tomorrow()
    {
        var planned = new TestPlanner(PlannedCompany.Options(_folder)).Plan(new("autumn", ["cash"], null, null), PlannedCompany.Today, PlannedCompany.Basis());
        Assert.Equal(PlannedCompany.Today.AddDays(1), planned.Plan.Start);
    }

    [Theory]
    [InlineData("autumn", null, "agency", "The configuration names no test autumn (it names following). Give --variants")]
    [InlineData("autumn", "crypto", null, "is \"crypto\", which incentives.variants does not name; known: cash, perk.")]
    [InlineData("autumn", "cash", "farms", "There is no segment farms. There are: agency, commerce, technology.")]
    public void A_request_that_does_not_fit_is_refused_with_what_there_is(string name, string? variants, string? segments, string message)
    {
        var planner = new TestPlanner(PlannedCompany.Options(_folder, Following));
        var problem = Assert.Throws<InvalidDataException>(() => planner.Plan(
            new(name, variants is null ? null : [variants], segments is null ? null : [segments], PlannedCompany.Start), PlannedCompany.Today, PlannedCompany.Basis()));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_start_on_the_command_line_that_makes_two_tests_overlap_is_refused()
    {
        var options = PlannedCompany.Options(_folder, new IncentiveTest { Name = "running", Variants = ["perk"], Start = new(2026, 8, 3) });
        var problem = Assert.Throws<InvalidDataException>(() => PlannedCompany.Plan(options, variants: ["cash"]));
        Assert.Contains("(autumn, 2026-09-07 to 2026-12-06 with its horizon) overlaps", problem.Message, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 2), PlannedCompany.Plan(options, variants: ["cash"], start: new(2026, 11, 2)).Plan.Start);
    }

    [Fact]
    public void An_adaptive_test_is_dealt_in_batches_whose_shares_follow_and_no_account_is_in_two()
    {
        var options = PlannedCompany.Options(_folder, Following);
        var basis = PlannedCompany.Basis();
        var plans = new List<WrittenPlan> { Batch(1, basis) };
        Assert.All(plans[0].Plan.Shares.Values, share => Assert.Equal(0.5, share));
        var early = Assert.Throws<InvalidDataException>(() => Batch(2, basis));
        Assert.Contains("Nothing is known yet of the batches of following before this one", early.Message, StringComparison.Ordinal);

        var shares = new Dictionary<string, double> { ["control"] = 0.2, ["cash"] = 0.8 };
        var later = basis with { NextShares = new Dictionary<string, IReadOnlyDictionary<string, double>> { ["following"] = shares } };
        var registered = Contents(plans[0].Folder);
        plans.Add(Batch(2, later));
        var running = Assert.Throws<InvalidDataException>(() => new TestPlanner(options).Plan(
            new("following", null, null, PlannedCompany.Start.AddDays(120)), PlannedCompany.Start.AddDays(119), later with { AsOf = PlannedCompany.Start.AddDays(119) }));
        Assert.Contains("Batch 2 of following is over on", running.Message, StringComparison.Ordinal);
        plans.Add(Batch(3, later));
        foreach (var plan in plans.Skip(1))
        {
            Assert.Equal(shares, plan.Plan.Shares);
            Assert.InRange(plan.Plan.Balance.Single(arm => arm.Variant == "cash").Accounts / (double)plan.Plan.Balance.Sum(arm => arm.Accounts), 0.75, 0.85);
        }
        Assert.Equal(["assignment.csv", "assignment-2.csv", "assignment-3.csv"], plans.Select(plan => plan.AssignmentName));
        Assert.Equal(registered.Where(IsFixed), Contents(plans[0].Folder).Where(IsFixed));

        var dealt = plans.SelectMany(plan => Rows(Path.Combine(plan.Folder, plan.AssignmentName)).Select(row => (plan.Batch, Contact: row["contact_id"]))).ToList();
        Assert.Equal(basis.Audience.Select(member => member.ContactId), dealt.Select(row => row.Contact).Order(StringComparer.Ordinal));
        Assert.All(dealt.GroupBy(row => row.Contact[..6]), account => Assert.Single(account.Select(row => row.Batch).Distinct()));
        Assert.Contains("All 3 batches of following are assigned", Assert.Throws<InvalidDataException>(() => Batch(4, later)).Message, StringComparison.Ordinal);

        // Nobody of a batch is dealt into another test until that batch has been seen to its end, which the registration's day is long before.
        var taken = Assert.Throws<InvalidDataException>(() => PlannedCompany.Plan(options with { Incentives = options.Incentives with { Experiments = [] } }, today: PlannedCompany.Start.AddDays(270), start: PlannedCompany.Start.AddDays(271), variants: ["perk"]));
        Assert.Contains($"of these contacts are in following until {PlannedCompany.Start.AddDays(91 * 2 + 90):yyyy-MM-dd}", taken.Message, StringComparison.Ordinal);

        // Each batch is as it was written, or the test is not.
        Assert.True(new PlanFolder(options.Experiments).Read("following")!.IsUntouched);
        File.AppendAllText(Path.Combine(plans[0].Folder, "assignment-3.csv"), "following,C-9,cash,2027-03-08,,\n");
        Assert.False(new PlanFolder(options.Experiments).Read("following")!.IsUntouched);

        static bool IsFixed(string file) => !file.Contains("assignment-", StringComparison.Ordinal) && !file.Contains(PlanFolder.HashName, StringComparison.Ordinal);

        WrittenPlan Batch(int number, IncentiveBasis from) => new TestPlanner(options).Plan(
            new("following", null, null, PlannedCompany.Start.AddDays(91 * (number - 1))), PlannedCompany.Start.AddDays(91 * (number - 1) - 1),
            @from with { AsOf = PlannedCompany.Start.AddDays(91 * (number - 1) - 1) });
    }

    [Fact]
    public void A_registration_reads_back_as_it_was_written()
    {
        var planned = PlannedCompany.Plan(PlannedCompany.Options(_folder));
        var text = File.ReadAllText(Path.Combine(planned.Folder, PlanFolder.RegistrationName));
        Assert.Equal(text, PreRegistration.Read(text).Text);
        Assert.Equal(RunFolder.Sha256(Path.Combine(planned.Folder, PlanFolder.AssignmentName)), PreRegistration.Read(text).Assignment);
    }

    [Fact]
    public void What_a_run_published_predicts_the_same_to_the_last_digit_when_it_is_read_again()
    {
        var basis = PlannedCompany.Basis();
        var path = _folder[IncentiveBasis.FileName];
        IncentiveBasisFile.Write(path, basis, []);
        var read = IncentiveBasisFile.Read(path);
        Assert.Equal(basis.Audience, read.Audience);
        foreach (var audience in (TestAudience[])[new(), new() { TopShare = 0.3 }, new() { Segments = ["agency", "technology"] }])
            foreach (var budget in (double?[])[null, 10_000])
                Assert.Equal(Predicted(basis, audience, budget), Predicted(read, audience, budget));
        Assert.Equal(JsonSerializer.Serialize(basis.NextShares), JsonSerializer.Serialize(read.NextShares));
        Assert.Equal((basis.AsOf, basis.Seed, basis.Record.Cells[0]), (read.AsOf, read.Seed, read.Record.Cells[0]));

        string Predicted(IncentiveBasis from, TestAudience audience, double? budget) =>
            JsonSerializer.Serialize(Forecast.Of(from, new(basis.Offers, audience, budget)), new JsonSerializerOptions { IncludeFields = true });
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{ \"asOf\": \"2026-08-31\"")]
    public void A_damaged_file_of_a_run_is_refused_by_its_name(string text)
    {
        var problem = Assert.Throws<InvalidDataException>(() => IncentiveBasisFile.Read(_folder.Write(IncentiveBasis.FileName, text)));
        Assert.Contains(_folder[IncentiveBasis.FileName], problem.Message, StringComparison.Ordinal);
    }

    static IReadOnlyList<string> Contents(string folder) => [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(file => $"{Path.GetFileName(file)} {RunFolder.Sha256(file)}")];

    static List<Dictionary<string, string>> Rows(string path)
    {
        var lines = File.ReadAllLines(path);
        var head = lines[0].TrimStart('\uFEFF').Split(',');
        return [.. lines.Skip(1).Select(line => head.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    public void Dispose() => _folder.Dispose();
}
