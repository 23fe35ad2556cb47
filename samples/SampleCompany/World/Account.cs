using Insights.SampleCompany.Programme;

namespace Insights.SampleCompany.World;

/// <summary>One customer: what the files show, and the latent state that causes it.</summary>
sealed class Account
{
    public required string Id { get; init; }
    public required Company Company { get; init; }
    public required string Plan { get; init; }
    public required string OwnerEmail { get; init; }
    public required string Channel { get; init; }
    public required int StartedOn { get; init; }

    /// <summary>First paid day; the start unless there was a trial.</summary>
    public required int PaidFrom { get; init; }

    public required int Seats { get; init; }

    /// <summary>The referral that brought it, if one did.</summary>
    public Referral? ReferredBy { get; init; }

    /// <summary>Long-run mean of satisfaction.</summary>
    public required double Mean { get; init; }

    /// <summary>How deeply the product is woven into the account's work; lasting, and partly seen in usage.</summary>
    public required double Depth { get; init; }

    public Contact[] Contacts { get; set; } = [];

    /// <summary>First day without the service; 0 while a customer.</summary>
    public int EndedOn { get; private set; }

    /// <summary>This month's departure from <see cref="Mean"/>.</summary>
    public double Departure { get; set; }

    /// <summary>Usage health: follows satisfaction with a lag.</summary>
    public double Health { get; set; }

    public bool HasIncident { get; set; }

    /// <summary>In minor units of its currency.</summary>
    public long Mrr { get; set; }

    /// <summary>Variant of the running experiment that all its contacts get; null outside of one.</summary>
    public string? Variant { get; set; }

    public double Satisfaction => Mean + Departure;

    /// <summary>Leaves; people who would have joined later never do.</summary>
    public void End(int day)
    {
        EndedOn = day;
        Contacts = [.. Contacts.Where(contact => contact.CreatedOn < day)];
    }

    public bool IsLive(int day) => day >= StartedOn && (EndedOn == 0 || day < EndedOn);

    public bool IsPaying(int day) => day >= PaidFrom && (EndedOn == 0 || day < EndedOn);
}
