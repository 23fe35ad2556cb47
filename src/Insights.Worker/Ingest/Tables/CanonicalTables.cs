using static Insights.Worker.Ingest.Tables.ColumnKind;

namespace Insights.Worker.Ingest.Tables;

/// <summary>The data contract's tables. Reading, checking, schema <c>raw</c> and the data dictionary all follow from here.</summary>
public static class CanonicalTables
{
    /// <summary>In the contract's order.</summary>
    public static IReadOnlyList<CanonicalTable> All { get; } =
    [
        new("accounts", "one company that is, was or may become a customer",
        [
            Key("account_id", "The company's id in the customer system."),
            new("name", FreeText, "The company's name.") { Required = true },
            new("domain", Text, "The company's internet domain; recognises a referral of someone who is a customer already."),
            new("industry", Text, "Line of business."),
            new("employees", Whole, "How many people work there."),
            new("country", Country, "Where it is at home."),
            new("plan", Text, "What it has bought."),
            new("status", Choice, "Where the relation stands.") { Required = true, Choices = ["trial", "active", "collections", "churned"] },
            new("owner_email", Email, "Who looks after the account here; lists are split by it."),
            new("started_on", Day, "First day as a customer or on trial.") { Required = true },
            new("ended_on", Day, "Last day; empty while it lasts."),
            new("acquired_channel", Text, "Channel that brought it, named as in spend."),
            new("referred_by_referral_id", Text, "The referral it came by."),
        ]),
        new("contacts", "one person at an account",
        [
            Key("contact_id", "The person's id in the customer system."),
            new("account_id", Text, "The account the person belongs to.") { Required = true },
            new("name", FreeText, "The person's name."),
            new("email", Email, "Where the person is reached.") { Required = true },
            new("role", Choice, "What the person decides.") { Choices = ["decision_maker", "champion", "user", "other"] },
            new("language", Text, "BCP 47, for example en or pt-BR."),
            new("created_on", Day, "Known since."),
            new("opted_out_on", Day, "Asked not to be contacted on; nobody with a day here is ever listed."),
        ]),
        new("invitations", "one invitation to a survey",
        [
            Key("invitation_id", "The invitation's id in the survey tool."),
            new("contact_id", Text, "Who was invited.") { Required = true },
            Survey("What kind of survey; relationship and transactional figures stay apart."),
            new("channel", Text, "How the invitation went out."),
            new("sent_at", Instant, "When it went out; the response rate's denominator counts by it.") { Required = true },
        ]),
        new("responses", "one answer to a survey",
        [
            Key("response_id", "The answer's id in the survey tool."),
            new("contact_id", Text, "Who answered; without it and without email the answer is anonymous."),
            new("email", Email, "Who answered, when the survey tool knows no contact id."),
            Survey("What kind of survey it answers."),
            new("invitation_id", Text, "The invitation it answers."),
            new("responded_at", Instant, "When it was given.") { Required = true },
            new("nps_score", Whole, "\"How likely are you to recommend us?\"; 9 and 10 are promoters, 7 and 8 passives, the rest detractors.") { High = 10 },
            new("csat_score", Whole, "Satisfaction, 5 being the best.") { Low = 1, High = 5 },
            new("comment", FreeText, "What the person wrote."),
            new("channel", Text, "Where it was given."),
            new("language", Text, "The comment's language, BCP 47."),
            new("told_count", Whole, "How many people the person says to have told about us."),
        ])
        { OneOf = ["nps_score", "csat_score"] },
        new("tickets", "one support request",
        [
            Key("ticket_id", "The ticket's id in the support tool."),
            new("account_id", Text, "The account it concerns."),
            new("contact_id", Text, "Who asked."),
            new("opened_at", Instant, "When it was opened.") { Required = true },
            new("first_replied_at", Instant, "When a person first replied."),
            new("solved_at", Instant, "When it was solved; empty while it is not."),
            new("status", Choice, "Where it stands.") { Choices = ["open", "pending", "solved", "closed"] },
            new("priority", Choice, "How urgent it is.") { Choices = ["low", "normal", "high", "urgent"] },
            new("category", Text, "What it is about."),
            new("csat_score", Whole, "Satisfaction with the handling, 5 being the best.") { Low = 1, High = 5 },
            new("reopened_count", Whole, "How often it was opened again."),
            new("subject", FreeText, "Its subject line."),
            new("body", FreeText, "What the person wrote."),
            new("channel", Text, "Where it came in."),
        ])
        { OneOf = ["account_id", "contact_id"] },
        new("referrals", "one company that someone referred",
        [
            Key("referral_id", "The referral's id in the programme's tool."),
            new("referrer_contact_id", Text, "Who referred.") { Required = true },
            new("programme", Choice, "Customers' or partners' programme.") { Choices = ["customer", "partner"] },
            new("referee_company", FreeText, "The company referred.") { Required = true },
            new("referee_domain", Text, "Its internet domain."),
            new("referee_email", Email, "Whom to contact there."),
            new("mechanism", Choice, "How the referral came in.") { Choices = ["link", "form", "portal", "email", "verbal"] },
            new("introduction", Choice, "How warm the introduction was.") { Choices = ["strong", "weak", "none"] },
            new("channel", Text, "Where the referrer was asked or shared."),
            new("campaign", Text, "The campaign it belongs to."),
            new("experiment", Text, "The experiment it belongs to."),
            new("variant", Text, "The incentive variant the referrer had."),
            new("submitted_at", Instant, "When it was handed in.") { Required = true },
            new("first_contacted_at", Instant, "When sales first got in touch."),
            new("qualified_at", Instant, "When it was found to fit."),
            new("opportunity_at", Instant, "When it became an opportunity."),
            new("closed_at", Instant, "When it was won or lost."),
            new("disqualified_at", Instant, "When it was turned down."),
            new("disqualified_reason", FreeText, "Why it was turned down."),
            new("won", Flag, "At close: won or lost."),
            new("deal_value", Money, "First-year value of the deal."),
            new("currency", Currency, "Currency of deal_value."),
            new("new_account_id", Text, "The account it became."),
        ]),
        new("rewards", "one reward promised to one side of a referral",
        [
            Key("reward_id", "The reward's id in the programme's tool."),
            new("referral_id", Text, "The referral it is for.") { Required = true },
            new("side", Choice, "Who gets it.") { Required = true, Choices = ["referrer", "referee"] },
            new("kind", Choice, "What it is.") { Required = true, Choices = ["credit", "cash", "gift_card", "discount", "points", "perk", "donation"] },
            new("stage", Choice, "What earned it: qualification or close.") { Required = true, Choices = ["qualified", "closed"] },
            new("amount", Money, "What it costs us.") { Required = true },
            new("currency", Currency, "Currency of amount.") { Required = true },
            new("earned_on", Day, "The day it was earned.") { Required = true },
            new("notified_at", Instant, "When the receiver was told."),
            new("paid_at", Instant, "When it was paid or credited."),
            new("voided_at", Instant, "When it was taken back."),
        ]),
        new("subscriptions", "one account in one month",
        [
            Key("account_id", "The account that pays."),
            new("month", Month, "The month the amount is for.") { Required = true },
            new("mrr", Money, "Monthly recurring revenue; a month without a row is a month whose MRR is not known.") { Required = true },
            new("currency", Currency, "Currency of mrr.") { Required = true },
        ]),
        new("usage", "one account in one ISO week",
        [
            Key("account_id", "The account that uses the product."),
            new("week", Week, "The week, by its Monday.") { Required = true },
            new("active_users", Whole, "People who used the product that week."),
            new("licensed_users", Whole, "People who may use it."),
            new("key_actions", Whole, "How often the product's key action was done."),
        ]),
        new("spend", "one channel's cost of one kind in one month",
        [
            new("month", Month, "The month of the cost.") { Required = true },
            new("channel", Text, "Acquisition channel; referral is the programme itself.") { Required = true },
            new("kind", Choice, "What the money went to.") { Required = true, Choices = ["media", "sales", "operations", "tooling"] },
            new("amount", Money, "The cost.") { Required = true },
            new("currency", Currency, "Currency of amount.") { Required = true },
        ]),
        new("asks", "one request to a contact for a referral",
        [
            Key("ask_id", "The ask's id."),
            new("contact_id", Text, "Who was asked.") { Required = true },
            new("asked_at", Instant, "When.") { Required = true },
            new("asked_by", Text, "Who asked."),
            new("channel", Text, "How."),
            new("variant", Text, "The incentive offered."),
            new("outcome", Choice, "What came of it.") { Choices = ["pending", "no_answer", "declined", "accepted", "referred"] },
            new("outcome_at", Instant, "When that was known."),
            new("held_out", Flag, "True: chosen for the list, but deliberately not asked, so that asking can be measured."),
        ]),
        new("exposures", "one contact's part in one experiment",
        [
            Key("experiment", "The experiment's name."),
            new("contact_id", Text, "Who takes part.") { Required = true },
            new("variant", Text, "The arm; control is the control.") { Required = true },
            new("assigned_at", Instant, "When the arm was drawn.") { Required = true },
            new("first_exposed_at", Instant, "When the contact first saw it."),
            new("predicted_uptake", Share, "Probability of referring that was predicted at launch."),
        ]),
        new("fx_rates", "one currency's rate on one day",
        [
            new("date", Day, "The day the rate is from.") { Required = true },
            new("currency", Currency, "The currency converted from.") { Required = true },
            new("rate", Rate, "Units of the reporting currency for one unit.") { Required = true },
        ]),
    ];

    /// <summary>The table with this name, or null.</summary>
    public static CanonicalTable? Find(string name) => All.FirstOrDefault(table => table.Name == name);

    static CanonicalColumn Key(string name, string meaning) => new(name, Text, meaning) { Required = true };

    static CanonicalColumn Survey(string meaning) =>
        new("survey", Choice, meaning) { Required = true, Choices = ["relationship", "transactional", "programme"] };
}
