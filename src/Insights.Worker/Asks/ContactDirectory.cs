using Insights.Worker.Database;

namespace Insights.Worker.Asks;

/// <param name="Id">Its key.</param>
/// <param name="Name">Null when not known.</param>
/// <param name="Email">In the form in which two spellings are one; null when there is none.</param>
sealed record KnownContact(string Id, string? Name, string? Email);

/// <summary>The contacts that were loaded, to find the one a person means.</summary>
sealed class ContactDirectory(WarehouseFile warehouse)
{
    const string Contacts =
        """
        select contact_id, name, lower(trim(email)) as email from raw.contacts
        qualify row_number() over (partition by contact_id order by _file_id desc, _line desc) = 1
        """;

    readonly Dictionary<string, KnownContact> _byId = warehouse.Query(Contacts,
        row => new KnownContact(row.RequiredText("contact_id"), row.Text("name"), row.Text("email")))
        .ToDictionary(contact => contact.Id, StringComparer.Ordinal);

    /// <summary>The contact a report is about, or why it can't be told.</summary>
    public (KnownContact? Contact, string? Problem) Find(ReportedAsk report)
    {
        var (text, email) = (WithoutApostrophe(report.Contact), Address(report.Email));
        // A spreadsheet makes 123 of 00123, which may be somebody else: where both are given, they must agree.
        if (_byId.TryGetValue(text, out var byId) && (email is null || byId.Email is null || byId.Email == email)) return (byId, null);
        var address = email ?? Address(text);
        var matching = address is null ? [] : _byId.Values.Where(contact => contact.Email == address).OrderBy(contact => contact.Id, StringComparer.Ordinal).ToList();
        return matching switch
        {
            [var only] => (only, null),
            [] => (null, byId is null ? Unknown(text.Length > 0 ? text : address ?? "") : $"Contact {text} has the address {byId.Email}, not {address}. Give the one that is meant."),
            _ => (null, $"{address} is the address of {string.Join(" and ", matching.Take(5).Select(contact => contact.Id))}; give the id of the one that is meant."),
        };
    }

    string Unknown(string text)
    {
        var near = warehouse.Query(
            $"""
            select contact_id from (
              select contact_id, greatest(
                jaro_winkler_similarity(lower(contact_id), $text), coalesce(jaro_winkler_similarity(email, $text), 0),
                coalesce(jaro_winkler_similarity(lower(name), $text), 0)) as likeness
              from ({Contacts}))
            where likeness >= 0.85 order by likeness desc, contact_id limit 3
            """, row => row.RequiredText("contact_id"), ("text", text.ToLowerInvariant()));
        var hint = near.Count > 0 ? $"Did you mean {string.Join(" or ", near.Select(id => Named(_byId[id])))}?"
            : _byId.Count == 0 ? "No contacts are loaded: put a contacts file into the inbox and call ./insights run."
            : "Give a contact_id of the contacts file or the ask list, or an e-mail address that stands there.";
        return $"There is no contact '{text}'. {hint}";
    }

    static string Named(KnownContact contact) =>
        string.Join(", ", new[] { contact.Id, contact.Name, contact.Email }.Where(part => !string.IsNullOrWhiteSpace(part)));

    static string? Address(string? text) => text?.Trim().ToLowerInvariant() is { Length: > 0 } address && address.Contains('@') ? WithoutApostrophe(address) : null;

    // What the lists' CSV puts in front of text that a spreadsheet would run or change.
    static string WithoutApostrophe(string text) => text.Trim() is ['\'', .. var rest] ? rest : text.Trim();
}
