using System.Text;
using Insights.Reports.Charts;

namespace Insights.Notebooks;

/// <summary>What a notebook writes: one Markdown file, and its pictures as SVG files beside it.</summary>
sealed class Page
{
    readonly StringBuilder _text = new();
    readonly string _folder, _name;

    /// <param name="folder">Made if it is missing.</param>
    /// <param name="name">Of the notebook: <c>01-nps</c>.</param>
    public Page(string folder, string name)
    {
        (_folder, _name) = (Path.GetFullPath(folder), name);
        Directory.CreateDirectory(_folder);
    }

    /// <summary>A paragraph, a heading, a list: Markdown as it stands.</summary>
    public void Write(string markdown) => _text.Append(markdown.Trim()).Append("\n\n");

    /// <summary>A query as the reader may repeat it.</summary>
    public void Sql(string query) => Write($"```sql\n{query.Trim()}\n```");

    /// <summary>The first column to the left, figures to the right.</summary>
    public void Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = new List<string> { Row(head), Row(head.Select((_, column) => column == 0 ? "---" : "---:")) };
        lines.AddRange(rows.Select(Row));
        Write(string.Join('\n', lines));
    }

    /// <param name="name">Of the file, after the page's own: <c>bands</c> gives <c>01-nps-bands.svg</c>.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">The data in words, for those who can't see it.</param>
    /// <param name="drawing">Drawn by a chart of the reports.</param>
    public async Task PictureAsync(string name, string title, string description, Drawing drawing)
    {
        var file = $"{_name}-{name}.svg";
        await File.WriteAllTextAsync(Path.Combine(_folder, file), await Picture.SvgAsync(drawing, title, description));
        Write($"![{title}. {description}]({file})");
    }

    /// <summary>Writes the file and gives its path.</summary>
    public string Save()
    {
        var file = Path.Combine(_folder, _name + ".md");
        File.WriteAllText(file, _text.ToString().TrimEnd() + "\n");
        return file;
    }

    // A name from a file may hold the character that ends a cell.
    static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|").ReplaceLineEndings(" ")))} |";
}
