using System.Text;

namespace Insights.Worker.Tests.Publish;

/// <summary>Reads CSV by RFC 4180 and nothing more lenient.</summary>
static class CsvText
{
    public static List<string[]> Rows(string text)
    {
        var (rows, row, at) = (new List<string[]>(), new List<string>(), text.StartsWith('\uFEFF') ? 1 : 0);
        while (at < text.Length)
        {
            row.Add(Cell(text, ref at));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                if (at == text.Length) row.Add("");
                continue;
            }
            Assert.Equal("\r\n", text.Substring(at, 2));
            at += 2;
            rows.Add([.. row]);
            row.Clear();
        }
        Assert.Empty(row);
        return rows;
    }

    static string Cell(string text, ref int at)
    {
        var cell = new StringBuilder();
        if (at >= text.Length || text[at] != '"')
        {
            for (; text[at] is not (',' or '\r' or '\n'); at++) cell.Append(text[at] == '"' ? throw new FormatException("A quote within a cell that is not quoted.") : text[at]);
            return cell.ToString();
        }
        for (at++; ; at++)
        {
            if (text[at] != '"') cell.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else break;
        }
        at++;
        return cell.ToString();
    }
}
