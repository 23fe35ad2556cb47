namespace Insights.SampleCompany.Texts;

static class EnglishTickets
{
    public static TicketFrame Frame { get; } = new(
        ["Hello,", "Hi team,", "Good morning,", "Dear support,", "Hi,"],
        ["This blocks the whole department, please treat it as urgent.", "We can't work until this is solved.", "Our customers are affected.", "Please call me as soon as possible.", "Month-end is tomorrow, so this can't wait."],
        ["Thanks for looking into it.", "No hurry, this week is fine.", "Let me know if you need screenshots.", "Kind regards", "Happy to jump on a call.", "Thank you!"],
        " ");

    public static Dictionary<string, TicketPhrases> Categories { get; } = new()
    {
        ["bug"] = new(["Error in {0}", "{0} shows wrong figures", "{0} stopped working", "Unexpected behaviour in {0}"],
            ["Since this morning {0} returns an error page.", "The totals in {0} don't match the detail lines.", "Saving in {0} does nothing, and no message appears.", "{0} shows yesterday's data although the sync says it is done.", "Two colleagues see different results in {0} with the same filter."]),
        ["performance"] = new(["{0} is very slow", "Timeouts in {0}", "Loading {0} takes minutes"],
            ["Opening {0} takes more than a minute since Monday.", "We get timeouts in {0} with about 2,000 rows.", "{0} freezes when two people work at the same time.", "In the afternoon {0} becomes so slow that we give up."]),
        ["billing"] = new(["Question about our invoice", "Charged twice", "Please change our billing address", "VAT number on the invoice"],
            ["The last invoice lists more seats than we use.", "We were charged twice for the same month.", "Our billing address has changed, please reissue the invoice.", "The purchase order number is missing on the invoice.", "The discount we agreed on is not on the invoice."]),
        ["how_to"] = new(["How do we set up {0}?", "Question about {0}", "Training for {0}"],
            ["We would like to use {0} for a second team and don't know where to start.", "Is there a way to copy settings in {0} between projects?", "A new colleague needs an introduction to {0}.", "Can {0} send a weekly summary by e-mail?"]),
        ["integration"] = new(["Sync with {0} fails", "API error 422", "Webhook is not delivered"],
            ["Records from our CRM no longer arrive in {0}.", "The API answers 422 although the payload follows the documentation.", "Webhooks arrive up to an hour late.", "After we renewed the certificate {0} can't connect any more."]),
        ["access"] = new(["Can't log in", "Please add a user", "Lost second factor", "Permissions in {0}"],
            ["A colleague can't log in after the password change.", "Please move the administrator role to my successor.", "I lost my phone and need to reset the second factor.", "Our external accountant should see {0} only."]),
        ["feature_request"] = new(["Suggestion for {0}", "Missing option in {0}", "Feature request: groups in {0}"],
            ["It would help us if {0} could be grouped by department.", "Please add an export to {0}.", "We would like to hide columns in {0}.", "Could {0} remember the last filter?"]),
    };
}
