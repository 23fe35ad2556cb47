using Insights.Worker.Database;

namespace Insights.Worker.Asks;

/// <summary>One place on a published list.</summary>
sealed record ListPlace(DateOnly AsOf, bool HeldOut, string? Channel, string? Variant);

/// <summary>What is known of earlier lists and asks: of the warehouse, and of what was recorded since it was last built.</summary>
sealed class EarlierAsks
{
    readonly Dictionary<string, RecordedAsk> _asks = new(StringComparer.Ordinal);
    readonly ILookup<string, ListPlace> _places;

    public EarlierAsks(WarehouseFile warehouse, IEnumerable<RecordedAsk> sinceThen)
    {
        _places = Places(warehouse).ToLookup(place => place.Contact, place => place.Place, StringComparer.Ordinal);
        foreach (var ask in Loaded(warehouse)) _asks[ask.AskId] = ask;
        foreach (var ask in sinceThen) Add(ask);
    }

    /// <summary>From here on this is the row that counts.</summary>
    public void Add(RecordedAsk ask) => _asks[ask.AskId] = ask;

    public RecordedAsk? Find(string askId) => _asks.GetValueOrDefault(askId);

    /// <summary>The contact's latest ask of these days, of those recorded here or of the others.</summary>
    public RecordedAsk? Latest(string contactId, DateOnly from, DateOnly to, bool ours) => _asks.Values
        .Where(ask => ask.ContactId == contactId && ask.IsOurs == ours && ask.AskedOn >= from && ask.AskedOn <= to)
        .OrderBy(ask => ask.AskedOn).ThenBy(ask => ask.AskId, StringComparer.Ordinal).LastOrDefault();

    /// <summary>The contact's place on the latest list of these days that it is on.</summary>
    public ListPlace? LatestList(string contactId, DateOnly from, DateOnly to) =>
        _places[contactId].Where(place => place.AsOf >= from && place.AsOf <= to).MaxBy(place => place.AsOf);

    static List<(string Contact, ListPlace Place)> Places(WarehouseFile warehouse)
    {
        // A warehouse that was only loaded has no lists yet.
        if (warehouse.Scalar<long>("select count(*) from information_schema.tables where table_schema = 'lists' and table_name = 'history'") == 0) return [];
        return warehouse.Query("select contact_id, as_of, held_out, channel, variant from lists.history",
            row => (row.RequiredText("contact_id"), new ListPlace(row.Day("as_of")!.Value, row.Flag("held_out"), row.Text("channel"), row.Text("variant"))));
    }

    static List<RecordedAsk> Loaded(WarehouseFile warehouse) => warehouse.Query(
        """
        select ask_id, contact_id, cast(asked_at at time zone 'UTC' as date) as asked_on, coalesce(outcome, 'pending') as outcome,
          cast(outcome_at at time zone 'UTC' as date) as outcome_on, asked_by, channel, variant
        from (from raw.asks qualify row_number() over (partition by ask_id order by _file_id desc, _line desc) = 1)
        where not coalesce(held_out, false)
        """,
        row => new RecordedAsk(row.RequiredText("ask_id"), row.RequiredText("contact_id"), row.Day("asked_on")!.Value, row.RequiredText("outcome"), row.Day("outcome_on"))
        {
            By = row.Text("asked_by"), Channel = row.Text("channel"), Variant = row.Text("variant"),
        });
}
