using Insights.Reports.Formatting;

namespace Insights.Reports.Charts;

/// <summary>Where the rows of a bar chart lie: names beside the bars, or above them where the page is narrow.</summary>
sealed class BarRows
{
    const double Gap = 10;
    readonly Canvas _canvas;
    readonly double _top, _rowHeight, _nameRoom;

    /// <param name="canvas">What the names are written on.</param>
    /// <param name="names">Names of the rows.</param>
    /// <param name="values">Texts that stand right of the bars: the widest decides where bars must end.</param>
    /// <param name="width">How much of the canvas the rows may take, from its left edge.</param>
    /// <param name="top">Where the first row begins.</param>
    /// <param name="rowHeight">Height of a row where names stand beside the bars.</param>
    /// <param name="nameShare">How much of the width names beside the bars may take.</param>
    public BarRows(
        Canvas canvas, IEnumerable<string> names, IEnumerable<string> values, double width, double top = 0, double rowHeight = 26, double nameShare = 0.34)
    {
        _canvas = canvas;
        _top = top;
        var texts = names.ToList();
        // Measured in bold, which any name or value may be set in.
        var widest = texts.Select(name => TextWidth.Of(SafeText.Name(name), LabelShape.UsualSize, bold: true)).DefaultIfEmpty().Max();
        _nameRoom = canvas.IsNarrow ? width : Math.Min(widest + 1, width * nameShare);
        _rowHeight = canvas.IsNarrow ? rowHeight + 16 : rowHeight;
        Left = canvas.IsNarrow ? 1 : _nameRoom + Gap;
        var valueRoom = values.Select(value => TextWidth.Of(value, LabelShape.UsualSize, bold: true)).DefaultIfEmpty().Max() + 10;
        Right = Math.Max(Left + 40, width - valueRoom);
        Bottom = top + texts.Count * _rowHeight;
    }

    public double Left { get; }

    public double Right { get; }

    public double Bottom { get; }

    /// <summary>The height of a row's bar's middle.</summary>
    public double Middle(int row) => _top + (row + 1) * _rowHeight - 13;

    public void WriteName(int row, string name, string style = "text")
    {
        if (_canvas.IsNarrow) _canvas.Text(5, Middle(row) - 13, name, style, room: _nameRoom - 5);
        else _canvas.Text(_nameRoom, Middle(row) + 4, name, style, Anchor.End, _nameRoom);
    }
}
