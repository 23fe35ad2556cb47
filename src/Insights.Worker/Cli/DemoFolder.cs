using Insights.Worker.Options;

namespace Insights.Worker.Cli;

/// <summary>Where a demo lives. It may be made anew at will, so it carries a mark: a folder without it is someone's and is never touched.</summary>
sealed class DemoFolder
{
    const string Mark = ".insights-demo";

    readonly string _root;

    DemoFolder(string root) => _root = root;

    public string Config => Path.Combine(_root, OptionsFile.DefaultName);

    public string Inbox => Path.Combine(_root, "inbox");

    /// <summary>What is really so in the made-up company; only tests read it.</summary>
    public string Truth => Path.Combine(_root, "truth");

    /// <exception cref="IOException">The folder holds something that no demo put there.</exception>
    public static DemoFolder At(string path)
    {
        var root = Path.GetFullPath(path);
        if (File.Exists(root)) throw new IOException($"{root} is a file; choose another folder with --out.");
        if (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any() && !File.Exists(Path.Combine(root, Mark)))
            throw new IOException($"{root} holds files that no demo made, and a demo begins with an empty folder; choose another one with --out.");
        return new DemoFolder(root);
    }

    public string Warehouse => Path.Combine(_root, "warehouse.duckdb");

    /// <summary>Puts the mark, before anything else is written.</summary>
    public void Claim()
    {
        Directory.CreateDirectory(_root);
        File.WriteAllText(Path.Combine(_root, Mark), "Made by 'insights demo', which replaces this folder's contents when called again.\n");
    }

    /// <summary>Removes the demo before, and only what a demo makes.</summary>
    public void Clear()
    {
        foreach (var folder in (string[])[Inbox, Truth, Path.Combine(_root, "reports"), Path.Combine(_root, "models"), Path.Combine(_root, "experiments")])
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        File.Delete(Warehouse);
        File.Delete(Warehouse + ".wal");
    }

    /// <summary>The configuration of the sample company, to look at and to copy.</summary>
    public void WriteConfig(string company, string timeZone) => File.WriteAllText(Config, $$"""
        {
          // The sample company. samples/insights.json explains every entry that can stand here.
          "company": "{{company}}",
          "inbox": "inbox",
          "out": "reports",
          "warehouse": "warehouse.duckdb",
          "timeZone": "{{timeZone}}",
          "currency": "EUR",
          "schedule": "0 0 6 ? * MON",
          // What is offered for a referral; each account draws one of them.
          "asks": { "variants": ["account_credit", "gift_card", "priority_support"] },
          // What may be offered, with what it costs; rewards at qualification and at close, both sides. Past tests are found in the exposures.
          "incentives": {
            "horizonDays": 90,
            "variants": [
              { "name": "account_credit", "kind": "credit", "referrer": { "qualified": 100, "closed": 450 }, "referee": { "closed": 250 } },
              { "name": "cash", "kind": "cash", "referrer": { "qualified": 100, "closed": 450 }, "referee": { "closed": 250 }, "fulfilmentCost": 5 },
              { "name": "gift_card", "kind": "gift_card", "referrer": { "qualified": 100, "closed": 450 }, "referee": { "closed": 250 }, "fulfilmentCost": 3 },
              { "name": "priority_support", "kind": "priority_support", "referrer": { "qualified": 100, "closed": 450 }, "referee": { "closed": 250 }, "costShare": 0.8 },
              { "name": "donation", "kind": "donation", "referrer": { "qualified": 100, "closed": 450 }, "referee": { "closed": 250 } }
            ],
            "segments": {
              "agency": ["Agency"],
              "commerce": ["Retail", "Logistics", "Manufacturing"],
              "institution": ["Healthcare", "Education", "Public sector"],
              "technology": ["Software", "Telecommunications"]
            },
            // Their offers were seen over half a year, so they are read over as long.
            "experiments": [
              { "name": "cash-or-credit", "variants": ["account_credit", "cash"], "horizonDays": 180 },
              { "name": "gift-or-support", "variants": ["gift_card", "priority_support"], "horizonDays": 180 },
              { "name": "all-incentives", "variants": ["account_credit", "cash", "gift_card", "priority_support", "donation"], "horizonDays": 180 }
            ]
          }
        }

        """);
}
