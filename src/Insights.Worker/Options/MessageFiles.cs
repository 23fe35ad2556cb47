using Insights.Reports.Messages;

namespace Insights.Worker.Options;

/// <summary>Reads the company's own texts for the ask: <c>ask.en.txt</c>, <c>ask.ja.txt</c>, … of one folder.</summary>
public static class MessageFiles
{
    /// <summary>The texts of a folder, over the built-in ones; without such a folder those alone.</summary>
    /// <exception cref="OptionsProblem">A text can't be used; the message names file and line.</exception>
    public static AskMessages Read(string folder)
    {
        if (!Directory.Exists(folder)) return AskMessages.BuiltIn;
        var problems = new List<string>();
        var own = Directory.EnumerateFiles(folder, "ask.*.txt").Order(StringComparer.Ordinal).Select(file => Template(file, problems)).OfType<MessageTemplate>().ToList();
        return problems.Count == 0 ? new AskMessages(own) : throw new OptionsProblem(
            string.Join('\n', problems.Prepend("The texts for the ask can't be used:").Append("The built-in ones are in reports/Messages; docs/operations.md explains them.")));
    }

    static MessageTemplate? Template(string file, List<string> problems)
    {
        var language = Path.GetFileName(file)["ask.".Length..^".txt".Length];
        if (!IsLanguage(language))
        {
            problems.Add($"{file}: '{language}' is no language; a name such as ask.en.txt or ask.pt-BR.txt is expected.");
            return null;
        }
        try
        {
            var text = File.ReadAllText(file);
            if (text.Contains('\uFFFD')) problems.Add($"{file}: this is not UTF-8; save it as UTF-8.");
            var template = MessageTemplateFile.Read(language, text, out var faults);
            problems.AddRange(faults.Select(fault => $"{file}, line {fault.Line}: {fault.Problem}"));
            return template;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{file} can't be read: {fault.Message}");
            return null;
        }
    }

    static bool IsLanguage(string tag) => tag.Split('-') is [{ Length: 2 or 3 }, ..] parts && parts.All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
}
