namespace Insights.Worker.Publish;

/// <summary>
/// An id in a file for spreadsheets. One that begins with a digit and is not a plain number of up to 15 digits would be changed there
/// (<c>00123</c>, <c>1E5</c>, <c>3-4</c>), so it gets the apostrophe that other text gets which a spreadsheet would run; <c>asks record</c> takes it off.
/// </summary>
/// <param name="Id">As in the warehouse.</param>
sealed record SpreadsheetId(string Id)
{
    public override string ToString() => Id.Length > 0 && char.IsDigit(Id[0]) && !IsPlainNumber ? "'" + Id : Id;

    bool IsPlainNumber => Id.Length <= 15 && Id[0] != '0' && Id.All(char.IsAsciiDigit);
}
