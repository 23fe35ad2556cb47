using Insights.Models.Statistics;
using Insights.SampleCompany.Writing;

namespace Insights.SampleCompany.Dirt;

/// <summary>Spoils rows of one table, each with at most one flaw; a clean row costs one comparison.</summary>
sealed class TableDirt
{
    private readonly SeededRandom _random;
    private readonly IReadOnlyList<Flaw> _flaws;
    private readonly DirtLedger _ledger;
    private readonly long[] _due;
    private long _row;
    private long _next;

    public TableDirt(string table, ulong seed, IReadOnlyList<Flaw> flaws, DirtLedger ledger)
    {
        _random = SeededRandom.For(seed, "dirt-" + table);
        _flaws = flaws;
        _ledger = ledger;
        _due = new long[flaws.Count];
        // Early first rows, so that a small company shows each kind too.
        for (var i = 0; i < _due.Length; i++) _due[i] = 5 + 9 * i + _random.NextInt(9);
        _next = _due.Length == 0 ? long.MaxValue : _due.Min();
    }

    public void Visit(RowWriter row)
    {
        if (++_row < _next) return;
        for (var i = 0; i < _flaws.Count; i++)
        {
            // A flaw that does not fit this row waits for one that it fits.
            if (_due[i] > _row || !_flaws[i].Fits(row)) continue;
            var key = row.Layout.Format == FileFormat.JsonLines ? "" : row[row.Layout.Columns[0]];
            _ledger.Add(new(row.File, row.Layout.Table, _flaws[i].Reason, _flaws[i].Treatment, key, _flaws[i].Spoil(row)));
            _due[i] = _row + 1 + (long)(-Math.Log(1 - _random.NextDouble()) * _flaws[i].RowsPerFlaw);
            break;
        }
        _next = _due.Min();
    }
}
