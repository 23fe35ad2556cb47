using System.Globalization;

namespace Insights.Models.Units;

/// <summary>An ISO 4217 currency and how many decimals its minor unit has (JPY 0, EUR 2, KWD 3).</summary>
public sealed record Currency
{
    private static readonly Dictionary<string, int> DecimalsOf = BuildTable();

    private Currency(string code, int decimals) => (Code, Decimals) = (code, decimals);

    /// <summary>Three capital letters, for example <c>EUR</c>.</summary>
    public string Code { get; }

    /// <summary>Decimals of the minor unit: 0, 2, 3 or 4.</summary>
    public int Decimals { get; }

    /// <summary>Minor units in one unit: 100 for EUR, 1 for JPY.</summary>
    public long MinorPerUnit => (long)Math.Pow(10, Decimals);

    /// <summary>Every currency known, by code: the one table that loading and reporting share.</summary>
    public static IReadOnlyDictionary<string, int> All => DecimalsOf;

    /// <summary>The currency with this code.</summary>
    /// <exception cref="ArgumentException">The code is not in ISO 4217's list of active currencies.</exception>
    public static Currency Of(string code) => TryOf(code)
        ?? throw new ArgumentException($"'{code}' is not an ISO 4217 currency code such as EUR, USD or JPY.", nameof(code));

    /// <summary>The currency with this code, or null when there is none.</summary>
    public static Currency? TryOf(string? code) =>
        code is not null && DecimalsOf.TryGetValue(code, out var decimals) ? new Currency(code, decimals) : null;

    /// <summary>An amount in whole units as exact money, rounded to the nearest minor unit, halves to even.</summary>
    public Money Amount(double units) => new((long)Math.Round(units * MinorPerUnit, MidpointRounding.ToEven), this);

    /// <summary>An amount for people: grouped by commas, code in front, minor units only when asked.</summary>
    public string Format(double amount, bool withMinorUnits = false) =>
        $"{Code} {amount.ToString(withMinorUnits ? "N" + Decimals : "N0", CultureInfo.InvariantCulture)}";

    private static Dictionary<string, int> BuildTable()
    {
        // ISO 4217:2015, list one (active codes), by number of decimals.
        const string two = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW ZWG";
        const string none = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
        const string three = "BHD IQD JOD KWD LYD OMR TND";
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var code in two.Split(' ')) table[code] = 2;
        foreach (var code in none.Split(' ')) table[code] = 0;
        foreach (var code in three.Split(' ')) table[code] = 3;
        return table;
    }
}
