namespace Insights.Worker.Cli.Doctor;

/// <summary>The fonts of the reports. TrueType only: the browser embeds other outlines as unnamed Type 3 fonts, which can't be searched well.</summary>
static class Fonts
{
    static readonly (string Family, string For, string Package)[] Wanted =
    [
        ("Noto Sans", "Latin, Greek, Cyrillic", "fonts-noto-core"),
        ("BIZ UDPGothic", "Japanese", "fonts-morisawa-bizud-gothic"),
    ];

    public static async Task<IReadOnlyList<MachineCheck>> CheckAsync(CancellationToken ct)
    {
        var list = Tool.Find("fc-list") is { } tool ? await Tool.RunAsync(tool, [":", "family", "fontformat"], ct) : null;
        return [.. Wanted.Select(font => Check(font.Family, font.For, font.Package, list))];
    }

    static MachineCheck Check(string family, string letters, string package, string? list)
    {
        var what = $"Font {family}";
        if (list is null) return new(what, CheckState.Lacking, "fc-list is not there to tell", "apt-get install fontconfig");
        // Lines such as "BIZ UDPGothic,BIZ UDPゴシック:fontformat=TrueType".
        var lines = list.Split('\n').Where(line => line.Split(':')[0].Split(',').Contains(family)).ToList();
        if (lines.Any(line => line.Contains("fontformat=TrueType", StringComparison.Ordinal))) return new(what, CheckState.There, $"TrueType, for {letters}");
        return new(what, CheckState.Lacking,
            lines.Count == 0 ? $"none; {letters} show in whatever font there is" : "there, but not as TrueType, which PDFs want",
            $"apt-get install {package}");
    }
}
