namespace Insights.SampleCompany.Writing;

/// <summary>Peculiarities of a whole file that change no value.</summary>
[Flags]
enum FileQuirks
{
    None = 0,
    ByteOrderMark = 1,
    CarriageReturns = 2,
}
