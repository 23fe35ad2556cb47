using Insights.Models.Findings;
using Insights.Reports.Formatting;
using Insights.Reports.Messages;
using Insights.Reports.Model;
using AskRow = Insights.Models.Findings.AskRow;

namespace Insights.Reports.Tests.Messages;

public class AskMessageTests
{
    static readonly DateOnly AsOf = new(2026, 11, 23);
    static readonly AskGrounds Everything = new(10, new DateOnly(2026, 10, 4), 1, 3);

    [Fact]
    public void In_English_it_greets_thanks_asks_offers_and_signs()
    {
        var message = Write(Row("Anna Keller", "en") with { Variant = "account_credit", Grounds = Everything });
        Assert.Equal("en", message.Language);
        Assert.Equal("May I ask you for an introduction?", message.Subject);
        Assert.Equal("""
            Hello Anna Keller,

            Thank you for the introduction you made, for the 10 out of 10 you gave us in October, and for more than three years with us.

            Is there someone at another company whom Brightside Software could help as well? I would be grateful for an introduction; a reply with a name and an address is enough.

            As our thank-you: a credit on your account.

            If this is not a good moment, no reply is needed.

            Kind regards,
            Lena Vogt
            Brightside Software
            """.ReplaceLineEndings("\n"), message.Body);
    }

    [Fact]
    public void In_Japanese_the_name_stands_as_it_is_with_its_honorific()
    {
        var message = Write(Row("佐藤 美咲", "ja-JP") with { Variant = "gift_card", Grounds = Everything with { AnsweredOn = new DateOnly(2025, 12, 20) } });
        Assert.Equal("ja", message.Language);
        Assert.StartsWith("佐藤 美咲 様\n\nいつもお世話になっております。\nBrightside SoftwareのLena Vogtです。\n\n", message.Body);
        Assert.Contains("\n以前のご紹介、2025年12月にいただいた10点のご評価、そして3年以上にわたるご利用に、心より感謝申し上げます。\n", message.Body);
        Assert.Contains("お礼として、ギフトカードをご用意しております。", message.Body);
    }

    [Theory]
    [InlineData(1, "то, что вы с нами больше года.")]
    [InlineData(3, "то, что вы с нами больше трёх лет.")]
    [InlineData(12, "то, что вы с нами больше 12 лет.")]
    [InlineData(21, "то, что вы с нами больше 21 года.")]
    public void In_Russian_years_are_in_the_right_case(int years, string end)
    {
        var message = Write(Row("Мария Соколова", "ru") with { Variant = "donation", Grounds = Everything with { YearsAsCustomer = years } });
        Assert.StartsWith("Здравствуйте, Мария Соколова!\n\nСпасибо за вашу рекомендацию, за оценку 10 из 10 в октябре и за " + end + "\n", message.Body);
        Assert.Contains("В знак благодарности: пожертвование от вашего имени.", message.Body);
    }

    [Theory]
    [InlineData("en", "Hello,")]
    [InlineData("ja", "ご担当者様")]
    [InlineData("ru", "Здравствуйте!")]
    public void Without_a_name_it_greets_without_one(string language, string greeting)
    {
        foreach (var name in new[] { null, " ", "anna@customer.example", "\u202E" })
            Assert.Equal(greeting, Write(Row(name, language)).Body.Split('\n')[0]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("de")]
    [InlineData("zz-ZZ-whatever")]
    [InlineData("")]
    public void A_language_without_a_template_gets_English(string? language) => Assert.Equal("en", Write(Row("Anna", language)).Language);

    [Theory]
    [InlineData("en")]
    [InlineData("ja_JP")]
    [InlineData("RU")]
    public void With_nothing_to_say_no_gap_is_left_and_nothing_is_offered(string language)
    {
        foreach (var variant in new[] { null, "", "control" })
        {
            var body = Write(Row("Anna", language) with { Variant = variant, OwnerEmail = AskList.Unassigned }).Body;
            Assert.DoesNotContain("\n\n\n", body);
            Assert.DoesNotContain("{", body);
            foreach (var word in new[] { "thank-you", "お礼", "благодарности", "Thank you", "感謝", "Спасибо", "unassigned" }) Assert.DoesNotContain(word, body);
            Assert.EndsWith("\nBrightside Software", body);
        }
    }

    [Fact]
    public void An_offer_that_has_no_words_in_the_language_keeps_its_own_and_says_so()
    {
        var message = Write(Row("佐藤", "ja") with { Variant = "spa_weekend" });
        Assert.Contains("spa weekend", message.Body);
        Assert.Contains("“Offer spa_weekend: …” in messages/ask.ja.txt", message.Remark);
        Assert.Null(Write(Row("Anna", "en") with { Variant = "spa_weekend" }).Remark);
    }

    /// <summary>Only what the contact told us: the reasons and cautions of the list stay inside the company.</summary>
    [Fact]
    public void Neither_the_score_nor_reasons_nor_complaints_are_told()
    {
        foreach (var language in new[] { "en", "ja", "ru" })
        {
            var message = Write(Row("Anna", language) with { Score = 0.8731, Reasons = ["14 active users of 16"], Avoid = ["open ticket about billing"], Grounds = Everything });
            foreach (var inside in new[] { "8731", "87", "14", "active", "ticket", "billing" }) Assert.DoesNotContain(inside, message.Subject + message.Body);
        }
    }

    [Fact]
    public void What_is_filled_in_is_neither_read_as_a_template_nor_breaks_a_line()
    {
        var message = Write(Row("{owner}\r\nBcc: all{x}\u202E", "en"));
        Assert.Equal("Hello {owner} Bcc: all{x},", message.Body.Split('\n')[0]);
        Assert.Equal("", message.Body.Split('\n')[1]);
    }

    [Fact]
    public void Every_built_in_text_fits_the_link_of_a_mail_programme()
    {
        foreach (var (name, language) in new[] { ("Anna-Maria Kellermann-Schmidt", "en"), ("佐々木 健太郎", "ja"), ("Екатерина Константинова", "ru") })
        {
            var message = Write(Row(name, language) with { Variant = "priority_support", Grounds = Everything });
            Assert.NotNull(SafeLink.Letter("someone.with.a.long.name@customer.example", message.Subject, message.Body));
        }
    }

    [Theory]
    [InlineData("lena.vogt@x.example", "Lena Vogt")]
    [InlineData("j_smith@x.example", "J. Smith")]
    [InlineData("anna-maria.keller@x.example", "Anna Maria Keller")]
    [InlineData("олег.петров@x.example", "Олег Петров")]
    [InlineData("lena@x.example", null)]
    [InlineData("customer.success@x.example", null)]
    [InlineData("team-emea@x.example", null)]
    [InlineData("lena.vogt2@x.example", null)]
    [InlineData("a.b@x.example", null)]
    [InlineData("lena..vogt@x.example", null)]
    [InlineData("unassigned", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_owner_signs_by_name_only_where_the_address_clearly_has_one(string? address, string? name) => Assert.Equal(name, SenderName.Of(address));

    static AskMessage Write(AskRow row) => AskMessages.BuiltIn.Write(row, "Brightside Software", AsOf);

    internal static AskRow Row(string? name, string? language) => new()
    {
        Rank = 1,
        ContactId = "c1",
        AccountId = "a1",
        Contact = name,
        Email = "anna@customer.example",
        OwnerEmail = "lena.vogt@brightside.example",
        Language = language,
        Score = 0.5,
        ScoreKind = ScoreKind.Rules,
        Channel = "email",
        Reasons = [],
        Avoid = [],
        HeldOut = false,
        FirstTime = true,
    };
}
