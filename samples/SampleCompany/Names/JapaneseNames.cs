namespace Insights.SampleCompany.Names;

/// <summary>Common Japanese names, each with how an e-mail address spells it.</summary>
static class JapaneseNames
{
    public static (string Name, string Latin)[] Family { get; } =
    [
        ("佐藤", "sato"), ("鈴木", "suzuki"), ("高橋", "takahashi"), ("田中", "tanaka"), ("伊藤", "ito"), ("渡辺", "watanabe"),
        ("山本", "yamamoto"), ("中村", "nakamura"), ("小林", "kobayashi"), ("加藤", "kato"), ("吉田", "yoshida"), ("山田", "yamada"),
        ("佐々木", "sasaki"), ("松本", "matsumoto"), ("井上", "inoue"), ("木村", "kimura"), ("林", "hayashi"), ("清水", "shimizu"),
        ("斎藤", "saito"), ("阿部", "abe"), ("森", "mori"), ("池田", "ikeda"), ("橋本", "hashimoto"), ("石川", "ishikawa"),
        ("前田", "maeda"), ("藤田", "fujita"), ("岡田", "okada"), ("長谷川", "hasegawa"), ("村上", "murakami"), ("近藤", "kondo"),
    ];

    public static (string Name, string Latin)[] Given { get; } =
    [
        ("美咲", "misaki"), ("翔太", "shota"), ("陽子", "yoko"), ("健", "ken"), ("直樹", "naoki"), ("由美", "yumi"), ("大輔", "daisuke"),
        ("恵", "megumi"), ("浩", "hiroshi"), ("愛", "ai"), ("拓也", "takuya"), ("真理", "mari"), ("誠", "makoto"), ("さくら", "sakura"),
        ("隆", "takashi"), ("奈々", "nana"), ("亮", "ryo"), ("友美", "tomomi"), ("健太", "kenta"), ("裕子", "yuko"), ("学", "manabu"),
        ("千尋", "chihiro"), ("修", "osamu"), ("舞", "mai"), ("達也", "tatsuya"), ("香織", "kaori"),
    ];

    public static (string Name, string Latin)[] Company { get; } =
    [
        ("青葉", "aoba"), ("若草", "wakakusa"), ("白峰", "shiramine"), ("朝日丘", "asahigaoka"), ("海風", "umikaze"), ("桜川", "sakuragawa"),
        ("北星", "hokusei"), ("光陽", "koyo"), ("松風", "matsukaze"), ("竹林", "takebayashi"), ("清流", "seiryu"), ("大樹", "taiju"),
        ("銀河", "ginga"), ("虹色", "nijiiro"), ("雪月", "setsugetsu"), ("緑陰", "ryokuin"), ("泉", "izumi"), ("曙", "akebono"),
        ("蒼空", "aozora"), ("紅葉", "momiji"), ("千歳", "chitose"), ("常盤", "tokiwa"), ("若葉", "wakaba"), ("春日", "kasuga"),
        ("秋津", "akitsu"), ("瑞穂", "mizuho"), ("八雲", "yakumo"), ("葵", "aoi"), ("楓", "kaede"), ("汐見", "shiomi"),
    ];

    public static (string Name, string Latin)[] Activity(string industry) => industry switch
    {
        "Agency" => [("広告", "ad"), ("デザイン", "design"), ("企画", "kikaku")],
        "Software" => [("システムズ", "systems"), ("ソフト", "soft"), ("情報技術", "it")],
        "Telecommunications" => [("通信", "tsushin"), ("ネットワーク", "network")],
        "Retail" => [("商店", "shoten"), ("百貨", "hyakka"), ("流通", "ryutsu")],
        "Logistics" => [("物流", "butsuryu"), ("運輸", "unyu"), ("倉庫", "soko")],
        "Manufacturing" => [("製作所", "seisaku"), ("工業", "kogyo"), ("精機", "seiki")],
        "Healthcare" => [("医療", "iryo"), ("クリニック", "clinic")],
        "Education" => [("学園", "gakuen"), ("教育", "kyoiku")],
        _ => [("公社", "kosha"), ("サービス", "service")],
    };
}
