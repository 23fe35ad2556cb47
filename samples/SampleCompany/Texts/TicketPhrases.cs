namespace Insights.SampleCompany.Texts;

/// <summary>What a ticket of one category says, in one language. <c>{0}</c> is a part of the product.</summary>
sealed record TicketPhrases(string[] Subjects, string[] Facts);

/// <summary>How a ticket begins and ends in one language, whatever it is about.</summary>
sealed record TicketFrame(string[] Greetings, string[] Urgent, string[] Calm, string Gap);
