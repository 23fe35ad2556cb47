using Insights.SampleCompany.Dirt;

namespace Insights.SampleCompany.Writing;

/// <summary>The thirteen canonical tables on their way into one folder, in the mix of formats that a real one has.</summary>
sealed class Inbox : IDisposable
{
    private readonly string _folder;
    private readonly SampleOptions _options;
    private readonly List<Table> _tables = [];

    public Inbox(SampleOptions options, string folder)
    {
        _options = options;
        _folder = folder;
        // crm_id is in no contract: a loader keeps such a column in provenance and says so.
        Accounts = Open(new("accounts", ["account_id", "name", "domain", "industry", "employees", "country", "plan", "status", "owner_email",
            "started_on", "ended_on", "acquired_channel", "referred_by_referral_id", .. options.Dirt ? ["crm_id"] : Array.Empty<string>()]));
        Contacts = Open(new("contacts", ["contact_id", "account_id", "name", "email", "role", "language", "created_on", "opted_out_on"]));
        Invitations = Open(new("invitations", ["invitation_id", "contact_id", "survey", "channel", "sent_at"], FileFormat.GzippedCsv));
        Responses = Open(new("responses", ["response_id", "contact_id", "email", "survey", "invitation_id", "responded_at", "nps_score",
            "csat_score", "comment", "channel", "language", "told_count"], Split: FileSplit.Quarters));
        Tickets = Open(new("tickets", ["ticket_id", "account_id", "contact_id", "opened_at", "first_replied_at", "solved_at", "status", "priority",
            "category", "csat_score", "reopened_count", "subject", "body", "channel"], Split: FileSplit.HalfYears));
        Referrals = Open(new("referrals", ["referral_id", "referrer_contact_id", "programme", "referee_company", "referee_domain", "referee_email",
            "mechanism", "introduction", "channel", "campaign", "experiment", "variant", "submitted_at", "first_contacted_at", "qualified_at",
            "opportunity_at", "closed_at", "disqualified_at", "disqualified_reason", "won", "deal_value", "currency", "new_account_id"]));
        Rewards = Open(new("rewards", ["reward_id", "referral_id", "side", "kind", "stage", "amount", "currency", "earned_on", "notified_at", "paid_at", "voided_at"]));
        Subscriptions = Open(new("subscriptions", ["account_id", "month", "mrr", "currency"], FileFormat.Tsv));
        Usage = Open(new("usage", ["account_id", "week", "active_users", "licensed_users", "key_actions"], FileFormat.GzippedCsv, FileSplit.HalfYears));
        Spend = Open(new("spend", ["month", "channel", "kind", "amount", "currency"]));
        Asks = Open(new("asks", ["ask_id", "contact_id", "asked_at", "asked_by", "channel", "variant", "outcome", "outcome_at", "held_out"]));
        Exposures = Open(new("exposures", ["experiment", "contact_id", "variant", "assigned_at", "first_exposed_at", "predicted_uptake"], FileFormat.JsonLines));
        Rates = Open(new("fx_rates", ["date", "currency", "rate"]));
        if (options.Tables?.FirstOrDefault(name => _tables.All(table => table.Name != name)) is { } unknown)
            throw new ArgumentException($"There is no table '{unknown}' to write; there are {string.Join(", ", _tables.Select(table => table.Name))}.", nameof(options));
    }

    public Table Accounts { get; }
    public Table Contacts { get; }
    public Table Invitations { get; }
    public Table Responses { get; }
    public Table Tickets { get; }
    public Table Referrals { get; }
    public Table Rewards { get; }
    public Table Subscriptions { get; }
    public Table Usage { get; }
    public Table Spend { get; }
    public Table Asks { get; }
    public Table Exposures { get; }
    public Table Rates { get; }
    public DirtLedger Dirt { get; } = new();

    /// <summary>Closes every file, and tells what is in them.</summary>
    public IReadOnlyList<SampleFile> Finish()
    {
        Dispose();
        var files = _tables.SelectMany(table => table.Files).OrderBy(file => file.Name, StringComparer.Ordinal).ToArray();
        if (_options.Dirt) NoteWholeFiles(files);
        return files;
    }

    public void Dispose()
    {
        foreach (var table in _tables) table.Dispose();
    }

    private Table Open(TableLayout layout)
    {
        var folder = _options.Tables?.Contains(layout.Table) == false ? null : _folder;
        var table = _options.Dirt && folder is not null
            ? new Table(layout, folder, new TableDirt(layout.Table, _options.Seed, FlawCatalog.Of(layout.Table), Dirt), FlawCatalog.Quirks(layout.Table))
            : new Table(layout, folder, null, FileQuirks.None);
        _tables.Add(table);
        return table;
    }

    private void NoteWholeFiles(IEnumerable<SampleFile> files)
    {
        foreach (var file in files)
        {
            var quirks = FlawCatalog.Quirks(file.Table);
            if (quirks.HasFlag(FileQuirks.ByteOrderMark)) Note(file, "byte_order_mark");
            if (quirks.HasFlag(FileQuirks.CarriageReturns)) Note(file, "carriage_returns");
            if (file.Table == "accounts") Note(file, "unknown_column_crm_id", Treatment.Report);
        }
    }

    private void Note(SampleFile file, string reason, Treatment treatment = Treatment.Accept) =>
        Dirt.Add(new(file.Name, file.Table, reason, treatment, "", ""));
}
