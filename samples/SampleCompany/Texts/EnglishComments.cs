namespace Insights.SampleCompany.Texts;

static class EnglishComments
{
    public static string[] Products { get; } =
    [
        "the reporting module", "the dashboard", "the mobile app", "the API", "the CRM integration", "the billing pages", "single sign-on",
        "the export to Excel", "the workflow builder", "the approval flow", "the onboarding", "the search", "the audit log", "the calendar view",
        "the permissions screen", "the new editor",
    ];

    public static Phrases Promoter { get; } = new(
        [
            "Does exactly what we bought it for.", "Best decision we made last year.", "My team would not give it back.", "Really happy with it.",
            "It just works.", "Saved us a part-time position.", "Easily the tool I open first in the morning.", "Great product, great people.",
            "We recommended it to our parent company.", "Two years in and still improving.", "Great value for a company our size.",
            "Our auditors were impressed, which never happens.", "Everything is quick and clear.", "Support knows us by name.",
        ],
        [
            "{0} alone saves us several hours a week.", "We moved three spreadsheets into {0}.", "I especially like {0}.", "Since the last release {0} is really fast.",
            "Setting up {0} took an afternoon instead of the month we had planned.", "Our clients notice the difference that {0} makes.",
            "Support walked us through {0} within the hour.", "{0} replaced two other tools for us.", "New colleagues find their way around {0} without training.",
            "With {0} the month-end close is done two days earlier.", "What we asked for in {0} was shipped a few weeks later.",
        ],
        [
            "Keep going!", "Happy to talk to anybody who is considering it.", "Would buy it again tomorrow.", "Please don't change it too much.",
            "I have already told two former colleagues.", "We will add more seats next quarter.", "Thanks to the whole team.",
        ]);

    public static Phrases Passive { get; } = new(
        [
            "Good product with some rough edges.", "Does the job.", "Fine overall.", "Happy on most days.", "Solid, but nothing that surprises us.",
            "It is good, though competitors are catching up.", "Works well for the core case.", "No big complaints.", "We like it, not everybody loves it.",
            "Decent value, the last price increase hurt a bit.",
        ],
        [
            "{0} needs a few clicks too many.", "I would like more options in {0}.", "{0} could be faster with larger accounts.", "The documentation of {0} is behind the product.",
            "We still keep one spreadsheet because {0} can't do groups.", "Only half of the team uses {0}.", "{0} is good since the redesign, before it was hard to find things.",
            "Would be a nine if {0} worked offline.", "{0} took us longer to set up than expected.",
        ],
        [
            "Looking forward to the roadmap.", "Let's see in half a year.", "Support was friendly about it.", "Not urgent, but it adds up.",
            "We will probably renew.", "Happy to give more detail if useful.",
        ]);

    public static Phrases Detractor { get; } = new(
        [
            "Not what was promised in the demo.", "We are looking at alternatives.", "Too many outages this quarter.", "Disappointed.", "Getting worse with every release.",
            "Too expensive for what we use.", "It slows us down more than it helps.", "My team avoids it.", "We spend more time on workarounds than on work.",
            "I would not choose it again.", "Nobody answers when it matters.", "We lost half a day to the last incident.",
        ],
        [
            "{0} broke twice and nobody told us.", "{0} times out whenever we have more than a few hundred rows.", "Our request about {0} has been open for months.",
            "The last update removed what we needed in {0}.", "{0} gives different figures from our own ledger.", "We were charged twice because of {0}.",
            "Waited four days for an answer about {0}.", "{0} is confusing even after the training.", "We had to build our own replacement for {0}.",
            "Three tickets about {0}, three different answers.",
        ],
        [
            "Please call me.", "We will review the contract in spring.", "This needs a real fix, not another apology.", "I can't recommend it to anybody at the moment.",
            "Management is asking me why we pay for this.", "I expected more.",
        ]);
}
