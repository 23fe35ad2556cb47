namespace Insights.Worker.Tests.Worlds;

/// <summary>All that changes from week to week, so that a copy of it can live on in another way.</summary>
sealed record WorldState(FirmState[] Firms, PersonState[] People)
{
    public const int Never = int.MinValue / 2;

    public static WorldState Of(Population population) =>
        new([.. population.Firms.Select(firm => new FirmState(firm.Land.SeatPrice * firm.Seats))], [.. population.People.Select(_ => new PersonState())]);

    public WorldState Copy() => new([.. Firms], [.. People]);
}

/// <param name="price">Monthly, in the land's currency.</param>
struct FirmState(double price)
{
    public double Price = price;
    public int EndWeek = int.MaxValue;
    public int RiseWeek = WorldState.Never;
    public int GrievedUntil = WorldState.Never;
    public int ReferredWeek = WorldState.Never;
    public int Referrer = -1;
    public bool IsGrieved;
    public bool ChampionGone;
}

struct PersonState()
{
    public Mood Mood = Mood.Warm;
    public int AskedWeek = WorldState.Never;
    public int ReferredWeek = WorldState.Never;
    public int WonWeek = WorldState.Never;
    public bool AskWorks;
    public bool IsGone;
}
