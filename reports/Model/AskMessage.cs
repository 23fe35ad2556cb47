namespace Insights.Reports.Model;

/// <summary>A text for the ask itself, for the owner to change and send.</summary>
/// <param name="Language">BCP 47 language it is written in, which need not be the contact's.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text, lines ended by a line feed.</param>
/// <param name="Remark">What the owner should look at before sending; null when nothing.</param>
public sealed record AskMessage(string Language, string Subject, string Body, string? Remark = null);
