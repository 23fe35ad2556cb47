using FsCheck;
using FsCheck.Fluent;

namespace Insights.Tests.Asks;

/// <summary>Names and addresses as strangers write them: in every script, empty, broken, endless, and made to run as markup or formula.</summary>
static class HostileText
{
    static readonly string?[] Names =
    [
        null, "", " ", "\t\r\n", "\u00A0\u3000", "\u200B", "\u202E\u2066",
        "Anna Smith", "松本 恵", "Анна Ёлкина", "علي حسن", "שלום כהן", "Zoë O'Brien & Sons", "👩‍👩‍👧 🦊 Team", "e\u0301a\u0308\u0323 Z\u0335\u0321\u031B", "\uD83D",
        "\0\u0001\u0007\u001B[31mred", "line\r\nbreak\u2028here", "\u202Efdp.exe", "\u0085next",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</textarea></bdi></td><style>*{display:none}</style>", "<!-- ]]> --", "&lt;b&gt; &amp &#0; &#x1F;",
        "' onmouseover='alert(1)", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\0=1", "\u0001-1", "＝1+1", "ACME;=1+1", "|'cmd'!A0", "\"quoted\", name",
    ];

    static readonly Gen<string?> Endless = Gen.Choose(300, 6_000).SelectMany(length => Gen.Elements("x", "長", "e\u0301", "👩‍👩‍👧", "<").Select(letter => (string?)string.Concat(Enumerable.Repeat(letter, length / letter.Length))));

    public static readonly Gen<string?> Name = Gen.Frequency((8, Gen.Elements(Names)), (3, ArbMap.Default.GeneratorFor<string?>()), (1, Endless));

    /// <summary>Owners of one world: one for all, some, nobody, and the same one in several spellings.</summary>
    public static readonly Gen<string?[]> Owners = Gen.Elements<string?[]>(
        [null], ["ann@example.com"], [null, "", "  "], ["ann@example.com", "Ann@Example.com ", "борис@пример.рф", null],
        ["=1+1@example.com", "<owner onclick=1>", "../../etc/passwd", "松本", "unassigned", "Unassigned"],
        [.. Enumerable.Range(0, 20).Select(i => $"owner{i}@example.com")]);

    /// <summary>One mailbox that several contacts of a world have, in the spellings of several exports.</summary>
    public static readonly Gen<string> SharedEmail = Gen.Elements("shared@example.com", " Shared@Example.com ", "SHARED@example.com\t");

    /// <summary>Addresses in any script, made to run as markup or formula, and what is none.</summary>
    public static readonly Gen<string?> Email = Gen.Elements(
        "почта@пример.рф", "恵@例え.jp", "=1+1@example.com", "+1@example.com", "-a@b.example", "javascript:alert(1)//@x.example",
        "\"><b>@x.example", "a&b@x.example", $"{new string('x', 300)}@example.com", "e\u0301@example.com", "?bcc=all@example.com",
        null, "", "  ", "no at", "@x", "x@", "a@b@c", "a b@example.com", "a\t@example.com", "a\u0001@example.com", "a\u3000b@example.com", "\u0085");
}
