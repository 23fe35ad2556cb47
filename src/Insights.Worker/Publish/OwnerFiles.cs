using Insights.Models.Findings;
using Insights.Models.Units;

namespace Insights.Worker.Publish;

/// <summary>
/// Writes one CSV an owner into <c>by-owner/</c>: whom they ask this week, with two empty columns to fill in, which
/// <c>asks record --file</c> reads. Held-out contacts are not in it: they must not be asked, and a row there would be asked one day.
/// </summary>
public static class OwnerFiles
{
    public const string Folder = "by-owner";

    static readonly string[] Header =
    [
        "rank", "contact_id", "contact", "email", "role", "language", "account", "channel", "variant", "reasons", "avoid",
        "last_asked_on", "last_outcome", "expected_value", "currency", "outcome", "outcome_on",
    ];

    /// <param name="folder">Gets a file for each owner with somebody to ask.</param>
    public static void Write(ReportFolder folder, AskList list, Currency currency)
    {
        var names = new OwnerFileNames();
        foreach (var owner in list.Rows.Where(row => !row.HeldOut).GroupBy(row => row.OwnerEmail, StringComparer.Ordinal))
            CsvFile.WriteForSpreadsheet(folder.File($"{Folder}/{names.Of(owner.Key)}"), Header, owner.Select(row => Cells(row, currency)));
    }

    static IReadOnlyList<object?> Cells(AskRow row, Currency currency) =>
    [
        row.Rank, new SpreadsheetId(row.ContactId), row.Contact, row.Email, row.Role, row.Language, row.Account, row.Channel, row.Variant,
        string.Join("; ", row.Reasons), string.Join("; ", row.Avoid), row.LastAskedOn, row.LastOutcome,
        row.ExpectedValue is { } value ? Math.Round(value, currency.Decimals) : null, currency.Code, null, null,
    ];
}
