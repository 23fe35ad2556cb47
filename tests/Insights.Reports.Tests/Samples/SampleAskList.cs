using AskGrounds = Insights.Models.Findings.AskGrounds;
using ScoreBasis = Insights.Models.Findings.ScoreBasis;
using ScoreKind = Insights.Models.Findings.ScoreKind;
using Insights.Models.Units;
using Insights.Reports.Messages;
using Insights.Reports.Model;

namespace Insights.Reports.Tests.Samples;

/// <summary>Ask lists of the sizes that companies have.</summary>
static class SampleAskList
{
    static readonly (string Name, string Account, string Language)[] People =
    [
        ("Anna Keller", "Nordlicht Agentur", "de"), ("佐藤 美咲", "株式会社さくら商事", "ja"), ("Мария Соколова", "ООО «Северный ветер»", "ru"),
        ("Tom Okafor", "Harbour Analytics", "en"), ("鈴木 健太郎", "東京デザイン合同会社", "ja"), ("Дмитрий Кузнецов", "Байкал Логистика", "ru"),
        ("Priya Raman", "Mosaic Retail Group", "en"), ("Élodie Marchand", "Atelier Sainte-Odile", "fr"), ("James O'Neill", "O'Neill & Sons", "en"),
        ("高橋 さくら", "みなと運輸株式会社", "ja"), ("Светлана Иванова", "Уральский завод приборов", "ru"), ("Lucía Fernández", "Grupo Olivar", "es"),
    ];

    static readonly string[][] Reasons =
    [
        ["answered 10 three weeks ago", "uses it every week: 14 active users of 16", "referred Harbour Analytics last spring, which became a customer"],
        ["answered 9 six weeks ago", "decision maker", "no ticket in the last 90 days"],
        ["customer for 3 years", "answered 9 in October, up from 6", "usage rose by 40 % in a quarter"],
        ["last ticket solved within an hour and rated 5 of 5", "champion of the account"],
    ];

    static readonly string[][] Changes =
    [
        ["new on this list", "two urgent tickets opened", "佐藤 美咲 answered 3, down from 9, and nobody has replied"],
        ["Мария Соколова, the last champion, opted out", "active users fell to 9 last week, usually 20 to 28", "monthly revenue down from EUR 1,200 to EUR 900"],
        ["nothing that we can see"],
        ["risk up from 41 to 62 of 100 points"],
    ];

    static readonly string[] Owners = ["lena.vogt@brightside.example", "kenji.mori@brightside.example", "olga.petrova@brightside.example", "sam.reed@brightside.example"];

    /// <summary>Four owners; the first has a full list of 15 and three calls.</summary>
    public static AskListReport FourHundredAccounts() => Report([.. Owners.Select((owner, i) => OwnerOf(owner, i == 0 ? 17 : 6 + 2 * i, i == 3 ? 0 : 3 - i, i * 40))]);

    public static AskListReport SixtyOwners() => Report([.. Enumerable.Range(1, 60).Select(i => OwnerOf($"owner{i:00}@large-company.example", 1 + i * 7 % 6, i % 3, i * 9))]);

    /// <summary>About 900 rows: what the largest lists have.</summary>
    public static AskListReport NineHundredRows() => Report([.. Enumerable.Range(1, 60).Select(i => OwnerOf($"owner{i:00}@large-company.example", 12, 3, i * 12))]);

    /// <summary>Nobody may be asked.</summary>
    public static AskListReport Nobody() => Report([]) with
    {
        Summary = new AskListSummary(1_198, 0, 0, 0, 0, [new("asked in the last 60 days", 700), new("account in collections", 498)]),
        UnansweredDetractors = [],
        NobodyBecause = "every contact that answered well was asked in the last 60 days; the first of them may be asked again on 7 Dec 2026.",
    };

    static AskListReport Report(IReadOnlyList<OwnerList> owners) => new()
    {
        Head = Known.Head("Brightside Software"),
        Advocacy = new ScoreBasis(ScoreKind.Rules, "Fewer than 200 asks have an outcome yet, too few to learn from."),
        Churn = new ScoreBasis(ScoreKind.Rules, "Fewer than 200 asks have an outcome yet, too few to learn from."),
        LastWeek = owners.Count == 0 ? FirstList : LastWeek(owners),
        Summary = new AskListSummary(1_198, 142, owners.Sum(o => o.Asks.Count(a => !a.HeldOut)), owners.Sum(o => o.Asks.Count(a => a.HeldOut)), owners.Sum(o => o.CallFirst.Count),
        [
            new("no answer of 9 or 10 in the last year", 604), new("asked in the last 60 days", 188), new("account younger than 90 days", 96), new("account at risk: on the list to call", 74),
            new("open urgent ticket or dispute", 41), new("two contacts of the account already asked this quarter", 29), new("opted out", 24),
        ]),
        Owners = owners,
        UnansweredDetractors = owners.Count == 0 ? [] : [.. Detractors(owners)],
        Withheld = [new Note("Usage", "No usage was loaded after 2 Nov 2026, so that active use was judged by the weeks before."), new Note("Expected value", "Known only for accounts whose subscriptions are loaded.")],
    };

    static readonly LastWeekSection FirstList = new() { Summary = "This is the first list: what becomes of it will stand here next week." };

    static LastWeekSection LastWeek(IReadOnlyList<OwnerList> owners) => new()
    {
        AsOf = new DateOnly(2026, 11, 16),
        Summary = "Of 51 to ask, 40 were asked: 3 referred, 4 accepted, 2 declined, 31 without an answer yet; 11 not recorded. 6 held out, none referred.",
        ToDo = "Record what became of the others with ./insights asks record, or drop an asks file into the inbox: without it nobody can tell whether asking works, and people may be asked twice.",
        Outcomes = [.. Enumerable.Range(0, 9).Select(i => new LastWeekOutcome(
            People[(i * 5 + 1) % People.Length].Name, People[(i * 5 + 1) % People.Length].Account, owners[i % owners.Count].Owner,
            i < 3 ? "referred" : i < 7 ? "accepted" : "declined", new DateOnly(2026, 11, 22).AddDays(-i % 4)))],
        Effect = "Whether asking works can't be told yet: 640 were asked and 71 held out; it needs about 7 more weeks to tell an effect of 3 percentage points from chance.",
    };

    static OwnerList OwnerOf(string owner, int asks, int calls, int offset) =>
        new(owner, [.. Enumerable.Range(0, asks).Select(i => Ask(offset + i))], [.. Enumerable.Range(0, calls).Select(i => Call(offset + i))]);

    static AskRow Ask(int i)
    {
        var (name, account, language) = People[i * 5 % People.Length];
        return new AskRow
        {
            Rank = i + 1,
            ContactId = $"c-{i}",
            Contact = name,
            Email = $"contact{i}@customer.example",
            AccountId = $"a-{i}",
            Account = account,
            Role = i % 3 == 0 ? "decision maker" : i % 3 == 1 ? "champion" : "user",
            Language = language,
            Score = Math.Max(0.31, 0.94 - 0.011 * (i % 40)),
            ExpectedValue = i % 4 == 2 ? null : new Money(41_000_00 / (i % 40 + 3), Currency.Of("EUR")),
            Variant = i % 4 == 3 ? "Priority support for a year" : i % 4 == 1 ? null : "EUR 250 credit, both sides",
            Channel = i % 2 == 0 ? "e-mail" : "call",
            Reasons = Reasons[i % Reasons.Length],
            Avoid = i % 7 == 4 ? "the invoice dispute of October, still open" : null,
            LastAskedOn = i % 3 == 0 ? null : new DateOnly(2026, 3, 2).AddDays(i % 90),
            LastOutcome = i % 3 == 0 ? null : i % 3 == 1 ? "accepted" : "no answer",
            HeldOut = i % 9 == 8,
            Message = i % 9 == 8 ? null : MessageTo(i, name, language),
        };
    }

    static AskMessage MessageTo(int i, string name, string language) => AskMessages.BuiltIn.Write(new()
    {
        Rank = i + 1,
        ContactId = $"c-{i}",
        AccountId = $"a-{i}",
        Contact = name,
        Email = $"contact{i}@customer.example",
        OwnerEmail = Owners[i % Owners.Length],
        Language = language,
        Variant = i % 4 == 3 ? "priority_support" : i % 4 == 1 ? null : "account_credit",
        Grounds = new AskGrounds(i % 3 == 0 ? 10 : null, i % 3 == 0 ? new DateOnly(2026, 11, 2).AddDays(-i % 60) : null, i % 4 == 0 ? 1 : 0, i % 5),
        Score = 0.5, ScoreKind = ScoreKind.Rules, Channel = "email", Reasons = [], Avoid = [], HeldOut = false, FirstTime = true,
    }, "Brightside Software", new DateOnly(2026, 11, 23));

    static CallRow Call(int i) => new()
    {
        Rank = i + 1,
        AccountId = $"r-{i}",
        Account = People[(i * 7 + 3) % People.Length].Account,
        ChurnRisk = 0.83 - 0.02 * (i % 9),
        ValueAtRisk = i % 5 == 3 ? null : new Money(38_400_00 - i % 30 * 91_000, Currency.Of("EUR")),
        Reasons = ["no active user for three weeks", "two urgent tickets in 30 days, one still open", "renewal on 15 Jan 2027"],
        ChangedSinceLastWeek = Changes[i % Changes.Length],
    };

    static IEnumerable<UnansweredDetractor> Detractors(IReadOnlyList<OwnerList> owners)
    {
        (int Score, int Days, string? Words, string Language)[] answers =
        [
            (2, 19, "The export breaks every Monday and nobody tells us why. We have started to look at alternatives.", "en"),
            (4, 12, "サポートの返信が遅く、同じ質問を三回しました。", "ja"), (0, 9, "Счёт пришёл дважды, и никто не отвечает.", "ru"), (6, 4, null, "en"),
        ];
        return answers.Select((answer, i) => new UnansweredDetractor
        {
            Contact = People[i + 3].Name,
            Email = $"waiting{i}@customer.example",
            Account = People[i + 3].Account,
            Owner = owners[i % owners.Count].Owner,
            Score = answer.Score,
            AnsweredOn = new DateOnly(2026, 11, 23).AddDays(-answer.Days),
            DaysWaiting = answer.Days,
            Comment = answer.Words,
            Language = answer.Language,
        });
    }
}
