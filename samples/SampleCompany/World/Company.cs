namespace Insights.SampleCompany.World;

/// <summary>A firm, before it is a customer: what a referral or a channel brings.</summary>
sealed record Company(string Name, string Domain, Country Country, Industry Industry, int Employees);

/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Language">BCP 47; what its people are named in and write in.</param>
/// <param name="Currency">ISO 4217; what it pays in.</param>
/// <param name="Weight">Share of all companies.</param>
/// <param name="Forms">Legal forms its names end with.</param>
/// <param name="Cities">For names that are taken already.</param>
sealed record Country(string Code, string Language, string Currency, double Weight, string[] Forms, string[] Cities);

/// <param name="Name">As in <c>accounts.industry</c>.</param>
/// <param name="Segment">What decides which incentive works.</param>
sealed record Industry(string Name, string Segment, double Weight);
