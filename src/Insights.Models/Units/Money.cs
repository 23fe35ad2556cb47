namespace Insights.Models.Units;

/// <summary>An exact amount in a currency's minor units, so that sums have no rounding.</summary>
/// <param name="MinorUnits">Cents for EUR, yen for JPY; negative for what is owed.</param>
/// <param name="Currency">Which currency.</param>
public readonly record struct Money(long MinorUnits, Currency Currency)
{
    /// <summary>The amount in whole units, for ratios and charts; exact up to 2⁵³ minor units.</summary>
    public double Amount => (double)MinorUnits / Currency.MinorPerUnit;

    /// <summary>Adds two amounts.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ: convert at the event's date rate first.</exception>
    public static Money operator +(Money left, Money right) => left.Currency == right.Currency
        ? new Money(checked(left.MinorUnits + right.MinorUnits), left.Currency)
        : throw new InvalidOperationException($"{left.Currency.Code} and {right.Currency.Code} can't be added; convert at the date's rate first.");

    /// <summary>For people: <c>EUR 1,234.50</c>.</summary>
    public override string ToString() => Currency.Format(Amount, withMinorUnits: true);
}
