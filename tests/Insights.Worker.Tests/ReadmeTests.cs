using System.Diagnostics;
using System.Text.RegularExpressions;
using Insights.Worker.Tests.Notebooks;

namespace Insights.Worker.Tests;

/// <summary>The README's examples are true: its files are written, its commands are run, and they print what it quotes.</summary>
[Collection(NotebookCollection.Name)]
public sealed partial class ReadmeTests(RunOfASmallCompany run) : IDisposable
{
    static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Examples => [.. Console().Matches(Text).Select(block => block.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task A_quoted_command_prints_every_quoted_line_in_order(string example)
    {
        foreach (Match file in QuotedFile().Matches(Text)) _folder.Write(file.Groups[1].Value, file.Groups[2].Value);
        _folder.Write(Path.Combine("inbox", "survey.csv"), File.ReadAllText(_folder["survey.csv"]));
        foreach (var sample in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.csv"))
            _folder.Write(Path.Combine("samples", Path.GetFileName(sample)), File.ReadAllText(sample));
        var lines = example.TrimEnd().Split('\n');
        var (code, printed) = await ExecuteAsync(lines[0]["$ ./insights ".Length..].Split(' '));

        Assert.True(code == 0, printed);
        var from = 0;
        foreach (var line in lines[1..])
        {
            var at = printed.IndexOf(line + "\n", from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"README quotes\n{line}\nbut {lines[0]} printed\n{printed}");
            from = at + line.Length;
        }
    }

    [Fact]
    public async Task Every_command_named_is_one_that_the_worker_or_the_launcher_has()
    {
        var (_, help) = await ExecuteAsync("--help");
        var known = HelpCommand().Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(command => command.Groups[1].Value).Append("test").ToHashSet();
        var named = NamedCommand().Matches(Text).Select(command => command.Groups[1].Value).ToHashSet();
        Assert.Superset(new HashSet<string> { "demo", "run", "serve", "nps", "wom", "lab", "ingest", "test" }, named);
        Assert.Subset(known, named);
    }

    [Fact]
    public void The_table_of_outputs_names_the_files_of_a_run()
    {
        var section = Text[Text.IndexOf("## What comes out", StringComparison.Ordinal)..Text.IndexOf("## Your own data", StringComparison.Ordinal)];
        var listed = section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => FileName().Matches(line.Split('|')[1])).Select(name => name.Groups[1].Value).ToHashSet();
        var made = Directory.EnumerateFiles(Path.GetDirectoryName(run.FindingsFile)!).Select(file => Path.GetFileName(file)!).ToHashSet();
        // On a machine without a browser a run makes no PDF.
        Assert.Equal(listed.Where(name => !name.EndsWith(".pdf", StringComparison.Ordinal)).Order(), made.Where(name => !name.EndsWith(".pdf", StringComparison.Ordinal)).Order());
        Assert.Subset(listed, made);
    }

    [Fact]
    public void Every_link_into_the_project_leads_somewhere() =>
        Assert.All(Link().Matches(Text).Select(link => link.Groups[1].Value), path =>
            Assert.True(File.Exists(Path.Combine(Repository.Root, path)), $"README links to {path}, which is not there."));

    async Task<(int Code, string Printed)> ExecuteAsync(params string[] arguments)
    {
        using var worker = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Insights.Worker"), arguments)
        {
            WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var (output, error) = (worker.StandardOutput.ReadToEndAsync(), worker.StandardError.ReadToEndAsync());
        await worker.WaitForExitAsync();
        return (worker.ExitCode, (await error + await output).ReplaceLineEndings("\n"));
    }

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex(@"^```console\n(\$ \./insights .*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Console();

    [GeneratedRegex(@"^```\w+ file=(\S+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex QuotedFile();

    [GeneratedRegex(@"^  ([a-z]+)(?: <\w+>)?  ", RegexOptions.Multiline)]
    private static partial Regex HelpCommand();

    [GeneratedRegex(@"\./insights ([a-z]+)")]
    private static partial Regex NamedCommand();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)\)")]
    private static partial Regex Link();
}
