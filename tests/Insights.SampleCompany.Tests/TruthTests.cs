using System.Text.Json;
using Insights.Models.Statistics;
using Insights.SampleCompany.Signals;
using Insights.SampleCompany.Tests.Reading;
using Insights.SampleCompany.Truth;
using Insights.SampleCompany.Writing;

namespace Insights.SampleCompany.Tests;

public class TruthTests
{
    private static readonly SampleRun Run = SampleRun.Large();

    [Fact]
    public void Every_account_and_contact_has_its_truth()
    {
        Assert.Equal(Run["accounts"].Rows.Select(row => row["account_id"]), Run.TrueValues("accounts").Rows.Select(row => row["account_id"]));
        Assert.Equal(Run["contacts"].Rows.Select(row => row["contact_id"]), Run.TrueValues("contacts").Rows.Select(row => row["contact_id"]));
        Assert.All(Run.TrueValues("contacts").Rows, row => Assert.InRange(row.Number("p_refer_90d_asked"), 0, 1));
        Assert.All(Run.TrueValues("accounts").Rows, row => Assert.InRange(row.Number("p_churn_90d"), 0, 1));
    }

    [Fact]
    public void True_churn_in_a_quarter_agrees_with_what_happened_in_a_year()
    {
        var customers = Run.TrueValues("accounts").Rows.Where(row => row["is_customer"] == "true").Average(row => row.Number("p_churn_90d"));
        // Survivors of a year are a little safer than those who began it, so this is a loose bracket.
        Assert.InRange(1 - Math.Pow(1 - customers, 365.0 / 90), 0.8 * Run.YearlyChurn(), 1.2 * Run.YearlyChurn());
    }

    [Fact]
    public void The_paths_give_what_drawing_the_future_gives()
    {
        // One middling account, its next 90 days drawn 40,000 times by the simulation's own rules.
        var options = new SampleOptions { Accounts = 40, Dirt = false };
        using var inbox = new Inbox(options, Directory.CreateTempSubdirectory("sample-company-").FullName);
        var simulation = new Simulation(options, inbox);
        simulation.Run();
        var account = simulation.Population.Accounts.First(found => found.EndedOn == 0 && found.IsPaying(simulation.Calendar.AsOf - 400) && found.Satisfaction < 0);
        var truth = new TrueProbabilities(options, simulation.Calendar);
        truth.At(account);
        var expected = truth.Churn(account);

        var (departure, health) = (account.Departure, account.Health);
        var satisfaction = new Satisfaction(options);
        var random = SeededRandom.For(1, "future");
        var left = 0;
        const int draws = 40_000;
        for (var draw = 0; draw < draws; draw++)
        {
            (account.Departure, account.Health) = (departure, health);
            var step = 0;
            foreach (var part in HorizonPart.Of(simulation.Calendar))
            {
                for (; step < part.Step; step++) satisfaction.Advance(account);
                if (!random.NextBool(part.Share * Churn.Hazard(options.Causes.Churn, account, part.Day, account.Satisfaction, account.Health))) continue;
                left++;
                break;
            }
        }
        var error = Math.Sqrt(expected * (1 - expected) / draws);
        Assert.InRange(left / (double)draws, expected - 4 * error, expected + 4 * error);
    }

    [Fact]
    public void Asking_helps_most_people_and_the_best_variant_is_the_segment_s()
    {
        var contacts = Run.TrueValues("contacts").Rows.Where(row => row["is_customer"] == "true").ToArray();
        Assert.True(contacts.Count(row => row.Number("p_refer_90d_asked") > row.Number("p_refer_90d_not_asked")) > 0.9 * contacts.Length);
        var segmentOf = Run.TrueValues("accounts").Rows.ToDictionary(row => row["account_id"], row => row["segment"]);
        Assert.All(contacts.Where(row => segmentOf[row["account_id"]] == "agency"), row => Assert.Equal("priority_support", row["best_variant"]));

        foreach (var segment in Run.TrueValues("variants").Rows.GroupBy(row => row["segment"]))
            Assert.Equal(segment.MaxBy(row => row.Number("log_odds"))!["variant"], segment.MaxBy(row => row.Number("p_refer_90d_asked"))!["variant"]);
    }

    [Fact]
    public void The_parameters_are_written_down()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Run.Truth, "parameters.json")));
        var root = json.RootElement;
        Assert.Equal(0.80, root.GetProperty("VariantEffects").GetProperty("agency").GetProperty("priority_support").GetDouble());
        Assert.Equal(Run.Options.Causes.Asks.Base, root.GetProperty("AskEffect").GetProperty("LogOdds").GetDouble());
        Assert.Equal(5, root.GetProperty("Causes").GetProperty("Channels").GetArrayLength());
        Assert.Equal("agency", root.GetProperty("Segments").GetProperty("Agency").GetString());
    }
}
