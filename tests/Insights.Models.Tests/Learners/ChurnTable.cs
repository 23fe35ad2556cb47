using Insights.Models.Features;

namespace Insights.Models.Tests.Learners;

/// <summary>Public churn tables with the split that the peers were measured on; neither file has a quoted field.</summary>
sealed record ChurnTable(FeatureTable Table, bool[] Outcomes)
{
    internal static ChurnTable Telco() => Read(
        "telco_churn.csv", "Churn", "customerID", ["SeniorCitizen", "tenure", "MonthlyCharges", "TotalCharges"], blank: 0);

    internal static ChurnTable Telecom3333() => Read("telecom3333.csv", "churn", "phonenumber", [
        "accountlength", "vmailmessage", "daymins", "daycalls", "daycharge", "evemins", "evecalls", "evecharge", "nightmins", "nightcalls",
        "nightcharge", "intlmins", "intlcalls", "intlcharge", "custservcalls"]);

    /// <summary>About 30 % of rows, by a multiplicative hash of the row's number.</summary>
    internal static bool IsTest(int row) => (row * 2654435761L & 0xFFFFFFFF) < 1288490189;

    internal ChurnTable Where(Func<int, bool> keep)
    {
        int[] rows = [.. Enumerable.Range(0, Outcomes.Length).Where(keep)];
        return new(Table.Select(rows), Array.ConvertAll(rows, row => Outcomes[row]));
    }

    static ChurnTable Read(string file, string label, string drop, string[] numeric, float blank = float.NaN)
    {
        string[][] lines = [.. File.ReadLines(RealData.Find(file)).Select(line => line.Split(','))];
        var rows = lines[1..];
        var columns = lines[0].Index().Where(column => column.Item != label && column.Item != drop).Select(column =>
            numeric.Contains(column.Item)
                ? FeatureColumn.Numeric(column.Item, [.. rows.Select(row => string.IsNullOrWhiteSpace(row[column.Index]) ? blank : float.Parse(row[column.Index]))])
                : FeatureColumn.Categorical(column.Item, [.. rows.Select(row => row[column.Index])]));
        var outcome = Array.IndexOf(lines[0], label);
        return new(new FeatureTable([.. columns]), [.. rows.Select(row => row[outcome].StartsWith('Y') || row[outcome].StartsWith('T'))]);
    }
}
