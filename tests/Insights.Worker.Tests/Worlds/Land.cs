using Insights.Models.Statistics;

namespace Insights.Worker.Tests.Worlds;

/// <summary>Where a company is at home: what people are called there, what they pay in, and how they answer surveys.</summary>
/// <param name="RiseMonth">The month in which prices rise.</param>
/// <param name="Scores">By mood, cold first: the answers from which one is drawn.</param>
sealed record Land(
    string Country, string Language, string Currency, double RateToYen, double SeatPrice, int RiseMonth,
    string[] Companies, string[] Families, string[] Givens, int[][] Scores)
{
    /// <summary>The same 8 is enthusiasm in one of them and a complaint in another.</summary>
    public static IReadOnlyList<Land> All { get; } =
    [
        new("JP", "ja", "JPY", 1, 1800, 4,
            ["北光醸造", "青葉造船", "みなと水産", "高嶺織物", "白樺製紙", "瀬戸窯業"], ["佐藤", "鈴木", "高橋", "渡辺", "小林", "加藤"], ["さくら", "健太", "美咲", "大輔", "陽子", "翔"],
            [[3, 4, 5, 5, 6], [5, 6, 6, 7], [7, 7, 8, 8, 9]]),
        new("KZ", "ru", "KZT", 0.29, 5200, 7,
            ["Степной элеватор", "Алтын Логистик", "Урал Литьё", "Каспий Рыба", "Сибирская пряжа"], ["Иванова", "Смирнов", "Ахметов", "Кузнецова", "Попов"], ["Ольга", "Дмитрий", "Айгуль", "Наталья", "Пётр"],
            [[0, 1, 2, 5], [7, 8, 9, 10], [10, 10, 10, 9]]),
        new("BR", "pt-BR", "BRL", 27.4, 61, 1,
            ["Cervejaria Serra Azul", "Estaleiro Guanabara", "Cerâmica do Vale", "Têxtil Boa Vista"], ["Souza", "Oliveira", "Araújo", "Conceição"], ["João", "Márcia", "Luís", "Inês"],
            [[6, 7, 8, 9, 9], [9, 9, 10, 8], [9, 10, 10]]),
        new("IN", "en-IN", "INR", 1.77, 940, 10,
            ["Deccan Spinning", "Coromandel Fisheries", "Malwa Grain", "Konkan Yards"], ["Rao", "Iyer", "Sharma", "Das"], ["Ananya", "Vikram", "Priya", "Arjun"],
            [[3, 5, 7, 8, 9, 10], [4, 6, 7, 8, 9, 10], [5, 7, 8, 9, 10, 10]]),
    ];

    public static IReadOnlyList<string> Industries { get; } = ["醸造", "судостроение", "pesca", "spinning", "製紙", "зерно"];

    public int Score(Mood mood, SeededRandom random) => Pick(Scores[(int)mood], random);

    public static T Pick<T>(IReadOnlyList<T> some, SeededRandom random) => some[random.NextInt(some.Count)];
}

/// <summary>How someone feels about the product; nobody can see it.</summary>
enum Mood
{
    Cold,
    Warm,
    Hot,
}
