using Insights.Models.Incentives;
using Insights.Models.Units;
using Insights.Reports.Model;
using Insights.Worker.Incentives;
using Insights.Worker.Options;
using Microsoft.Extensions.Primitives;

namespace Insights.Worker.Web.Planner;

/// <summary>Composes the page of incentives for one request: what was filled in, what is wrong with it, what is predicted, what was planned.</summary>
/// <param name="options">The configuration.</param>
/// <param name="basis">What the latest run knows.</param>
/// <param name="today">In the configured zone.</param>
/// <param name="sent">By the address or the form.</param>
sealed class PlannerAnswer(InsightsOptions options, IncentiveBasis basis, DateOnly today, IEnumerable<KeyValuePair<string, StringValues>> sent)
{
    readonly SentFields _sent = new(sent);
    readonly PlanFolder _plans = new(options.Experiments);
    readonly FieldReading _reading = new();

    IReadOnlyList<Incentive> Offers => options.Incentives.Variants;

    /// <summary>With the forecast.</summary>
    public PlannerDesk Forecast()
    {
        var fields = Fields();
        var request = _reading.Forecast(_sent, fields, Offers);
        return Desk(fields, request);
    }

    /// <summary>Plans a test and writes it down, unless a field is wrong.</summary>
    public PlannerDesk Plan()
    {
        var fields = Fields();
        var request = _reading.Forecast(_sent, fields, Offers);
        var (name, start) = (_reading.Name(fields, _plans), _reading.Start(fields, today));
        if (_reading.Problems.Count > 0) return Desk(fields, request);
        try
        {
            var written = new TestPlanner(options).Plan(
                new(name, [.. request.Offers.Select(offer => offer.Name)], request.Audience.Segments, start) { TopShare = request.Audience.TopShare, Offers = request.Offers }, today, basis);
            return Desk(fields with { Name = "" }, request) with { Planned = new(written.Plan, written.Hash, [.. Words(written.Plan, request.Offers)]) };
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            _reading.Wrong("segments", $"The test: {problem.Message}");
            return Desk(fields, request);
        }
    }

    PlannerFields Fields() => _sent.Fields(basis, Offers, today.AddDays(1));

    PlannerDesk Desk(PlannerFields fields, ForecastRequest request) => new()
    {
        AsOf = basis.AsOf, Currency = Currency.Of(basis.Currency), HorizonDays = basis.Model.HorizonDays, Fields = fields, Problems = _reading.Problems, Record = basis.Record,
        Forecast = _reading.Problems.Any(problem => problem.Field is not ("name" or "start")) ? null : Incentives.Forecast.Of(basis, request),
        Readouts = [.. basis.Model.Variants.Prepend(basis.Model.Control).SelectMany(uptake => uptake.Tests).Distinct(StringComparer.Ordinal).Reverse()],
        Plans = _plans.Names(),
    };

    IEnumerable<string> Words(TestPlan plan, IReadOnlyList<Incentive> offered)
    {
        yield return PlanWords.Detectable(plan);
        foreach (var needed in PlanWords.Needed(plan)) yield return needed;
        var other = offered.Where(offer => !Offers.Contains(offer)).Select(offer => offer.Name).ToList();
        if (other.Count > 0)
            yield return $"The amounts of {string.Join(", ", other)} are not those of the configuration: enter them under incentives.variants before the test is read, so that its profit is reckoned with them.";
    }
}
