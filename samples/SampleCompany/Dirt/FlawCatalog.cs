using Insights.SampleCompany.Writing;

namespace Insights.SampleCompany.Dirt;

/// <summary>Which mistakes the files of which table have, and what is odd about whole files.</summary>
static class FlawCatalog
{
    public static IReadOnlyList<Flaw> Of(string table) => table switch
    {
        "accounts" => [Flaw.Duplicate(400), Flaw.Correction(300, "owner_email", owner => "former." + owner)],
        "contacts" =>
        [
            Flaw.Duplicate(500), Flaw.Correction(500, "role", role => role == "user" ? "other" : "user"),
            new("email_in_capitals", Treatment.Normalise, 150, HasEmail, Capitalise),
        ],
        "invitations" =>
        [
            Flaw.Duplicate(4000), Flaw.Value("missing_required_value", Treatment.Quarantine, 8000, "sent_at", ""),
        ],
        "responses" => Responses(),
        "tickets" =>
        [
            Flaw.Duplicate(1500), Flaw.Correction(2000, "priority", priority => priority == "normal" ? "low" : "normal"),
            Flaw.Value("bad_date", Treatment.Quarantine, 3000, "opened_at", "2025-13-07 10:61"),
            Flaw.Value("missing_required_value", Treatment.Quarantine, 5000, "opened_at", ""),
        ],
        // Only referrals that nothing followed: a lost one must not tear holes into rewards and accounts.
        "referrals" =>
        [
            Flaw.Value("before_the_account", Treatment.Report, 400, "submitted_at", "2009-03-02", onlyWithout: "qualified_at"),
            Flaw.Value("missing_required_value", Treatment.Quarantine, 600, "referee_company", "", onlyWithout: "qualified_at"),
            Flaw.Duplicate(300),
        ],
        "rewards" => [Flaw.Duplicate(400)],
        "subscriptions" =>
        [
            Flaw.Duplicate(6000), Flaw.Value("unknown_currency", Treatment.Quarantine, 15000, "currency", "XBT"),
            Flaw.Value("bad_number", Treatment.Quarantine, 20000, "mrr", "n.a. yet"),
        ],
        "usage" => [Flaw.Duplicate(10000)],
        "asks" => [Flaw.Duplicate(1000)],
        "exposures" => [Flaw.Duplicate(3000)],
        _ => [],
    };

    public static FileQuirks Quirks(string table) => table switch
    {
        "contacts" => FileQuirks.ByteOrderMark,
        "referrals" => FileQuirks.CarriageReturns,
        _ => FileQuirks.None,
    };

    private static IReadOnlyList<Flaw> Responses() =>
    [
        Flaw.Duplicate(1200), Flaw.Correction(1500, "nps_score", score => (10 - int.Parse(score)).ToString()),
        Flaw.Value("score_above_10", Treatment.Quarantine, 2500, "nps_score", "11"),
        Flaw.Value("score_not_whole", Treatment.Quarantine, 2500, "nps_score", "6.5"),
        Flaw.Value("bad_date", Treatment.Quarantine, 3000, "responded_at", "2025-02-30T10:00:00Z"),
        Flaw.Value("missing_required_value", Treatment.Quarantine, 3000, "responded_at", ""),
        Flaw.Value("unknown_contact", Treatment.Stub, 1000, "contact_id", "C-9999999"),
        new("anonymous", Treatment.Anonymous, 150, row => row["contact_id"] != "", row => row["contact_id"] = row["invitation_id"] = ""),
        new("email_in_capitals", Treatment.Normalise, 600, HasEmail, Capitalise),
    ];

    private static bool HasEmail(RowWriter row) => row["email"] != "";

    private static string Capitalise(RowWriter row) => row["email"] = row["email"].ToUpperInvariant();
}
