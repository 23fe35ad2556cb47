using Insights.Models.Incentives;
using Insights.Worker.Options;

namespace Insights.Worker.Incentives;

/// <param name="Name">Of the test.</param>
/// <param name="Variants">What is offered; null: the configuration's.</param>
/// <param name="Segments">Only these; null: the configuration's.</param>
/// <param name="Start">First day; null: the configuration's, else tomorrow.</param>
public sealed record PlanRequest(string Name, IReadOnlyList<string>? Variants, IReadOnlyList<string>? Segments, DateOnly? Start)
{
    /// <summary>Only this share of contacts, those with the highest scores; null: the configuration's.</summary>
    public double? TopShare { get; init; }

    /// <summary>What is registered as offered, where amounts differ from the configuration's; null: as configured.</summary>
    public IReadOnlyList<Incentive>? Offers { get; init; }
}

/// <param name="Plan">What was planned.</param>
/// <param name="Folder">Where it was written.</param>
/// <param name="Hash">SHA-256 of the registration.</param>
public sealed record WrittenPlan(TestPlan Plan, string Folder, string Hash)
{
    /// <summary>Which batch of an adaptive test; null where all are assigned at once.</summary>
    public int? Batch { get; init; }

    /// <summary>The file that says who is in which arm.</summary>
    public string AssignmentName => PlanFolder.AssignmentOf(Batch ?? 1);
}

/// <summary>Plans tests from what the latest run published, and writes them down.</summary>
public sealed class TestPlanner(InsightsOptions options)
{
    /// <exception cref="InvalidDataException">There is no run to plan from, or the request does not fit; says what to do.</exception>
    public WrittenPlan Plan(PlanRequest request, DateOnly today) => Plan(request, today, Latest());

    /// <exception cref="InvalidDataException">The request does not fit; says what to do.</exception>
    public WrittenPlan Plan(PlanRequest request, DateOnly today, IncentiveBasis basis)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(basis);
        var test = Test(request, basis, today.AddDays(1));
        var start = test.Start!.Value;
        if (start <= today) throw new InvalidDataException($"The test would begin on {start:yyyy-MM-dd}, which is not after today: what is registered must be written down before. Give a later --start.");
        var plans = new PlanFolder(options.Experiments);
        var batch = test.AdaptiveFloor is null ? null : TestBatch.Next(plans, test, basis, options.Incentives.Horizon(test));
        var audience = batch is null ? basis.Choose(test.Audience) : batch.Of(basis.Choose(test.Audience), options.Seed);
        if (audience.Select(member => member.AccountId).Distinct(StringComparer.Ordinal).Count() < test.Arms.Count)
            throw new InvalidDataException($"Of {test.Audience} there are {audience.Count} people, too few for {test.Arms.Count} arms.");
        if (batch is null or { Number: 1 }) plans.RefuseIfTaken(test.Name);
        RefuseIfInAnother(plans, test, audience, start);
        var plan = TestPlan.Of(test, audience, ForHorizon(basis, test), start, options.Seed, batch?.Shares);
        var folder = batch is { Number: > 1 } ? plans.WriteBatch(plan, batch.Number) : plans.Write(plan, request.Offers ?? options.Incentives.Variants, today);
        return new(plan, folder, plans.Read(test.Name)!.Hash) { Batch = batch?.Number };
    }

    /// <summary>A contact in two tests at a time would be offered both, and neither could be read.</summary>
    void RefuseIfInAnother(PlanFolder plans, IncentiveTest test, IReadOnlyList<AudienceMember> audience, DateOnly start)
    {
        var last = (test.End ?? start).AddDays(options.Incentives.Horizon(test));
        foreach (var name in plans.Names().Where(name => name != test.Name))
            if (plans.Read(name)?.Registration is { } other && plans.ReadOn(name, other) is var until && other.Start <= last && start <= until
                && plans.Contacts(name) is var theirs && audience.Count(member => theirs.Contains(member.ContactId)) is > 0 and var both)
                throw new InvalidDataException(FormattableString.Invariant($"{both:N0} of these contacts are in {name} until {until:yyyy-MM-dd}: let {test.Name} start after that day, or choose segments that {name} does not have."));
    }

    /// <summary>What the latest published run knows.</summary>
    public IncentiveBasis Latest() => IncentiveBasisFile.Latest(options.Out)
        ?? throw new InvalidDataException($"There is no {IncentiveBasis.FileName} under {options.Out}. Do one run first: ./insights run.");

    /// <summary>With the day on which it will begin, so that it is held against the configuration's other tests on those days.</summary>
    IncentiveTest Test(PlanRequest request, IncentiveBasis basis, DateOnly tomorrow)
    {
        var configured = options.Incentives.Experiments.FirstOrDefault(test => test.Name == request.Name);
        if (configured is null && request.Variants is null)
            throw new InvalidDataException($"The configuration names no test {request.Name}{Known()}. Give --variants, or describe it under incentives.experiments.");
        var audience = (configured?.Audience ?? new()) is var usual ? usual with { Segments = request.Segments ?? usual.Segments, TopShare = request.TopShare ?? usual.TopShare } : null!;
        var start = request.Start ?? configured?.Start ?? tomorrow;
        var test = (configured ?? new() { Name = request.Name, Variants = [] }) with
        {
            Variants = request.Variants ?? configured!.Variants, Audience = audience, Start = start, End = configured?.End >= start ? configured.End : null,
        };
        var unknown = test.Audience.Segments.Except(basis.Segments, StringComparer.Ordinal).ToList();
        if (unknown.Count > 0) throw new InvalidDataException($"There is no segment {string.Join(", ", unknown)}. There are: {string.Join(", ", basis.Segments)}.");
        List<IncentiveTest> others = [.. options.Incentives.Experiments.Where(other => other.Name != test.Name)];
        var problems = IncentiveRules.Check(options.Incentives with { Experiments = [.. others, test] }).ToList();
        // Whoever asks from the command line or the page has written no such entry.
        return problems.Count == 0 ? test : throw new InvalidDataException(string.Join('\n', problems).Replace($"incentives.experiments[{others.Count}]", test.Name, StringComparison.Ordinal));
    }

    string Known() => options.Incentives.Experiments.Count == 0 ? "" : $" (it names {string.Join(", ", options.Incentives.Experiments.Select(test => test.Name))})";

    /// <summary>Uptake grows about evenly over the days: a test of another length has so much more or less.</summary>
    UptakeModel ForHorizon(IncentiveBasis basis, IncentiveTest test)
    {
        var days = options.Incentives.Horizon(test);
        return days == basis.Model.HorizonDays ? basis.Model : basis.Model.Over(days);
    }
}
