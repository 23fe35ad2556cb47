using Insights.SampleCompany.Truth;
using Insights.SampleCompany.Writing;

namespace Insights.SampleCompany;

/// <summary>
/// A made-up B2B subscription company: <see cref="Write"/> puts two years of its exports into an inbox. Why things happen
/// there is known, and written down in <c>docs/sample-company.md</c>; the exports show what a real company would see.
/// </summary>
public static class SampleCompany
{
    /// <summary>For the head of its reports.</summary>
    public const string Name = "Harrowmere Software";

    /// <summary>Its own domain, reserved by RFC 2606.</summary>
    public const string Domain = "harrowmere.example";

    /// <summary>Writes the thirteen canonical tables, and, where asked for, the hidden truth to another folder.</summary>
    /// <param name="options">Size, seed, as-of date; the same options give the same bytes.</param>
    /// <param name="inboxFolder">Made if missing; files of the same names are overwritten.</param>
    /// <param name="truthFolder">What no model may see: latent states, true probabilities, parameters, every mistake in the files.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 account, 3 months or 0 weeks of usage.</exception>
    /// <exception cref="TimeZoneNotFoundException">The machine doesn't know the zone.</exception>
    /// <exception cref="IOException">A folder can't be written.</exception>
    public static SampleSummary Write(SampleOptions options, string inboxFolder, string? truthFolder = null)
    {
        options.Verify();
        Directory.CreateDirectory(inboxFolder);
        using var inbox = new Inbox(options, inboxFolder);
        var simulation = new Simulation(options, inbox);
        simulation.Run();
        var files = inbox.Finish();
        if (truthFolder is not null) TruthFiles.Write(options, simulation, inbox.Dirt, truthFolder);
        var accounts = simulation.Population.Accounts;
        return new SampleSummary(accounts.Count, accounts.Sum(account => account.Contacts.Length), files, inbox.Dirt.Counts());
    }
}
