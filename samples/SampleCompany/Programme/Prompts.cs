namespace Insights.SampleCompany.Programme;

/// <summary>What may be on a contact's mind and make referring likelier, for as long as it works.</summary>
/// <param name="Ask">The latest ask that really happened.</param>
/// <param name="Offer">Variant of the running or last experiment.</param>
/// <param name="OfferSeenAt">When that was first seen; 0 until then.</param>
readonly record struct Prompts(Ask? Ask, string? Offer, long OfferSeenAt)
{
    public bool IsOfferActive(long instant, int days) => OfferSeenAt > 0 && instant >= OfferSeenAt && instant < OfferSeenAt + days * 86400L;
}
