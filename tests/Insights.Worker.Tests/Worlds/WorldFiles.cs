using System.Globalization;
using Insights.Models.Statistics;

namespace Insights.Worker.Tests.Worlds;

/// <summary>Writes a world's canonical files into an inbox: plain days as instants, no column that need not be there.</summary>
sealed class WorldFiles(OtherWorld world, string folder)
{
    readonly OtherWorldOptions _options = world.Options;
    readonly IReadOnlyList<Firm> _firms = world.Population.Firms;
    readonly IReadOnlyList<Person> _people = world.Population.People;
    readonly Journal _journal = world.Journal;

    public void Write()
    {
        Accounts();
        Contacts();
        Surveys();
        Programme();
        Books();
    }

    void Accounts() => Table("accounts", "account_id,name,industry,employees,country,status,owner_email,started_on,ended_on,acquired_channel",
        _firms.Index().Where(firm => firm.Item.FirstWeek < _options.Weeks).Select(firm =>
        {
            var hasLeft = world.State.Firms[firm.Index].EndWeek < _options.Weeks;
            return Row(
                firm.Item.Id, firm.Item.Name, firm.Item.Industry, firm.Item.Seats * 9, firm.Item.Land.Country, hasLeft ? "churned" : "active", firm.Item.Owner,
                _options.Day(firm.Item.FirstWeek), hasLeft && !_options.LeavesByRevenue ? _options.Day(world.State.Firms[firm.Index].EndWeek).AddDays(6) : null,
                firm.Index % 3 == 0 ? "展示会" : "agents");
        }));

    void Contacts() => Table("contacts", "contact_id,account_id,name,email,role,language,created_on,opted_out_on",
        _people.Index().Where(person => Firm(person.Index).FirstWeek < _options.Weeks).Select(person => Row(
            person.Item.Id, Firm(person.Index).Id, person.Item.Name, person.Item.Email, person.Item.Role, Firm(person.Index).Land.Language,
            _options.Day(Firm(person.Index).FirstWeek), _journal.Gone.TryGetValue(person.Index, out var gone) ? gone : null)));

    void Surveys()
    {
        Table("invitations", "invitation_id,contact_id,survey,sent_at", _journal.Invitations.Index().Where(note => IsTold(note.Item.On))
            .Select(note => Row($"i{note.Index}", _people[note.Item.Person].Id, "relationship", note.Item.On)));
        Table("responses", "response_id,contact_id,survey,responded_at,nps_score,comment", _journal.Answers.Index().Where(note => IsTold(note.Item.On))
            .Select(note => Row($"r{note.Index}", _people[note.Item.Person].Id, "relationship", note.Item.On, note.Item.Score, Comment(note.Item))));
        Table("tickets", "ticket_id,account_id,opened_at,first_replied_at,solved_at,status,priority,category", _journal.Tickets.Index().Where(note => IsTold(note.Item.OpenedOn))
            .Select(note => Row(
                $"t{note.Index}", note.Item.Firm.Id, note.Item.OpenedOn, Told(note.Item.OpenedOn.AddDays(1)), note.Item.SolvedOn, note.Item.SolvedOn is null ? "open" : "solved",
                note.Item.IsUrgent ? "urgent" : "normal", "納期")));
    }

    static string Comment(AnswerNote note) => note.Mood switch { Mood.Hot => "とても助かっています", Mood.Cold => "\"Цена растёт, а толку мало\"", _ => "" };

    void Programme()
    {
        Table("asks", "ask_id,contact_id,asked_at,channel,outcome,outcome_at,held_out", _journal.Asks.Index().Where(note => IsTold(note.Item.On)).Select(Ask));
        Table("referrals", "referral_id,referrer_contact_id,referee_company,referee_email,mechanism,submitted_at,first_contacted_at,qualified_at,opportunity_at,closed_at,disqualified_at,won,deal_value,currency",
            _journal.Referrals.Index().Where(note => IsTold(note.Item.On)).Select(Referral));
        Table("rewards", "reward_id,referral_id,side,kind,stage,amount,currency,earned_on,paid_at", _journal.Referrals.Index()
            .Where(note => IsTold(note.Item.On) && note.Item.IsWon && Told(note.Item.ClosedOn) is not null).Select(note => Row(
                $"w{note.Index}", $"f{note.Index}", "referrer", "gift_card", "closed", 20 * Firm(note.Item.Person).Land.SeatPrice, Firm(note.Item.Person).Land.Currency,
                note.Item.ClosedOn, Told(note.Item.ClosedOn.AddDays(20)))));
    }

    string Ask((int Index, AskNote Item) note)
    {
        var (person, on) = (note.Item.Person, note.Item.On);
        var referred = note.Item.IsHeldOut ? null : _journal.Referrals.Where(referral => referral.Person == person && referral.On > on && referral.On <= on.AddDays(35))
            .Select(referral => (DateOnly?)referral.On).FirstOrDefault();
        var outcome = note.Item.IsHeldOut || Told(on.AddDays(10)) is null ? "pending" : referred is not null ? "referred" : ((string[])["no_answer", "no_answer", "declined", "accepted"])[note.Index % 4];
        return Row($"a{note.Index}", _people[person].Id, on, "phone", outcome, outcome == "pending" ? null : referred ?? on.AddDays(10), note.Item.IsHeldOut ? "true" : "false");
    }

    string Referral((int Index, ReferralNote Item) note)
    {
        var (number, referral) = note;
        DateOnly? Step(bool happens, int days) => happens ? Told(referral.On.AddDays(days)) : null;
        return Row(
            $"f{number}", _people[referral.Person].Id, $"Новая {number}", $"x@n{number}.example", number % 2 == 0 ? "verbal" : "form", referral.On, Step(true, 2),
            Step(referral.Qualifies, 12), Step(referral.Qualifies, 30), referral.Qualifies ? Told(referral.ClosedOn) : null, Step(!referral.Qualifies, 15),
            referral.Qualifies && Told(referral.ClosedOn) is not null ? referral.IsWon ? "true" : "false" : null,
            referral.IsWon ? 400 * Firm(referral.Person).Land.SeatPrice : null, Firm(referral.Person).Land.Currency);
    }

    void Books()
    {
        var afterwards = _options.LeavesByRevenue ? world.Left().Select(firm => (firm.Firm, firm.Month, Price: 0.0)) : [];
        Table("subscriptions", "account_id,month,mrr,currency", _journal.Months.Concat(afterwards).Where(row => IsTold(row.Month))
            .Select(row => Row(row.Firm.Id, row.Month, Math.Round(row.Price), row.Firm.Land.Currency)));
        Table("usage", "account_id,week,active_users,key_actions", _journal.Usage.Where(row => IsTold(row.Monday))
            .Select(row => Row(row.Firm.Id, row.Monday, row.Active, 7 * row.Active)));
        var quarters = Enumerable.Range(0, _options.Weeks / 13 + 2).Select(back => OtherWorld.NextMonth(_options.AsOf).AddMonths(-3 * back));
        Table("fx_rates", "date,currency,rate", quarters.SelectMany((day, place) => Land.All.Skip(1)
            .Select(land => Row(day, land.Currency, land.RateToYen * (1 + 0.03 * SeededRandom.For(_options.Seed, $"{land.Currency}{place}").NextNormal())))));
    }

    Firm Firm(int person) => _firms[_people[person].Firm];

    /// <summary>The day, if it was over when the files were written.</summary>
    DateOnly? Told(DateOnly day) => day < _options.AsOf ? day : null;

    bool IsTold(DateOnly day) => day < _options.AsOf && _options.IsExported(_options.WeekOf(day));

    static string Row(params object?[] cells) => string.Join(',', cells.Select(cell =>
        cell is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{cell}")));

    void Table(string name, string header, IEnumerable<string> rows)
    {
        if (_options.Has(name)) File.WriteAllLines(Path.Combine(folder, name + ".csv"), [header, .. rows]);
    }
}
