using System.Text;
using System.Text.Json;
using Insights.SampleCompany.Dirt;
using Insights.SampleCompany.Programme;
using Insights.SampleCompany.World;

namespace Insights.SampleCompany.Truth;

/// <summary>The hidden side, for tests that score a model against it; never for the inbox.</summary>
static class TruthFiles
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    public static void Write(SampleOptions options, Simulation simulation, DirtLedger dirt, string folder)
    {
        Directory.CreateDirectory(folder);
        if (options.TruthOfPeople) WritePeople(options, simulation, folder);
        WriteAsks(options, simulation, folder);
        WriteDirt(dirt, folder);
        File.WriteAllText(Path.Combine(folder, "parameters.json"), JsonSerializer.Serialize(Parameters(options), Json) + "\n");
    }

    private static void WritePeople(SampleOptions options, Simulation simulation, string folder)
    {
        using var accounts = Open(folder, "accounts.csv", "account_id,segment,p_churn_90d,satisfaction,mean_satisfaction,usage_health,is_customer");
        using var contacts = Open(folder, "contacts.csv", "contact_id,account_id,p_refer_90d_asked,p_refer_90d_not_asked,satisfaction,doer,best_variant,is_customer");
        using var variants = Open(folder, "variants.csv", "segment,variant,log_odds,p_refer_90d_asked,p_refer_90d_not_asked,contacts");
        var truth = new TrueProbabilities(options, simulation.Calendar);
        var tally = new VariantTally(options);
        var asOf = simulation.Calendar.AsOf;
        foreach (var account in simulation.Population.Accounts)
        {
            var (segment, isCustomer) = (account.Company.Industry.Segment, account.IsPaying(asOf));
            truth.At(account);
            accounts.WriteLine($"{account.Id},{segment},{(isCustomer ? truth.Churn(account) : 0):F6},{account.Satisfaction:F4},{account.Mean:F4},{account.Health:F4},{Flag(isCustomer)}");
            var best = options.Causes.Variants.Best(segment);
            foreach (var contact in account.Contacts)
            {
                var (asked, unasked) = isCustomer ? (truth.Asked(contact, options.Causes.Asks.DefaultVariant), truth.Unasked(contact)) : (0, 0);
                if (isCustomer) tally.Add(contact, truth, unasked);
                contacts.WriteLine($"{contact.Id},{account.Id},{asked:F6},{unasked:F6},{contact.Satisfaction:F4},{contact.Doer:F4},{best},{Flag(isCustomer)}");
            }
        }
        tally.Write(variants);
    }

    private static void WriteAsks(SampleOptions options, Simulation simulation, string folder)
    {
        using var asks = Open(folder, "asks.csv", "ask_id,contact_id,held_out,p_refer_90d_asked,p_refer_90d_not_asked,p_valid_90d_asked,p_valid_90d_not_asked");
        var truth = new TrueAskChances(options, simulation.Calendar);
        foreach (var ask in simulation.Asks)
        {
            var chances = truth.Of(ask);
            asks.WriteLine($"{ask.Id},{ask.Contact.Id},{Flag(ask.IsHeldOut)},{chances.Asked:F6},{chances.NotAsked:F6},{chances.ValidAsked:F6},{chances.ValidNotAsked:F6}");
        }
    }

    private static void WriteDirt(DirtLedger dirt, string folder)
    {
        using var file = Open(folder, "dirt.csv", "file,table,reason,treatment,key,value");
        foreach (var entry in dirt.Entries)
            file.WriteLine($"{entry.File},{entry.Table},{entry.Reason},{entry.Treatment},{entry.Key},{entry.Value}");
    }

    private static object Parameters(SampleOptions options) => new
    {
        options.Accounts,
        options.Seed,
        AsOf = options.AsOf.ToString("yyyy-MM-dd"),
        options.Months,
        HorizonDays = HorizonPart.Days,
        options.Causes,
        AskEffect = new { LogOdds = options.Causes.Asks.Base, Variant = options.Causes.Asks.DefaultVariant },
        VariantEffects = options.Causes.Variants.BySegment,
        BestVariant = options.Causes.Variants.BySegment.Keys.ToDictionary(segment => segment, options.Causes.Variants.Best),
        Segments = Places.Industries.ToDictionary(industry => industry.Name, industry => industry.Segment),
        ReferralChannel = new { OperationsPerMonth = Spend.OperationsPerMonth(options), ToolingPerMonth = Spend.ToolingPerMonth(options), Currency = "EUR" },
    };

    private static string Flag(bool value) => value ? "true" : "false";

    private static StreamWriter Open(string folder, string name, string header)
    {
        var file = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        file.WriteLine(header);
        return file;
    }
}
