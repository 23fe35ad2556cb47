using System.Text.Json;
using System.Text.Json.Serialization;
using Insights.Models.Incentives;
using Insights.Reports.Model;

namespace Insights.Worker.Incentives;

/// <summary>Writes and reads <c>incentives.json</c>. The audience is kept by columns: names of properties would be most of the file.</summary>
public static class IncentiveBasisFile
{
    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="path">Written over.</param>
    /// <param name="basis">What predictions rest on.</param>
    /// <param name="tests">For readers of the file; predictions do without.</param>
    public static void Write(string path, IncentiveBasis basis, IReadOnlyList<TestSection> tests)
    {
        ArgumentNullException.ThrowIfNull(basis);
        using var stream = File.Create(path);
        JsonSerializer.Serialize(stream, Content.Of(basis) with { Tests = JsonSerializer.SerializeToElement(tests.Select(ReadoutJson.Of), ReadoutJson.Options) }, Options);
    }

    /// <exception cref="InvalidDataException">The file is none of ours, or damaged.</exception>
    public static IncentiveBasis Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<Content>(stream, Options)?.Basis() ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{path} can't be read: {problem.Message} The next weekly run writes it anew.", problem);
        }
    }

    /// <summary>Of the latest published run; null where there is none.</summary>
    /// <param name="reports">The configuration's <c>out</c>.</param>
    public static IncentiveBasis? Latest(string reports) => LatestPath(reports) is { } path ? Read(path) : null;

    /// <summary>Where the latest published run has it; null where there is none.</summary>
    public static string? LatestPath(string reports) => !Directory.Exists(reports) ? null
        : new DirectoryInfo(reports).EnumerateDirectories("????-??-??").OrderByDescending(run => run.Name, StringComparer.Ordinal)
            .Select(run => Path.Combine(run.FullName, IncentiveBasis.FileName)).FirstOrDefault(File.Exists);

    sealed record Content(
        DateOnly AsOf, string Currency, ulong Seed, bool ScoresAreProbabilities, IReadOnlyList<Incentive> Offers, UptakeModel Model, IReadOnlyList<PredictedCell> Record,
        ReferralEconomics? Economics, string? WithoutEconomics, IReadOnlyList<string> Segments, Columns Audience,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> NextShares)
    {
        /// <summary>Only written.</summary>
        public JsonElement? Tests { get; init; }

        public static Content Of(IncentiveBasis basis) => new(
            basis.AsOf, basis.Currency, basis.Seed, basis.ScoresAreProbabilities, basis.Offers, basis.Model, basis.Record.Cells, basis.Economics, basis.WithoutEconomics,
            basis.Segments, Columns.Of(basis), basis.NextShares);

        public IncentiveBasis Basis() => new(
            AsOf, Currency, Seed, ScoresAreProbabilities, Offers, Model, new(Record), Economics, WithoutEconomics, Audience.Members(Segments)) { NextShares = NextShares };
    }

    sealed record Columns(string[] Contact, string[] Account, int[] Segment, double[] Score, double[] Likelihood, int[] Earlier, double?[] Mrr, int?[] Days)
    {
        public static Columns Of(IncentiveBasis basis)
        {
            var places = basis.Segments.Index().ToDictionary(segment => segment.Item, segment => segment.Index, StringComparer.Ordinal);
            T[] Column<T>(Func<AudienceMember, T> of) => [.. basis.Audience.Select(of)];
            return new(
                Column(member => member.ContactId), Column(member => member.AccountId), Column(member => places[member.Segment]), Column(member => member.Score),
                Column(member => member.Likelihood), Column(member => member.EarlierQualified), Column(member => member.Mrr), Column(member => member.CustomerDays));
        }

        public IReadOnlyList<AudienceMember> Members(IReadOnlyList<string> segments) =>
        [
            .. Contact.Select((contact, row) => new AudienceMember(contact, Account[row], segments[Segment[row]], Score[row], Likelihood[row], Earlier[row]) { Mrr = Mrr[row], CustomerDays = Days[row] }),
        ];
    }
}
