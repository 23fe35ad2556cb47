using Insights.Worker.Incentives;
using Insights.Worker.Options;
using Insights.Worker.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Insights.Worker.Tests.Web;

/// <summary>The worker with a folder of its own, on the evening of 5 October 2026 in London, which is the 6th in Berlin.</summary>
public sealed class StartedWorker : IAsyncDisposable
{
    static readonly DateTimeOffset Now = new(2026, 10, 5, 22, 30, 0, TimeSpan.Zero);

    readonly TemporaryFolder _folder;
    readonly WebApplication _host;

    StartedWorker(TemporaryFolder folder, WebApplication host, Uri address)
    {
        (_folder, _host, Address) = (folder, host, address);
        Client = new() { BaseAddress = address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public string Published => _folder["out"];

    public string Experiments => _folder["experiments"];

    /// <summary>Starts it; without a basis nothing was published yet.</summary>
    public static async Task<StartedWorker> StartAsync(IncentiveBasis? basis, Func<InsightsOptions, InsightsOptions>? change = null)
    {
        var folder = new TemporaryFolder();
        var options = new InsightsOptions
        {
            Company = "Brightside", Inbox = folder["inbox"], Out = folder["out"], Experiments = folder["experiments"], Warehouse = folder["warehouse.duckdb"], Schedule = "0 0 6 1 1 ? 2099",
            TimeZone = "Europe/Berlin", Web = new WebOptions(0), Incentives = new() { Variants = SampleWeek.Offers },
        };
        if (basis is not null) await SampleWeek.WriteAsync(options.Out, basis);
        var host = WorkerHost.Create(change?.Invoke(options) ?? options, new FixedClock(), (_, _, _) => throw new InvalidOperationException("No run was expected."), _ => Task.FromResult<IReadOnlyList<string>>([]));
        await host.StartAsync();
        return new(folder, host, new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
    }

    /// <summary>Sends a form as the page of incentives does.</summary>
    public async Task<HttpResponseMessage> PostAsync(IEnumerable<KeyValuePair<string, string>> fields, string? site = "same-origin", string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/incentives/plans") { Content = new FormUrlEncodedContent(fields) };
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        if (origin is not null) request.Headers.Add("Origin", origin);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.StopAsync();
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
