using Insights.Worker.Options;

namespace Insights.Worker.Tests.Options;

public sealed class MessageFilesTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Fact]
    public void Without_the_folder_the_built_in_texts_are_used() => Assert.Equal(_folder["messages"], Load("{}").Messages);

    [Fact]
    public void A_wrong_text_stops_at_the_start_with_file_line_and_what_is_known_there()
    {
        Write("ask.en.txt", "Subject: a\n\nHello {nmae}");
        Write("ask.ja.txt", "Subject: a\n");
        var problem = Assert.Throws<OptionsProblem>(() => Load("{}"));
        Assert.Contains(_folder["messages/ask.en.txt"] + ", line 3: {nmae} is not known here; known: {greeting}, {name}", problem.Message, StringComparison.Ordinal);
        Assert.Contains(_folder["messages/ask.ja.txt"] + ", line 2: there is no letter", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_files_in_the_folder_are_nobodys_business()
    {
        Write("ask.en.txt", "Subject: a\n\nHello");
        Write("README.md", "{nmae}");
        Assert.NotNull(MessageFiles.Read(Load("{}").Messages));
    }

    [Fact]
    public void A_file_for_no_language_is_refused()
    {
        Write("ask.english.txt", "Subject: a\n\nHello");
        Assert.Contains("'english' is no language; a name such as ask.en.txt", Assert.Throws<OptionsProblem>(() => Load("{}")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_not_UTF_8_is_refused()
    {
        Directory.CreateDirectory(_folder["messages"]);
        File.WriteAllBytes(_folder["messages/ask.ru.txt"], [.. "Subject: "u8, 0xCF, 0xF0, .. "\n\nHi"u8]);
        Assert.Contains("ask.ru.txt: this is not UTF-8; save it as UTF-8.", Assert.Throws<OptionsProblem>(() => Load("{}")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_named_must_be_there()
    {
        var problem = Assert.Throws<OptionsProblem>(() => Load("""{ "messages": "mesages" }"""));
        Assert.Contains($"'messages' is \"mesages\", but there is no folder {_folder["mesages"]}", problem.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    void Write(string name, string text)
    {
        Directory.CreateDirectory(_folder["messages"]);
        File.WriteAllText(_folder["messages/" + name], text);
    }

    InsightsOptions Load(string json) => OptionsFile.Load(_folder.Write("insights.json", json));
}
