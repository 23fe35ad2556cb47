namespace Insights.Worker.Web.Planner;

/// <summary>Whether a request that changes something comes from a page of ours: another site could make a visitor's browser send it.</summary>
static class SameSite
{
    /// <summary>
    /// Every browser says in Sec-Fetch-Site or Origin where a form comes from, and no page can make it lie. What says neither is refused.
    /// </summary>
    public static bool Sends(HttpRequest request)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site)) return site == "same-origin";
        return request.Headers.Origin == $"{request.Scheme}://{request.Host}";
    }
}
