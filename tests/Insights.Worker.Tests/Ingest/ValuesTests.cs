using Insights.Worker.Ingest;

namespace Insights.Worker.Tests.Ingest;

/// <summary>How texts become values, and which are refused with what reason.</summary>
public sealed class ValuesTests : IDisposable
{
    readonly Inbox _inbox = new();

    [Theory]
    [InlineData("9", "9")]
    [InlineData(" 10 ", "10")]
    [InlineData("0.0", "0")]
    [InlineData("N/A", "∅")]
    [InlineData("-", "∅")]
    public void A_score_is_a_whole_number(string text, string score)
    {
        Response(nps: text, csat: "4");
        Assert.Equal([score], _inbox.Rows("nps_score", "raw.responses"));
    }

    [Theory]
    [InlineData("11")]
    [InlineData("-1")]
    [InlineData("6.5")]
    [InlineData("seven")]
    [InlineData("0x9")]
    public void A_score_out_of_range_is_quarantined_in_words(string text)
    {
        Response(nps: text, csat: "4");
        Assert.Equal([$"2|nps_score|{text}|Expected a whole number from 0 to 10."], _inbox.Quarantine);
    }

    [Theory]
    [InlineData("2026-03-01T09:30:00Z", "2026-03-01 09:30:00")]
    [InlineData("2026-03-01T09:30Z", "2026-03-01 09:30:00")]
    [InlineData("2026-03-01T09:30:00.250+02:00", "2026-03-01 07:30:00.25")]
    [InlineData("2026-03-01 09:30", "2026-03-01 00:30:00")]
    [InlineData("2026-03-01", "2026-02-28 15:00:00")]
    public void Instants_are_stored_in_utc_and_days_begin_at_midnight_in_the_configured_zone(string text, string utc)
    {
        _inbox.Options = new() { TimeZone = "Asia/Tokyo" };
        Response(at: text);
        Assert.Equal([utc], _inbox.Rows("responded_at", "raw.responses"));
    }

    [Theory]
    [InlineData("01/03/2026")]
    [InlineData("2026-02-30")]
    [InlineData("infinity")]
    [InlineData("0026-03-01")]
    [InlineData("1767225600")]
    public void What_is_no_instant_is_quarantined_with_the_way_out(string text)
    {
        Response(at: text);
        Assert.Equal([$"2|responded_at|{text}|Expected an instant such as 2026-03-01T09:30:00Z, or a day such as 2026-03-01. For another way of writing set dateFormat in a mapping."], _inbox.Quarantine);
    }

    [Theory]
    [InlineData("100.50", "EUR", "10050")]
    [InlineData("100", "jpy", "100")]
    [InlineData("0.125", "KWD", "125")]
    [InlineData("9007199254.99", "EUR", "900719925499")]
    [InlineData("\"1,234.50\"", "EUR", "123450")]
    [InlineData("-5", "EUR", "-500")]
    public void Money_becomes_exact_minor_units(string amount, string currency, string minor)
    {
        _inbox.LoadOne("subscriptions.csv", $"account_id,month,mrr,currency\na1,2026-03-01,{amount},{currency}\n");
        Assert.Equal([$"{minor}|{currency.ToUpperInvariant()}"], _inbox.Rows("mrr_minor, currency", "raw.subscriptions"));
    }

    [Theory]
    [InlineData("100.50", "JPY", "mrr")]
    [InlineData("1.005", "EUR", "mrr")]
    [InlineData("\"1,234\"", "EUR", "mrr")]
    [InlineData("€5", "EUR", "mrr")]
    [InlineData("5", "EURO", "currency")]
    [InlineData("5", "XXX", "currency")]
    public void Money_that_its_currency_cannot_hold_is_quarantined_once(string amount, string currency, string column)
    {
        _inbox.LoadOne("subscriptions.csv", $"account_id,month,mrr,currency\na1,2026-03-01,{amount},{currency}\n");
        Assert.Equal([column], _inbox.Rows("column_name", "raw.quarantine"));
    }

    [Fact]
    public void An_amount_without_its_currency_is_quarantined()
    {
        _inbox.LoadOne("referrals.csv", "referral_id,referrer_contact_id,referee_company,submitted_at,deal_value,currency\nf1,c1,Acme,2026-01-01,100,\nf2,c1,Acme,2026-01-01,,\n");
        Assert.Equal(["2|deal_value|100"], _inbox.Rows("line, column_name, value", "raw.quarantine"));
        Assert.Equal(["f2|∅"], _inbox.Rows("referral_id, deal_value_minor", "raw.referrals"));
    }

    [Fact]
    public void A_column_that_writes_decimals_behind_a_comma_is_read_so_throughout()
    {
        _inbox.LoadOne("subscriptions.csv", "account_id;month;mrr;currency\na1;2026-03-01;1.234,50;EUR\na2;2026-03-01;1.000;EUR\na3;2026-03-01;7;EUR\n");
        Assert.Equal(["a1|123450", "a2|100000", "a3|700"], _inbox.Rows("account_id, mrr_minor", "raw.subscriptions ORDER BY 1"));
    }

    [Fact]
    public void Months_begin_on_the_first_and_weeks_on_monday()
    {
        _inbox.Put("usage.csv", "account_id,week,active_users\na1,2026-03-02,5\na1,2026-03-03,5\na1,2026-03-09,-1\n");
        _inbox.Put("subscriptions.csv", "account_id,month,mrr,currency\na1,2026-03,5,EUR\na1,2026-03-02,5,EUR\n");
        _inbox.Load();
        Assert.Equal(["2026-03-01|2"], _inbox.Rows("month, _line", "raw.subscriptions"));
        Assert.Equal(["2026-03-02|2"], _inbox.Rows("week, _line", "raw.usage"));
        Assert.Equal(
            [
                "3|month|2026-03-02|Expected the first day of a month such as 2026-03-01. For another way of writing set dateFormat in a mapping.",
                "3|week|2026-03-03|Expected the Monday of a week such as 2026-03-02. For another way of writing set dateFormat in a mapping.",
                "4|active_users|-1|Expected a whole number from 0.",
            ], _inbox.Quarantine);
    }

    [Fact]
    public void A_row_goes_to_quarantine_whole_with_one_entry_for_every_bad_value()
    {
        var file = _inbox.LoadOne("accounts.csv", "account_id,name,status,started_on,country,owner_email,employees\n,Acme,gone,yesterday,Germany,nobody,many\na2,Namibia Tours,trial,2026-01-01,NA,o@x.example,NA\n");
        Assert.Equal((2L, 1L, 1L), (file.RowsRead, file.RowsLoaded, file.RowsQuarantined));
        Assert.Equal(["account_id", "country", "employees", "owner_email", "started_on", "status"], _inbox.Rows("column_name", "raw.quarantine ORDER BY 1"));
        Assert.Equal(["Acme|many"], _inbox.Rows("DISTINCT row_json->>'name', row_json->>'employees'", "raw.quarantine"));
        Assert.Contains("account_id must not be empty. Expected a text.", _inbox.Rows("reason", "raw.quarantine"));
        Assert.Equal(["NA|∅"], _inbox.Rows("country, employees", "raw.accounts"));
    }

    [Fact]
    public void Words_are_told_apart_by_letters_only()
    {
        _inbox.LoadOne("contacts.csv", "contact_id,account_id,email,role,opted_out_on\nc1,a1,a@b,Decision Maker,2026-03-01T23:30:00Z\n");
        Assert.Equal(["decision_maker|2026-03-01"], _inbox.Rows("role, opted_out_on", "raw.contacts"));
    }

    [Fact]
    public void Flags_are_read_as_people_write_them()
    {
        _inbox.LoadOne("asks.csv", "ask_id,contact_id,asked_at,held_out\n1,c,2026-01-01,Yes\n2,c,2026-01-01,0\n3,c,2026-01-01,\n4,c,2026-01-01,maybe\n");
        Assert.Equal(["1|true", "2|false", "3|∅"], _inbox.Rows("ask_id, held_out", "raw.asks ORDER BY 1"));
    }

    [Fact]
    public void What_people_wrote_stays_as_it_is()
    {
        _inbox.LoadOne("responses.csv", "response_id,survey,responded_at,nps_score,comment\n1,relationship,2026-01-01,9,N/A\n2,relationship,2026-01-01,9,\"  \"\n3,relationship,2026-01-01,9,\" said \"\"no\"\" \"\n");
        Assert.Equal(["N/A", "∅", " said \"no\" "], _inbox.Rows("comment", "raw.responses ORDER BY _line"));
    }

    [Fact]
    public void Long_bad_values_are_shown_cut()
    {
        Response(nps: new string('x', 500), csat: "4");
        Assert.Equal(["200"], _inbox.Rows("length(value)", "raw.quarantine"));
    }

    [Fact]
    public void A_ticket_of_nobody_is_quarantined()
    {
        _inbox.LoadOne("tickets.csv", "ticket_id,account_id,contact_id,opened_at\nt1,,,2026-01-01\nt2,a1,,2026-01-01\n");
        Assert.Equal(["2|account_id or contact_id|∅|The row has neither account_id nor contact_id. Expected at least one of them."], _inbox.Quarantine);
    }

    FileOutcome Response(string nps = "9", string csat = "", string at = "2026-03-01") =>
        _inbox.LoadOne("responses.csv", $"response_id,survey,responded_at,nps_score,csat_score\nr1,relationship,{at},{nps},{csat}\n");

    public void Dispose() => _inbox.Dispose();
}
